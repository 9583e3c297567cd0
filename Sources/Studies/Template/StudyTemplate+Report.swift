// SPDX-License-Identifier: Apache-2.0

import Variables

extension StudyTemplate {
    func report(in language: Language) -> String {
        switch language {
        case .bokmål: Self.bokmål
        case .nynorsk: Self.nynorsk
        default: Self.english
        }
    }

    private static let bokmål = """
        # Vårt innovasjonsbarometer

        Hva driver innovasjon hos oss? Her er svarene. Tallene i teksten er bundet til tabellene: endrer svarene seg,
        endrer teksten seg.

        ## Hovedresultater {#summary}

        - [](cell:innovated/yes) av lederne svarer at virksomheten har innført en innovasjon.
        - [](cell:culture/room/agree) er enige i at de har rom for å prøve nye løsninger.

        ## Innovasjon hos oss {#innovation}

        [](cell:innovated/yes) har innført en innovasjon de siste to årene, og andelen
        [stiger med antall ansatte](trend:innovated/yes?by=size).

        ![Større virksomheter innoverer mer](figure:innovated?chart=dots&row=yes&by=size)

        De som har innført en innovasjon, kunne krysse av for inntil to drivere. Ledelsen er
        [den driveren flest nevner](rank:drivers/leaders), med [](cell:drivers/leaders).

        ![Ledelsen nevnes oftest](figure:drivers?chart=bars)

        ## Kultur {#culture}

        [](cell:culture/learn/agree) er enige i at de lærer av det som ikke lykkes.

        ![Rom for å prøve og lære](figure:culture?chart=diverging)

        ## Slik gjorde vi det {#methods}

        Alle virksomhetene fikk undersøkelsen, og [](count:response/answered) av [](base:response/answered) svarte.

        """

    private static let nynorsk = """
        # Innovasjonsbarometeret vårt

        Kva driv innovasjon hos oss? Her er svara. Tala i teksten er bundne til tabellane: endrar svara seg, endrar
        teksten seg.

        ## Hovudresultat {#summary}

        - [](cell:innovated/yes) av leiarane svarer at verksemda har innført ein innovasjon.
        - [](cell:culture/room/agree) er einige i at dei har rom for å prøve nye løysingar.

        ## Innovasjon hos oss {#innovation}

        [](cell:innovated/yes) har innført ein innovasjon dei siste to åra, og delen
        [stig med talet på tilsette](trend:innovated/yes?by=size).

        ![Større verksemder innoverer meir](figure:innovated?chart=dots&row=yes&by=size)

        Dei som har innført ein innovasjon, kunne krysse av for inntil to drivarar. Leiinga er
        [den drivaren flest nemner](rank:drivers/leaders), med [](cell:drivers/leaders).

        ![Leiinga blir nemnd oftast](figure:drivers?chart=bars)

        ## Kultur {#culture}

        [](cell:culture/learn/agree) er einige i at dei lærer av det som ikkje lukkast.

        ![Rom for å prøve og lære](figure:culture?chart=diverging)

        ## Slik gjorde vi det {#methods}

        Alle verksemdene fekk undersøkinga, og [](count:response/answered) av [](base:response/answered) svarte.

        """

    private static let english = """
        # Our innovation barometer

        What drives innovation with us? Here are the answers. The numbers in the text are bound to the tables: if the
        answers change, the text changes.

        ## Main results {#summary}

        - [](cell:innovated/yes) of heads say that their organisation has put an innovation to use.
        - [](cell:culture/room/agree) agree that they have room to try new solutions.

        ## Innovation with us {#innovation}

        [](cell:innovated/yes) have put an innovation to use in the last two years, and the share
        [rises with the number of employees](trend:innovated/yes?by=size).

        ![Larger organisations innovate more](figure:innovated?chart=dots&row=yes&by=size)

        Those who have put an innovation to use could tick up to two drivers. Leaders are
        [the driver most often named](rank:drivers/leaders), with [](cell:drivers/leaders).

        ![Leaders are named most often](figure:drivers?chart=bars)

        ## Culture {#culture}

        [](cell:culture/learn/agree) agree that they learn from what does not succeed.

        ![Room to try and to learn](figure:culture?chart=diverging)

        ## How we did it {#methods}

        Every organisation received the survey, and [](count:response/answered) of [](base:response/answered) answered.

        """
}
