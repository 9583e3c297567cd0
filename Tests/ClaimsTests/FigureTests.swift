// SPDX-License-Identifier: Apache-2.0

import Claims
import Testing
import Variables

@Suite struct FigureTests {
    private func read(_ markdown: String) -> (blocks: [Prose.Block], findings: [Finding]) {
        let (prose, findings) = ProseReader.read(
            "# Tittel\n\n\(markdown)\n",
            language: .nynorsk,
            file: "report.nn.md"
        )
        return (prose.opening, findings)
    }

    private static let place = SourceLocation(file: "report.nn.md", line: 3, column: 1)

    @Test(arguments: ["bars", "stacked", "diverging"]) func `a picture alone in a paragraph is a figure`(chart: String)
        throws
    {
        let (blocks, findings) = read("![Få er imot](figure:drivers?chart=\(chart))")
        #expect(findings == [])
        let figure = Prose.Figure(
            table: "drivers",
            chart: try #require(Prose.Figure.Chart(rawValue: chart)),
            title: [.text("Få er imot")],
            location: Self.place
        )
        #expect(blocks == [.figure(figure)])
    }

    @Test func `dots tell which row they show and over which classes`() {
        let (blocks, findings) = read("![Ulikt](figure:culture?chart=dots&row=broad_support/agree&by=size)")
        #expect(findings == [])
        let figure = Prose.Figure(
            table: "culture",
            chart: .dots,
            row: "broad_support/agree",
            by: "size",
            title: [.text("Ulikt")],
            location: Self.place
        )
        #expect(blocks == [.figure(figure)])
    }

    @Test func `diverging bars may show a question by class`() throws {
        let (blocks, _) = read("![Ulikt](figure:role?by=size&chart=diverging)")
        guard case .figure(let figure)? = blocks.first else {
            Issue.record("There is no figure.")
            return
        }
        #expect((figure.chart, figure.by, figure.row) == (.diverging, "size", nil))
    }

    @Test func `a message may be bound to cells, and each is found at its own place`() throws {
        let (blocks, findings) = read("![Åtte av ti, [](cell:drivers/law), nemner lova](figure:drivers?chart=bars)")
        #expect(findings == [])
        guard case .figure(let figure)? = blocks.first, case .bound(let binding) = figure.title[1] else {
            Issue.record("There is no bound message.")
            return
        }
        #expect(figure.location == Self.place)
        #expect(binding.target == .share(CellReference(table: "drivers", category: "law")))
        #expect(binding.location == SourceLocation(file: "report.nn.md", line: 3, column: 15))
    }

    @Test(
        arguments: [
            (
                "figure:drivers",
                "The figure must say how it is drawn: “chart=” and one of bars, stacked, diverging, dots."
            ),
            ("figure:drivers?chart=pie", "The figure must say how it is drawn:"),
            ("figure:?chart=bars", "The figure names no table."),
            ("figure:", "The figure names no table."),
            ("figure:a?chart=dots", "Dots need to know what they show:"),
            ("figure:a?chart=dots&by=size", "Dots need to know what they show:"),
            ("figure:a?chart=bars&colour=red", "“colour=red” is not “chart=…”, “row=…” or “by=…”, each at most once."),
            ("figure:a?chart=bars&chart=dots", "“chart=dots” is not"),
            ("figure:a?chart", "“chart” is not"),
            ("picture.png", "A picture in a report is a figure:"),
            ("https://example.org/a.png", "A picture in a report is a figure:"),
            ("cell:a/b", "A picture in a report is a figure:"),
        ]
    )
    func `a figure that cannot be drawn is told of where it begins`(destination: String, message: String) throws {
        let (blocks, findings) = read("![Bodskap](\(destination))")
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.rule == (message.hasPrefix("A picture") ? "picture" : "malformed-link"))
        #expect(finding.location == Self.place)
        #expect(finding.message.hasPrefix(message), "\(finding.message)")
        #expect(blocks == [])
    }

    @Test func `a figure without a message is told of`() {
        let (blocks, findings) = read("![](figure:drivers?chart=bars)")
        #expect(findings.map(\.rule) == ["no-message"])
        #expect(findings.first?.location == Self.place)
        #expect(blocks.count == 1)
    }

    @Test func `a picture inside running text is refused`() {
        let (blocks, findings) = read("Sjå ![her](figure:drivers?chart=bars) no.")
        #expect(findings.map(\.rule) == ["unsupported-markdown"])
        #expect(findings.first?.message.contains("a picture inside running text") == true)
        #expect(blocks == [.paragraph([.text("Sjå "), .text(" no.")])])
    }
}
