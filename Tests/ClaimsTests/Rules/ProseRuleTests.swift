// SPDX-License-Identifier: Apache-2.0

import Claims
import Testing
import Variables

@Suite struct ProseRuleTests {
    private func findings(_ paragraph: String, _ language: Language) -> [Finding] {
        let markdown = "# Tittel\n\n## Del {#del}\n\n\(paragraph)\n"
        let (prose, found) = ProseReader.read(markdown, language: language, file: "report.md")
        #expect(found == [])
        return ProseRules.findings(in: [(prose, markdown)], vocabulary: SmallVocabulary.value)
    }

    @Test(arguments: PlantedText.defects)
    func `a planted defect is found by its rule, at its place, and nothing else is`(_ defect: PlantedText) throws {
        let place = try #require(defect.text.firstIndex(of: "⚑"))
        let column = defect.text.distance(from: defect.text.startIndex, to: place) + 1
        let findings = findings(defect.paragraph, defect.language)
        #expect(findings.map(\.rule) == [defect.rule], "\(findings)")
        #expect(findings.first?.location == SourceLocation(file: "report.md", line: 5, column: column), "\(findings)")
        #expect(findings.first?.message == defect.message)
    }

    @Test(arguments: PlantedText.clean)
    func `nothing is found in the clean counterpart of a defect`(_ clean: PlantedText) {
        #expect(!clean.text.contains("⚑"))
        #expect(findings(clean.paragraph, clean.language) == [])
    }

    @Test(arguments: [PlantedText.defects, PlantedText.clean])
    func `every defect from S101 to S116, and every rule in every language, is planted and has a clean counterpart`(
        _ texts: [PlantedText]
    ) {
        #expect(Set(texts.map(\.number)).subtracting([""]) == Set((101...116).map { "S\($0)" }))
        #expect(Set(texts.map(\.rule)) == Set(ProseRules.names))
        for rule in ProseRules.names {
            #expect(Set(texts.filter { $0.rule == rule }.map(\.language)) == Set(Language.spoken), "\(rule)")
        }
    }

    @Test(arguments: [
        ("[nesten 60 prosent](cell:strategy/has)", "[63 per cent](cell:strategy/has)", true),
        ("[flertallet](cell:strategy/has)", "[just under half](cell:strategy/has)", true),
        ("[flest](rank:strategy/has)", "[the second most](rank:strategy/has)", true),
        ("[stiger](trend:strategy/has?by=size)", "[falls](trend:strategy/has?by=size)", true),
        ("[to av tre](cell:strategy/has)", "[67 per cent](cell:strategy/has)", false),
        ("[flertallet](cell:strategy/has)", "[over half](cell:strategy/has)", false),
        ("[flertallet](cell:strategy/has)", "[just under half](cell:strategy/works)", false),
        ("[52](count:strategy/has)", "[52 per cent](cell:strategy/has)", false),
    ])
    func `words for one cell that cannot both be true are found across languages`(
        _ bokmål: String,
        _ english: String,
        _ isFound: Bool
    ) {
        let reports = [(bokmål, Language.bokmål, "report.nb.md"), (english, .english, "report.en.md")].map {
            words,
            language,
            file in
            let markdown = "# T\n\n## D {#d}\n\n\(words).\n"
            return (prose: ProseReader.read(markdown, language: language, file: file).prose, markdown: markdown)
        }
        let found = ProseRules.findings(in: reports, vocabulary: SmallVocabulary.value).filter {
            $0.rule == "two-values"
        }
        #expect(found.count == (isFound ? 1 : 0))
        #expect(found.allSatisfy { $0.location.file == "report.en.md" && $0.message.contains("report.nb.md:5:1") })
    }

    @Test(arguments: [
        (
            Language.bokmål,
            """
            Undersøkelsen ble gjort høsten 2019 og gjaldt 2015–2019; svarene kom innen 31. desember (se § 3 og nivå 6).
            [83 prosent](cell:strategy/has) av ordførerne har en strategi, og [nesten to av tre](cell:strategy/works)
            arbeider uten. De største har 10 000 innbyggere eller mer, de minste under 3 000. Summen kan bli mer enn
            [100 prosent](plain:). En [større andel](compare:strategy/has?size=large;strategy/has?size=small) av de
            største kommunene enn av de minste har en strategi. De involverte kunne krysse av for inntil tre drivere.
            Politisk ledelse var driver for [nær to av tre](cell:drivers/political) av de nyeste innovasjonene. Det
            andelene sier, er ikke at noe er representativt. «Enige» er helt eller delvis enige.
            [](cell:role/knowledge/agree) er enige i at de trenger mer kunnskap. [](cell:role/peace/agree) er enige i at
            de samarbeider uten problemer. Andelen som er helt eller delvis uenig i at de trenger mer kunnskap,
            [stiger med sentraliteten](trend:role/knowledge/disagree?by=centrality). Alle ordførerne kunne velge to
            av formålene, og [mange](cell:purposes/technology) regner ny teknologi blant de viktigste.
            """
        ),
        (
            .nynorsk,
            """
            Undersøkinga vart gjord hausten 2019 og galdt 2015–2019; svara kom innan 31. desember (sjå § 3 og nivå 6).
            [83 prosent](cell:strategy/has) av ordførarane har ein strategi, og [nesten to av tre](cell:strategy/works)
            arbeider utan. Dei største har 10 000 innbyggjarar eller meir, dei minste under 3 000. Summen kan bli meir enn
            [100 prosent](plain:). Dei involverte kunne krysse av for inntil tre drivarar. Politisk leiing var drivar for
            [nær to av tre](cell:drivers/political) av dei nyaste innovasjonane. «Einige» er heilt eller delvis einige.
            [](cell:role/knowledge/agree) er einige i at dei treng meir kunnskap.
            """
        ),
        (
            .english,
            """
            The survey was made in the autumn of 2019; answers came by 31 December (see § 3 and level 6).
            [83 per cent](cell:strategy/has) of mayors have a strategy, and [almost two in three](cell:strategy/works) work
            without one. The largest have 10,000 inhabitants or more, the smallest fewer than 3,000. The sum may be more than
            [100 per cent](plain:). Elected representatives answered. Those involved could tick up to three drivers. Political
            leadership drove [nearly two in three](cell:drivers/political) of the newest innovations. Those who “agree” are
            those who fully or partly agree. [](cell:role/knowledge/agree) agree that they need more knowledge.
            """
        ),
    ])
    func `a sound text has no findings`(_ language: Language, _ text: String) {
        #expect(findings(text, language) == [])
    }

    @Test func `places are right in lists, over several lines, and after other links`() {
        let text = """
            En linje med [lenke](https://example.org/83) og **fet** skrift.

            - Ett punkt.
            - Et punkt der
              [mange](cell:strategy/has) og 83 prosent står.

            > Sitat med 14 svar.
            """
        let places = findings(text, .bokmål).map { "\($0.location.line):\($0.location.column)" }
        #expect(places == ["9:33", "11:13"])
    }

    @Test func `an accepted finding is kept quiet, and an acceptance that nothing needs is told`() {
        let markdown = "# T\n\n## D {#d}\n\n[Ingen](cell:strategy/has?size=large) i de største kommunene svarte.\n"
        let (prose, _) = ProseReader.read(markdown, language: .bokmål, file: "report.md")
        func findings(accepting cell: CellReference) -> [Finding] {
            var vocabulary = SmallVocabulary.value
            vocabulary.declared.accepted = [
                ProseDeclarations.Acceptance(
                    rule: "disclosing-claim",
                    cell: cell,
                    reason: "Det er ingen bak.",
                    location: SourceLocation(file: "study.yaml", line: 9, column: 5)
                )
            ]
            return ProseRules.findings(in: [(prose, markdown)], vocabulary: vocabulary)
        }
        let cell = CellReference(table: "strategy", category: "has").within("size", "large")
        #expect(findings(accepting: cell) == [])
        #expect(Set(findings(accepting: cell.total).map(\.rule)) == ["disclosing-claim", "unused-acceptance"])
    }
}
