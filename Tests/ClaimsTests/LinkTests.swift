// SPDX-License-Identifier: Apache-2.0

import Claims
import Testing
import Variables

/// Every form of link that a report can hold.
@Suite struct LinkTests {
    /// Reads one paragraph below a title and a section heading, on line 5.
    private func read(_ paragraph: String) -> (blocks: [Prose.Block], findings: [Finding]) {
        let (prose, findings) = ProseReader.read(
            "# Tittel\n\n## Del {#del}\n\n\(paragraph)\n",
            language: .bokmål,
            file: "report.nb.md"
        )
        return (prose.sections.first?.blocks ?? [], findings)
    }

    private func onlyInline(_ paragraph: String) throws -> Prose.Inline {
        let (blocks, findings) = read(paragraph)
        #expect(findings == [])
        guard case .paragraph(let inlines)? = blocks.first, blocks.count == 1 else {
            Issue.record("“\(paragraph)” is not one paragraph.")
            return .softBreak
        }
        #expect(inlines.count == 1)
        return try #require(inlines.first)
    }

    struct Form: Sendable, CustomTestStringConvertible {
        var link: String
        var target: Binding.Target
        var words: [Prose.Inline]
        var testDescription: String { link }

        init(_ link: String, _ target: Binding.Target, _ words: [Prose.Inline] = []) {
            self.link = link
            self.target = target
            self.words = words
        }
    }

    private static let business = CellReference(table: "partners", category: "business")

    @Test(
        arguments: [
            Form("[](cell:partners/business)", .share(business)),
            Form("[](cell:partners/business?size=large)", .share(business.within("size", "large"))),
            Form(
                "[](cell:culture/broad_support/agree)",
                .share(CellReference(table: "culture", item: "broad_support", category: "agree"))
            ),
            Form("[](count:partners/business)", .count(business)),
            Form("[](base:partners/business)", .base(business)),
            Form(
                "[nesten seksti prosent](cell:partners/business)",
                .share(business),
                [.text("nesten seksti prosent")]
            ),
            Form(
                "[stiger med størrelsen](trend:partners/business?by=size)",
                .trend(business, by: "size"),
                [.text("stiger med størrelsen")]
            ),
            Form(
                "[stiger](trend:culture/broad_support/agree?by=size)",
                .trend(CellReference(table: "culture", item: "broad_support", category: "agree"), by: "size"),
                [.text("stiger")]
            ),
            Form(
                "[flere](compare:strategy/has?size=large;strategy/has?size=small)",
                .comparison(
                    CellReference(table: "strategy", category: "has").within("size", "large"),
                    CellReference(table: "strategy", category: "has").within("size", "small")
                ),
                [.text("flere")]
            ),
            Form(
                "[størst](rank:sectors/health)",
                .rank(CellReference(table: "sectors", category: "health")),
                [.text("størst")]
            ),
            Form(
                "[over åtti prosent](external:ks-2018-reuse)",
                .external("ks-2018-reuse"),
                [.text("over åtti prosent")]
            ),
            Form(
                "[*langt* flere](cell:partners/business)",
                .share(business),
                [.emphasis([.text("langt")]), .text(" flere")]
            ),
        ]
    )
    func `a link to a cell is bound to it`(_ form: Form) throws {
        let expected = Binding(
            target: form.target,
            words: form.words,
            location: SourceLocation(file: "report.nb.md", line: 5, column: 1)
        )
        #expect(try onlyInline(form.link) == .bound(expected))
    }

    @Test(arguments: [
        "https://www.ks.no/a?b=c", "http://example.org", "mailto:post@example.org", "#partners", "metode.html",
    ])
    func `a link to somewhere else stays one`(destination: String) throws {
        #expect(try onlyInline("[ord](\(destination))") == .link(destination: destination, [.text("ord")]))
    }

    @Test func `an address between angle brackets is a link`() throws {
        #expect(
            try onlyInline("<https://example.org/a>")
                == .link(destination: "https://example.org/a", [.text("https://example.org/a")])
        )
    }

    @Test(
        arguments: [
            ("cell:partners", "“partners” is not a cell;"),
            ("cell:", "“” is not a cell;"),
            ("cell:a/b/c/d", "“a/b/c/d” is not a cell;"),
            ("cell:a//b", "“a//b” is not a cell;"),
            ("cell:a/b?size", "“a/b?size” is not a cell;"),
            ("cell:a/b?size=large&county=03", "“a/b?size=large&county=03” is not a cell;"),
            ("count:a", "“a” is not a cell;"),
            ("base:a", "“a” is not a cell;"),
            ("rank:a", "“a” is not a cell;"),
            ("trend:a/b", "A trend is written “trend:table/category?by=classification”; this is “trend:a/b”."),
            ("trend:a/b?by=", "A trend is written “trend:table/category?by=classification”; this is “trend:a/b?by=”."),
            ("trend:a?by=size", "A trend is written"),
            ("trend:a/b?county=03?by=size", "A trend is written"),
            ("compare:a/b", "A comparison is written “compare:cell;cell”; this is “compare:a/b”."),
            ("compare:a/b;c/d;e/f", "A comparison is written"),
            ("compare:a/b;c", "A comparison is written"),
            ("external:", "The link names no external figure."),
            ("celle:a/b", "No link begins with “celle:”;"),
            ("javascript:alert(1)", "No link begins with “javascript:”;"),
            ("data:text/html,a", "No link begins with “data:”;"),
            ("figure:a?chart=bars", "No link begins with “figure:”;"),
            ("", "The link leads nowhere; name a cell or an address."),
        ]
    )
    func `a link that leads nowhere is told of where it begins`(destination: String, message: String) throws {
        let (blocks, findings) = read("Ord og [ord](\(destination)).")
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.rule == "malformed-link")
        #expect(finding.severity == .error)
        #expect(finding.location == SourceLocation(file: "report.nb.md", line: 5, column: 8))
        #expect(finding.message.hasPrefix(message), "\(finding.message)")
        #expect(finding.message.hasSuffix(".") || finding.message.hasSuffix("?"))
        // The words stay, and nothing of them leads to the address.
        #expect(blocks == [.paragraph([.text("Ord og "), .emphasis([.text("ord")]), .text(".")])])
    }

    @Test func `a misspelt kind of link is told of with what was meant`() {
        #expect(read("[](trends:a/b?by=size)").findings.first?.message.hasSuffix("Did you mean “trend”?") == true)
    }
}
