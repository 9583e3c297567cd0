// SPDX-License-Identifier: Apache-2.0

import Claims
import Testing
import Variables

@Suite struct ProseReaderTests {
    private func read(_ markdown: String) -> (prose: Prose, findings: [Finding]) {
        ProseReader.read(markdown, language: .bokmål, file: "report.nb.md")
    }

    /// The findings as `line:column rule`.
    private func places(_ markdown: String) -> [String] {
        read(markdown).findings.map { "\($0.location.line):\($0.location.column) \($0.rule)" }
    }

    @Test func `a report has a title, an opening and sections`() {
        let (prose, findings) = read(
            """
            # Politisk *innovasjon*

            Åpning.

            ## Hovedfunn {#summary}

            Første.

            ### Under

            Andre.

            ## Slik gjorde vi det {#methods}
            """
        )
        #expect(findings == [])
        #expect(prose.language == .bokmål)
        #expect(prose.file == "report.nb.md")
        #expect(prose.title == [.text("Politisk "), .emphasis([.text("innovasjon")])])
        #expect(prose.opening == [.paragraph([.text("Åpning.")])])
        #expect(prose.sections.map(\.id) == ["summary", "methods"])
        #expect(prose.sections.map(\.title) == [[.text("Hovedfunn")], [.text("Slik gjorde vi det")]])
        #expect(
            prose.sections[0].blocks == [
                .paragraph([.text("Første.")]), .heading(level: 3, [.text("Under")]), .paragraph([.text("Andre.")]),
            ]
        )
        #expect(prose.sections[1].blocks == [])
        #expect(prose.sections.map(\.location.line) == [5, 13])
    }

    @Test func `lists, quotations, emphasis and line breaks are read`() {
        let (prose, findings) = read(
            """
            # T

            - *en*
            - **to**
              - tre

            1. fire

            > fem
            seks

            sju\\
            åtte
            """
        )
        #expect(findings == [])
        #expect(
            prose.opening == [
                .list(
                    isOrdered: false,
                    items: [
                        [.paragraph([.emphasis([.text("en")])])],
                        [
                            .paragraph([.strong([.text("to")])]),
                            .list(isOrdered: false, items: [[.paragraph([.text("tre")])]]),
                        ],
                    ]
                ),
                .list(isOrdered: true, items: [[.paragraph([.text("fire")])]]),
                .quote([.paragraph([.text("fem"), .softBreak, .text("seks")])]),
                .paragraph([.text("sju"), .softBreak, .text("åtte")]),
            ]
        )
    }

    @Test func `entities and escapes are text`() {
        let (prose, findings) = read("# T\n\n&lt;b&gt; \\*ikke\\* &amp; {#x}\n")
        #expect(findings == [])
        #expect(prose.opening == [.paragraph([.text("<b> *ikke* & {#x}")])])
    }

    @Test(
        arguments: [
            ("", ["1:1 no-title"]),
            ("Bare tekst.", ["1:1 no-title"]),
            ("# En\n\n# To", ["3:1 second-title"]),
            ("# T\n\n## Uten", ["3:1 section-id"]),
            ("# T\n\n## Tom {#}", ["3:1 section-id"]),
            ("# T\n\n## Stor {#Partners}", ["3:1 section-id"]),
            ("# T\n\n## Rom {#to ord}", ["3:1 section-id"]),
            ("# T\n\n## Norsk {#næring}", ["3:1 section-id"]),
            ("# T\n\n## En {#a}\n\n## To {#b}\n\n## Tre {#a}", ["7:1 duplicate-code"]),
            ("# T\n\n## En\n\n## To", ["3:1 section-id", "5:1 section-id"]),
        ]
    )
    func `a missing or faulty title or section id is told of where it is`(markdown: String, expected: [String]) {
        #expect(places(markdown) == expected)
    }

    @Test func `a heading that is emphasised in full keeps its words and loses its id`() {
        let (prose, findings) = read("# T\n\n## *Alt* {#a}")
        #expect(findings == [])
        #expect(prose.sections.map(\.title) == [[.emphasis([.text("Alt")])]])
        #expect(prose.sections.map(\.id) == ["a"])
    }

    @Test(
        arguments: [
            ("<script>alert(1)</script>", "html block"),
            ("Ord <b>tykt</b>.", "html inline"),
            ("`kode`", "code"),
            ("    kode", "code block"),
            ("```\nkode\n```", "code block"),
            ("a\n\n---", "thematic break"),
        ]
    )
    func `what a report has no use for is refused by name, and none of it is read`(markdown: String, name: String)
        throws
    {
        let (prose, findings) = read("# T\n\n\(markdown)\n")
        #expect(findings.allSatisfy { $0.rule == "unsupported-markdown" })
        let finding = try #require(findings.first)
        #expect(finding.message == "A report has no use for “\(name)”; write it as text or as a list.")
        #expect(!"\(prose.opening)".contains("<"))
        #expect(!"\(prose.opening)".contains("kode"))
    }

    @Test func `columns count characters, whatever their bytes`() {
        #expect(places("# T\n\nBlåbærsyltetøy på [x](cel:a/b)") == ["3:19 malformed-link"])
        #expect(places("# T\n\n👩‍👩‍👧 e\u{301} [x](cel:a/b)") == ["3:5 malformed-link"])
        #expect(places("# T\r\n\r\nÆ [x](cel:a/b)\r\n") == ["3:3 malformed-link"])
    }

    @Test func `equal links on one line, in lists and over lines are told apart`() {
        let markdown = """
            # T

            Et [x](cel:a/b), to [y](cel:a/b)
            og [over to
            linjer](cel:a/b).

            - å [x](cel:a/b)
            - ærlig
              talt [z](cel:a/b)

              > ø [w](cel:a/b)
            """
        #expect(
            places(markdown) == [
                "3:4 malformed-link", "3:21 malformed-link", "4:4 malformed-link", "7:5 malformed-link",
                "9:8 malformed-link", "11:7 malformed-link",
            ]
        )
    }

    @Test func `a link in code, or one whose beginning is alike, does not lead astray`() {
        let markdown = """
            # T

            ```
            [x](cel:a/b)
            ```

            Et [x](cel:a/b)

            > `[y](cel:c/d)`
            >
            > - [lenger](cel:c/de) og [y](cel:c/d)
            """
        #expect(
            places(markdown) == [
                "3:1 unsupported-markdown", "7:4 malformed-link", "9:1 unsupported-markdown", "11:5 malformed-link",
                "11:27 malformed-link",
            ]
        )
    }

    @Test func `a link in code is passed by when the next one of its kind is told of`() {
        #expect(
            places("# T\n\n- ```\n  [x](cel:a/b)\n  ```\n- å [x](cel:a/b)\n") == [
                "3:1 unsupported-markdown", "6:5 malformed-link",
            ]
        )
    }

    @Test func `a link is not taken for a longer one in code before it`() {
        #expect(
            places("# T\n\n`[x](cel:a/bc)` og [y](cel:a/b)\n") == ["3:1 unsupported-markdown", "3:20 malformed-link"]
        )
    }

    @Test func `a link written in another way is told of at its block`() {
        let markdown = """
            # T

            [x](https://example.org) først.

            Så [en][ref], og [to](<cel:c/d>).

            [ref]: cel:a/b
            """
        #expect(places(markdown) == ["5:1 malformed-link", "5:1 malformed-link"])
    }

    @Test func `what is not supported in a list is told of on its own line`() {
        #expect(places("# T\n\n- en\n- to\n- `tre`\n") == ["5:1 unsupported-markdown"])
    }

    @Test func `a bound heading is bound at its place`() {
        let (prose, findings) = read("# T\n\n## Fra [](cell:a/b) til [mer](cell:a/c) {#del}")
        #expect(findings == [])
        let places: [Int] = prose.sections[0].title.compactMap {
            if case .bound(let binding) = $0 { binding.location.column } else { nil }
        }
        #expect(places == [8, 25])
    }

    @Test func `findings come in the order of the file`() {
        let findings = read("Et `a` [x](cel:a/b)\n\n## Uten\n\n<b>\n").findings
        #expect(findings == findings.sorted())
        #expect(findings.count == 5)
    }
}
