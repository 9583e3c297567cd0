// SPDX-License-Identifier: Apache-2.0

extension StudyTemplate {
    func questionnaire() -> String {
        """
        # The questionnaire. Codes are what is stored; labels are what people read.
        code_lists:
          yes_no:
            - {code: "yes", label: \(text("Ja", "Ja", "Yes"))}
            - {code: "no", label: \(text("Nei", "Nei", "No"))}
            - {code: dont_know, label: \(text("Vet ikke", "Veit ikkje", "Don't know")), role: dont_know}
          agreement:
            - {code: fully_agree, label: \(text("Helt enig", "Heilt einig", "Fully agree")), valence: positive}
            - {code: partly_agree, label: \(text("Delvis enig", "Delvis einig", "Partly agree")), valence: positive}
            - {code: partly_disagree, label: \(text(
            "Delvis uenig",
            "Delvis ueinig",
            "Partly disagree"
        )), valence: negative}
            - {code: fully_disagree, label: \(text("Helt uenig", "Heilt ueinig", "Fully disagree")), valence: negative}
            - {code: dont_know, label: \(text("Vet ikke", "Veit ikkje", "Don't know")), role: dont_know}
        sections:
          - id: innovation
            title: \(text("Innovasjon hos dere", "Innovasjon hos dykk", "Innovation with you"))
            questions:
              - id: innovated
                type: single
                text: \(text(
            "Har virksomheten innført en innovasjon de siste to årene?",
            "Har verksemda innført ein innovasjon dei siste to åra?",
            "Has your organisation put an innovation to use in the last two years?"
        ))
                needs_definition: true
                codes: yes_no
              - id: drivers
                type: multiple
                text: \(text(
            "Hva var viktigst for at det ble gjort? Velg inntil to.",
            "Kva var viktigast for at det vart gjort? Vel inntil to.",
            "What mattered most for its coming about? Choose up to two."
        ))
                route: "{innovated} = 'yes'"
                maximum: 2
                options:
                  - {code: leaders, label: \(text("Ledelsen", "Leiinga", "The leaders"))}
                  - {code: staff, label: \(text("Medarbeiderne", "Medarbeidarane", "The staff"))}
                  - {code: users, label: \(text("Brukerne", "Brukarane", "The users"))}
                  - {code: economy, label: \(text("Økonomien", "Økonomien", "The economy"))}
                  - {code: other, label: \(text("Annet", "Anna", "Something else")), role: other}
                  - {code: dont_know, label: \(text("Vet ikke", "Veit ikkje", "Don't know")), role: dont_know}
          - id: culture
            title: \(text("Kultur", "Kultur", "Culture"))
            questions:
              - id: culture
                type: battery
                text: \(text(
            "Hvor enig er du i disse utsagnene?",
            "Kor einig er du i desse utsegnene?",
            "How far do you agree with these statements?"
        ))
                items:
                  - {code: room, label: \(text(
            "Vi har rom for å prøve nye løsninger",
            "Vi har rom for å prøve nye løysingar",
            "We have room to try new solutions"
        ))}
                  - {code: learn, label: \(text(
            "Vi lærer av det som ikke lykkes",
            "Vi lærer av det som ikkje lukkast",
            "We learn from what does not succeed"
        ))}
                codes: agreement

        """
    }

    func tables() -> String {
        """
        # One table a question, broken down by classifications.
        tables:
          - id: innovated
            title: \(text("Innført innovasjon", "Innført innovasjon", "Put an innovation to use"))
            question: innovated
            by: [size, sector]
          - id: drivers
            title: \(text("Drivere", "Drivarar", "Drivers"))
            question: drivers
            by: [size]
          - id: culture
            title: \(text("Kultur for innovasjon", "Kultur for innovasjon", "Culture of innovation"))
            question: culture
            by: [size]
            composites:
              - {code: agree, label: \(text("Enig", "Einig", "Agree")), of: [fully_agree, partly_agree]}

        """
    }

    func expectations() -> String {
        """
        id,cell,relation,value,statement
        E1,,respondents,36,"Six of ten answer"
        E2,innovated/yes,share,"[60, 80]","Most have innovated"
        E3,drivers/leaders,highest,,"Leaders matter most"
        E4,innovated/yes,rises,size,"More in the larger"

        """
    }
}
