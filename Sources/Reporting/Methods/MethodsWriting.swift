// SPDX-License-Identifier: Apache-2.0

import Charts
import Claims
import Disclosure
import Variables

/// Writes what the methods page tells of every release: who answered, intervals, protection.
struct MethodsWriting {
    let release: Release
    let review: ClaimReview

    private var language: Language { review.prose.language }

    func parts(figures: inout FigureDrawing) -> [MethodsPart] {
        [
            origin,
            response(&figures),
            RepresentativenessWriting(release: release, language: language).part,
            reading,
            intervals,
            ClaimsWriting(review: review).part,
            protection,
            notes,
        ].compactMap { $0 }
    }

    private func say(_ nb: String, _ nn: String, _ en: String) -> String {
        LocalizedText(nb: nb, nn: nn, en: en).text(in: language)
    }

    private func part(_ id: String, _ title: String, _ paragraphs: [String]) -> MethodsPart {
        MethodsPart(id: id, title: title, passages: paragraphs.map { .paragraph([.text($0)]) })
    }

    // MARK: Who answered

    private var origin: MethodsPart? {
        guard let seed = release.rehearsalSeed else { return nil }
        return part(
            "origin",
            say("Oppdiktede svar", "Oppdikta svar", "Rehearsed answers"),
            [
                say(
                    "Ingen har gitt svarene som denne rapporten viser. De er laget av et program slik at de stemmer med"
                        + " det som er ventet i studien, for å prøve ut hele veien fra spørsmål til rapport. De sier"
                        + " ikke noe om hva noen bestemt person mener.",
                    "Ingen har gitt svara som denne rapporten viser. Dei er laga av eit program slik at dei stemmer med"
                        + " det som er venta i studien, for å prøve ut heile vegen frå spørsmål til rapport. Dei seier"
                        + " ikkje noko om kva nokon bestemt person meiner.",
                    "Nobody gave the answers that this report shows. They are rehearsed: made by a program so that"
                        + " they agree with what the study expects, to try the whole way from question to report. They"
                        + " say nothing about what any person thinks."
                ),
                say(
                    "Svarene er trukket med startverdien \(seed); samme startverdi gir de samme svarene.",
                    "Svara er trekte med startverdien \(seed); same startverdi gir dei same svara.",
                    "The rehearsal was drawn with the seed \(seed); the same seed gives the same answers."
                ),
            ]
        )
    }

    private func response(_ figures: inout FigureDrawing) -> MethodsPart? {
        guard let total = release.response.cells.first?.figure else { return nil }
        let wording = NumberWording(language)
        let title = [
            Phrase.text(
                say(
                    "\(wording.number(total.count)) av \(wording.number(total.base)) svarte",
                    "\(wording.number(total.count)) av \(wording.number(total.base)) svarte",
                    "\(wording.number(total.count)) of \(wording.number(total.base)) answered"
                )
            )
        ]
        let population = release.study.population.text(in: language)
        let text = say(
            "Undersøkelsen gikk til alle \(wording.number(total.base)) \(population). \(wording.number(total.count))"
                + " svarte, det vil si \(wording.percentage(total)). De som svarte, behøver ikke å ligne på dem som"
                + " ikke svarte; figuren viser hvor svarprosentene er ulike. Svarene er ikke vektet.",
            "Undersøkinga gjekk til alle \(wording.number(total.base)) \(population). \(wording.number(total.count))"
                + " svarte, det vil seie \(wording.percentage(total)). Dei som svarte, treng ikkje likne på dei som"
                + " ikkje svarte; figuren viser kvar svarprosentane er ulike. Svara er ikkje vekta.",
            "The survey went to all \(wording.number(total.base)) \(population). \(wording.number(total.count))"
                + " answered, which is \(wording.percentage(total)). Those who answered need not resemble those who"
                + " did not; the figure shows where response rates differ. The answers are not weighted."
        )
        let request = ChartRequest(table: release.response.id, kind: .response)
        let figure = figures.draw(request, message: .certain(title))
        return MethodsPart(
            id: "response",
            title: release.response.title.text(in: language),
            passages: [.paragraph([.text(text)])] + (figure.map { [.figure($0)] } ?? [])
        )
    }

    // MARK: How numbers are read

    private var reading: MethodsPart {
        part(
            "reading",
            say("Slik leses tallene", "Slik les ein tala", "How to read the numbers"),
            [
                say(
                    "Prosentene er avrundet til hele tall. Grunnlaget, altså hvem og hvor mange andelene er regnet av,"
                        + " står ved hver figur og tabell. De som svarte «vet ikke», er med i grunnlaget; antallet uten"
                        + " dem står ved siden av som gyldige svar. Den som ikke svarte på et spørsmål, er ikke med i"
                        + " grunnlaget for det.",
                    "Prosentane er avrunda til heile tal. Grunnlaget, altså kven og kor mange delane er rekna av, står"
                        + " ved kvar figur og tabell. Dei som svarte «veit ikkje», er med i grunnlaget; talet utan dei"
                        + " står ved sida av som gyldige svar. Den som ikkje svarte på eit spørsmål, er ikkje med i"
                        + " grunnlaget for det.",
                    "Percentages are rounded to whole numbers. The base, that is of whom and of how many the shares"
                        + " are, stands with each figure and table. Those who answered “don't know” are in the base;"
                        + " the number without them stands beside it as valid answers. Who did not answer a question is"
                        + " not in its base."
                )
            ]
        )
    }

    private var intervals: MethodsPart {
        part(
            "intervals",
            say("Usikkerhet", "Uvisse", "Uncertainty"),
            [
                say(
                    "Alle i populasjonen ble spurt, men ikke alle svarte. Intervallene sier hvor andelen blant alle"
                        + " kan ligge, dersom de som svarte, er som et tilfeldig utvalg av sin gruppe. Det kan ingen"
                        + " vite; intervallene er derfor en nedre grense for usikkerheten.",
                    "Alle i populasjonen vart spurde, men ikkje alle svarte. Intervalla seier kvar delen blant alle"
                        + " kan liggje, dersom dei som svarte, er som eit tilfeldig utval av gruppa si. Det kan ingen"
                        + " vite; intervalla er difor ei nedre grense for uvissa.",
                    "Everyone in the population was asked, but not everyone answered. The intervals say where the"
                        + " share among all may lie if those who answered are like a random sample of their group."
                        + " Nobody can know that; the intervals are therefore a lower bound on the uncertainty."
                ),
                say(
                    "For spørsmål som alle fikk, er intervallene eksakt hypergeometriske: størrelsen på hver gruppe er"
                        + " kjent. For spørsmål som bare noen fikk, er de Korn-Graubard-intervaller med"
                        + " endelighetskorreksjon, ved 0 og 100 prosent Clopper-Pearson. Konfidensnivået er 95 prosent.",
                    "For spørsmål som alle fekk, er intervalla eksakt hypergeometriske: storleiken på kvar gruppe er"
                        + " kjend. For spørsmål som berre nokre fekk, er dei Korn-Graubard-intervall med korreksjon for"
                        + " endeleg populasjon, ved 0 og 100 prosent Clopper-Pearson. Konfidensnivået er 95 prosent.",
                    "For questions that everyone was asked, intervals are exact hypergeometric: the size of each group"
                        + " is known. For questions that only some were asked they are Korn-Graubard intervals with"
                        + " finite-population correction, at 0 and 100 per cent Clopper-Pearson. The confidence level"
                        + " is 95 per cent."
                ),
            ]
        )
    }

    // MARK: Protection

    private var protection: MethodsPart {
        let title = say("Personvern", "Personvern", "Protecting respondents")
        guard release.profile == .protected else {
            return part(
                "protection",
                title,
                [
                    say(
                        "Denne utgaven er en rekonstruksjon: Alle tall er vist, også de som gjelder få. Det er bare tillatt"
                            + " fordi svarene er oppdiktede og ingen personer står bak dem. Når svarene er virkelige,"
                            + " slås små grupper sammen, små tall holdes tilbake, og setninger som hviler på dem, tas ut.",
                        "Denne utgåva er ein rekonstruksjon: Alle tal er viste, også dei som gjeld få. Det er berre tillate"
                            + " fordi svara er oppdikta og ingen personar står bak dei. Når svara er verkelege, blir små"
                            + " grupper slått saman, små tal haldne tilbake og setningar som kviler på dei, tekne ut.",
                        "This release is a reconstruction: every cell is shown, also those of few. That is allowed only"
                            + " because the answers are rehearsed and no person stands behind them. A release of real"
                            + " answers joins groups, withholds small counts, and leaves out sentences that rest on them."
                    )
                ]
            )
        }
        return part("protection", title, protectionText)
    }

    private var protectionText: [String] {
        let summary = release.protection
        let (count, base) = (summary.minimumCount, summary.minimumBase)
        var merged: [String] = []
        for merge in summary.merges {
            let label = merge.label.text(in: language)
            if !merged.contains(label) { merged.append(label) }
        }
        let names = merged.joined(separator: "; ")
        var paragraphs = [
            say(
                "Et tall holdes tilbake når færre enn \(count) har svart det, eller når færre enn \(count) har svart noe"
                    + " annet; når en gruppe har færre enn \(base) svar; og når alle eller ingen i en gruppe har svart"
                    + " det samme. Flere tall holdes tilbake slik at de første ikke kan regnes ut av summer, i alle"
                    + " tabeller samlet. Av \(summary.cells) celler er \(summary.primary) holdt tilbake for sin egen"
                    + " del og \(summary.secondary) for de andres.",
                "Eit tal blir halde tilbake når færre enn \(count) har svart det, eller når færre enn \(count) har svart"
                    + " noko anna; når ei gruppe har færre enn \(base) svar; og når alle eller ingen i ei gruppe har"
                    + " svart det same. Fleire tal blir haldne tilbake slik at dei første ikkje kan reknast ut av"
                    + " summar, i alle tabellar samla. Av \(summary.cells) celler er \(summary.primary) haldne tilbake"
                    + " for sin eigen del og \(summary.secondary) for dei andre.",
                "A number is withheld when fewer than \(count) gave that answer, or fewer than \(count) another; when a"
                    + " group has fewer than \(base) answers; and when all or none of a group answered the same."
                    + " Further numbers are withheld so that the first cannot be computed from sums, over all tables"
                    + " together. Of \(summary.cells) cells, \(summary.primary) are withheld for themselves and"
                    + " \(summary.secondary) for the others."
            ),
            say(
                "Setninger i rapporten som hviler på et tall som er holdt tilbake, er tatt ut.",
                "Setningar i rapporten som kviler på eit tal som er halde tilbake, er tekne ut.",
                "Sentences of the report that rest on a withheld number have been left out."
            ),
            say(
                "Dette gir ennå ikke full trygghet. Det er kontrollert at ingen tall som er holdt tilbake, kan regnes ut"
                    + " nøyaktig av lineære summer. Det er ikke kontrollert hvor tett de kan anslås, hva en som selv har"
                    + " svart, kan regne ut ved å trekke fra sitt eget svar, eller hva som kan sluttes av denne utgaven"
                    + " sammen med andre.",
                "Dette gir enno ikkje full tryggleik. Det er kontrollert at ingen tal som er haldne tilbake, kan reknast"
                    + " ut nøyaktig av lineære summar. Det er ikkje kontrollert kor tett dei kan reknast til, kva ein"
                    + " som sjølv har svart, kan rekne ut ved å trekkje frå sitt eige svar, eller kva ein kan slutte av"
                    + " denne utgåva saman med andre.",
                "This is not yet full safety. It has been checked that no withheld number can be computed exactly from"
                    + " linear sums. It has not been checked how closely they can be estimated, what a respondent can"
                    + " compute by subtracting the own answer, or what follows from this release together with others."
            ),
        ]
        if !names.isEmpty {
            paragraphs.insert(
                say(
                    "Grupper som er slått sammen i noen tabeller fordi de er for små: \(names).",
                    "Grupper som er slått saman i nokre tabellar fordi dei er for små: \(names).",
                    "Groups that were joined in some tables because they are too small: \(names)."
                ),
                at: 1
            )
        }
        return paragraphs
    }

    private var notes: MethodsPart? {
        guard !release.methodNotes.isEmpty else { return nil }
        return part(
            "notes",
            say("Merknader", "Merknader", "Notes"),
            release.methodNotes.map { $0.text(in: language) }
        )
    }
}
