// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Reporting
import SampleReleases
import Testing
import Variables

@Suite struct OmissionTests {
    private static let small = CellReference(table: "done", category: "yes").within("size", "small")

    private func report(
        _ markdown: String,
        withheld: Set<CellReference> = [],
        unchosen: Set<String> = []
    ) -> Report {
        let text = "# Tittel\n\n## Deler {#part}\n\n\(markdown)\n"
        let prose = ProseReader.read(text, language: .bokmål, file: "report.nb.md").prose
        let release = Release.sample(profile: .protected, withheld: withheld, unchosen: unchosen)
        return Report(ClaimReview(of: prose, tables: release), release: release)
    }

    private func text(_ report: Report) -> [String] {
        (report.section("part")?.passages ?? []).map { passage in
            switch passage {
            case .paragraph(let phrases), .heading(_, let phrases): phrases.plainText
            case .list(_, let items): items.map { "\($0.count)" }.joined()
            case .quote: "quote"
            case .figure(let figure): "figure \(figure.title.plainText)"
            case .table(let table): "table \(table.caption)"
            }
        }
    }

    @Test func `an empty link becomes the plain figure in words, a count or a base a number`() {
        let markdown = "Det er [](cell:done/yes): [](count:done/yes) av [](base:done/yes)."
        #expect(text(report(markdown)) == ["Det er 62 prosent: 61 av 99."])
    }

    @Test func `a sentence on a withheld cell goes, and its neighbours stay`() {
        let markdown = """
            Først kommer dette, f.eks. her. I de små svarer [](cell:done/yes?size=small) ja. Til sist [](cell:done/yes).
            """
        let whole = report(markdown)
        #expect(text(whole) == ["Først kommer dette, f.eks. her. I de små svarer 49 prosent ja. Til sist 62 prosent."])
        #expect(whole.section("part")?.isShortened == false)
        let short = report(markdown, withheld: [Self.small])
        #expect(text(short) == ["Først kommer dette, f.eks. her. Til sist 62 prosent."])
        #expect(short.section("part")?.isShortened == true)
    }

    @Test(arguments: [
        "Andelen [stiger](trend:done/yes?by=size).", "Det er [flere](compare:done/yes?size=large;done/yes?size=small).",
        "[Flest](rank:done/yes?size=small) svarer ja.", "[Mange](cell:done/yes?size=small) svarer ja.",
    ])
    func `words of every kind go with the cells that they rest on`(_ markdown: String) {
        #expect(text(report(markdown)).count == 1)
        #expect(text(report(markdown, withheld: [Self.small])).isEmpty)
    }

    @Test func `a figure whose message may not be said gets the title of its table`() {
        let markdown = "![I de [små](cell:done/yes?size=small) er det slik](figure:done?chart=dots&row=yes&by=size)"
        #expect(text(report(markdown)) == ["figure I de små er det slik"])
        #expect(text(report(markdown, withheld: [Self.small])) == ["figure Tabell done"])
    }

    @Test func `a figure of another survey keeps its words and its source`() {
        let passages = report("Før var det [over 80 prosent](external:earlier).").section("part")?.passages
        guard case .paragraph(let phrases)? = passages?.first else {
            Issue.record("There is no paragraph.")
            return
        }
        let sources = phrases.compactMap { phrase -> String? in
            if case .external(_, let external) = phrase { external.source[.bokmål] } else { nil }
        }
        #expect(sources == ["En kilde 2018"])
    }

    @Test(arguments: [Language.bokmål, .nynorsk, .english])
    func `the methods tell who answered, of intervals, of protection, and that answers are rehearsed`(
        _ language: Language
    ) {
        let prose = ProseReader.read("# T\n", language: language, file: "r").prose
        let release = Release.sample(profile: .protected)
        let methods = Report(ClaimReview(of: prose, tables: release), release: release).methods
        #expect(
            methods.map(\.id) == [
                "origin", "response", "representativeness", "reading", "intervals", "claims", "protection",
            ]
        )
        #expect(methods.allSatisfy { !$0.title.isEmpty && !$0.passages.isEmpty })
    }

    @Test func `what nobody chose is told under its picture, and has its line among the numbers`() throws {
        let passages = report("![Så mange](figure:done?chart=stacked&by=size)", unchosen: ["unsure"]).section("part")?
            .passages
        guard case .figure(let figure)? = passages?.first else {
            Issue.record("There is no figure.")
            return
        }
        #expect(figure.notes == ["Ingen svarte «Svar unsure»."])
        #expect(figure.numbers.groups.allSatisfy { $0.lines.contains { $0.label == "Svar unsure" } })
    }
}
