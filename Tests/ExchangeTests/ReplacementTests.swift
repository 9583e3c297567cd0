// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Variables

@testable import Exchange

@Suite struct ReplacementTests {
    private static let link = SourceLocation(file: "r.md", line: 2, column: 5)

    @Test func `what would be true takes the place of the words of a link`() throws {
        let lines: [Substring] = ["# T", "Blå [66 prosent](cell:a/b) gjer."]
        let replacement = try #require(
            Replacement("65 prosent", for: "66 prosent", ofLinkAt: Self.link, in: lines)
        )
        #expect(replacement.start.description == "r.md:2:6")
        #expect(replacement.length == 10)
        let finding = Finding("false-claim", at: Self.link, "Not so.")
        let log = SARIFLog([finding], replacements: [Self.link: replacement], tool: "b", version: "1")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(log), as: UTF8.self)
        #expect(
            text.contains(
                """
                "fixes":[{"artifactChanges":[{"artifactLocation":{"uri":"r.md"},"replacements":[{"deletedRegion":\
                {"endColumn":16,"endLine":2,"startColumn":6,"startLine":2},"insertedContent":{"text":"65 prosent"}}]}],\
                "description":{"text":"Write “65 prosent”."}}]
                """
            ),
            "\(text)"
        )
    }

    @Test(arguments: ["Blå [*66* prosent](cell:a/b)", "Blå [66", "Blå [66 prosent og meir](cell:a/b)", ""])
    func `words that are written in another way are left alone`(_ line: String) {
        #expect(Replacement("65 prosent", for: "66 prosent", ofLinkAt: Self.link, in: ["# T", Substring(line)]) == nil)
    }
}
