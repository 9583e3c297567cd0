// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Populations
import Testing
import Variables

/// No text, however odd, makes the reader stop, and every finding lies within the text.
@Suite struct ProseFuzzTests {
    private static let isSoaking = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] != nil

    private static let pieces = [
        "# ", "## ", "### ", "{#a}", "{#", "}", "[", "](", ")", "![", "](cell:a/b)", "](trend:a/b?by=size)",
        "](figure:",
        "?chart=bars", "&by=", "](cel:", "](compare:a/b;", "<", ">", "<b>", "</b>", "<!--", "-->", "&amp;", "&#0;",
        "\\",
        "*", "**", "_", "`", "```", "~~~", "- ", "1. ", "> ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "\u{0}",
        "\u{FEFF}",
        "æøå", "e\u{301}", "👩‍👩‍👧", "[ref]: cell:a/b\n", "[ref]", "---\n", "===\n", "a", " ", "\"t\"", "'t'",
    ]

    private func check(_ markdown: String) {
        let (prose, findings) = ProseReader.read(markdown, language: .english, file: "report.en.md")
        let again = ProseReader.read(markdown, language: .english, file: "report.en.md")
        #expect(prose == again.prose)
        #expect(findings == again.findings)
        #expect(findings == findings.sorted())
        // CommonMark ends a line at a carriage return as well, so that it may count more lines than “\n” gives.
        let lines = markdown.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1
        for finding in findings {
            #expect((1...lines).contains(finding.location.line), "\(finding) in \(markdown.debugDescription)")
            #expect(finding.location.column >= 1)
            #expect(finding.location.column <= markdown.count + 1)
            #expect(!finding.message.isEmpty)
        }
    }

    @Test func `random bytes are read`() {
        var generator = SeededGenerator(seed: 13, purpose: "bytes")
        for _ in 0..<(Self.isSoaking ? 100_000 : 1500) {
            let bytes = (0..<Int.random(in: 0..<300, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func `random Markdown is read`() {
        var generator = SeededGenerator(seed: 17, purpose: "pieces")
        for _ in 0..<(Self.isSoaking ? 200_000 : 3000) {
            let markdown = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
            }
            check(markdown.joined())
        }
    }

    @Test(arguments: ["> ", "*a ", "**a ", "[", "![", "- "]) func `deep nesting is refused and not fallen into`(
        piece: String
    ) {
        let markdown = "# T\n\n" + String(repeating: piece, count: 3000) + "x" + String(repeating: "*](a)", count: 3000)
        check(markdown)
    }

    @Test func `nesting that a report may need is read`() {
        let markdown = "# T\n\n" + String(repeating: "> ", count: 10) + "x\n"
        #expect(ProseReader.read(markdown, language: .english, file: "report.en.md").findings == [])
    }
}
