// SPDX-License-Identifier: Apache-2.0

import Claims
import Exchange
import Testing
import Variables

@Suite struct CheckedReportTests {
    private static func check(_ markdown: String, _ language: Language = .english) -> CheckedReport {
        CheckedReport(
            markdown,
            language: language,
            file: "report.md",
            tables: [TableFile(name: "partners.csv", path: "tables/partners.csv", text: TableTexts.partners)]
        )
    }

    private static func told(_ markdown: String) -> [String] {
        check(markdown).findings.map { "\($0.location.line):\($0.location.column) \($0.severity) \($0.rule)" }
    }

    @Test func `a report that is true has no finding, whatever its headings look like`() {
        let markdown = """
            Partners
            ========

            [65 per cent](cell:partners/business) work with business, [nearly two in three](cell:partners/business).

            ## Size

            Among the small, [11](count:partners/business?size=small) do.
            """
        let checked = Self.check(markdown)
        #expect(checked.findings.map(\.rule) == ["disclosing-claim"])
        #expect(checked.review?.claims.count == 3)
    }

    @Test(arguments: [
        ("[66 per cent](cell:partners/business) do.", "1:1 error false-claim"),
        ("[sort of](cell:partners/business) do.", "1:1 error unreadable-claim"),
        ("Yes, [65 per cent](cell:partners/bisness) do.", "1:6 error unknown-cell"),
        ("About 65 per cent do.", "1:7 error unbound-number"),
        ("[65 per cent](cel:partners/business) do.", "1:1 error malformed-link"),
        ("[many](cell:partners/business?size=large) do.", "1:1 warning withheld-claim"),
        ("![Many](figure:partner?chart=bars)", "1:1 error unknown-figure"),
    ])
    func `what is wrong with a report is told with its place`(_ markdown: String, _ finding: String) {
        #expect(Self.told(markdown).contains(finding), "\(Self.told(markdown))")
    }

    @Test func `a picture and an address are the author's own affair`() {
        #expect(Self.told("![A bridge](bridge.png)\n\nSee [the tool](https://example.org).").isEmpty)
    }

    @Test func `what is not read is told to be unchecked`() {
        #expect(Self.told("```\n65 per cent\n```") == ["1:1 warning unsupported-markdown"])
    }

    @Test func `a rule of the house can be left out, and the truth cannot`() {
        let markdown = "[66 %](cell:partners/business) do."
        #expect(Self.told(markdown).contains("1:5 warning percent-form"))
        let checked = CheckedReport(
            markdown,
            language: .english,
            file: "report.md",
            tables: [TableFile(name: "partners.csv", path: "partners.csv", text: TableTexts.partners)],
            without: ["percent-form", "false-claim"]
        )
        #expect(checked.findings.map(\.rule) == ["false-claim"])
    }

    @Test func `by tables with errors nothing is judged, and what can be told is told`() {
        let checked = CheckedReport(
            "[66 per cent](cell:t/yes) do, and 12 per cent do not.",
            language: .english,
            file: "report.md",
            tables: [TableFile(name: "t.csv", path: "t.csv", text: "category,count,base\nyes,10,9\n")]
        )
        #expect(checked.review == nil)
        #expect(checked.findings.map(\.rule) == ["unbound-number", "wrong-count"])
    }

    @Test func `classes are called by their labels where the codebook says in which language they are`() {
        let markdown = "Of the tiny ones, [many](cell:partners/voluntary?size=small) do."
        #expect(!Self.told(markdown).contains { $0.hasSuffix("class-label") })
        let files = [
            TableFile(name: "partners.csv", path: "partners.csv", text: TableTexts.partners),
            TableFile(
                name: "codebook.csv",
                path: "codebook.csv",
                text: "element,of,code,label_en\nclass,size,small,Small ones\nclass,size,large,Large ones\n"
            ),
        ]
        let checked = CheckedReport(markdown, language: .english, file: "report.md", tables: files)
        #expect(checked.findings.map(\.rule).contains("class-label"))
    }
}
