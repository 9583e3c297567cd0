// SPDX-License-Identifier: Apache-2.0

import Claims
import Exchange
import Foundation
import Populations
import Testing
import Variables

@Suite struct TableFuzzTests {
    private static let isSoaking = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] != nil
    private static let pieces = [
        "", ",", ";", "\"", "\n", "\r\n", "\u{FEFF}", "-", "0", "9", "99999999999999999999", "1e400", "{", "}", "[",
        "]", ":",
        "null", "total", "å", "\u{301}", "/", "=", "?", "%", "\u{0}",
    ]

    /// Files that are sound together.
    private static let sets: [[String: String]] = [
        ["partners.csv": TableTexts.partners], ["helpers.json": JSONStatTests.dataset],
        ["done.csv": CodebookTests.table, "codebook.csv": CodebookTests.book],
    ]

    private static func damaged(_ text: String, _ generator: inout SeededGenerator) -> String {
        var characters = Array(text)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let start = Int.random(in: 0...characters.count, using: &generator)
            let end = min(characters.count, start + Int.random(in: 0...3, using: &generator))
            characters.replaceSubrange(start..<end, with: pieces.randomElement(using: &generator) ?? "")
        }
        return String(characters)
    }

    @Test func `whatever a file holds, its faults are told with a place in it, and its figures are shares`() {
        var generator = SeededGenerator(seed: 23, purpose: "tables")
        var faulty = 0
        let rounds = Self.isSoaking ? 50_000 : 600
        for round in 0..<rounds {
            let texts = Self.sets[round % Self.sets.count]
            let broken = texts.keys.sorted().randomElement(using: &generator)
            let files = texts.keys.sorted().map { name in
                let text = texts[name] ?? ""
                return TableFile(name: name, path: name, text: name == broken ? Self.damaged(text, &generator) : text)
            }
            let (tables, findings) = CountedTables.read(files)
            if !findings.isEmpty { faulty += 1 }
            #expect(
                findings.allSatisfy { texts[$0.location.file] != nil && $0.location.line > 0 && $0.location.column > 0 }
            )
            for row in tables.tables.flatMap({ table in table.rows.map { (table.id, $0) } }) {
                let cell = CellReference(table: row.0, item: row.1.item, category: row.1.category)
                guard let figure = tables.figure(of: cell) else { continue }
                #expect(0 <= figure.count && figure.count <= figure.base && figure.base > 0)
                #expect(figure.interval.map { 0 <= $0.lowerBound && $0.upperBound <= 1 } ?? true)
            }
        }
        // Some damage is none: a letter more in a label.
        #expect(rounds / 4 < faulty && faulty < rounds)
    }
}
