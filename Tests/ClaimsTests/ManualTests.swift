// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Testing
import Variables

/// The manual of the grammar says what the grammar does.
@Suite struct ManualTests {
    private static func text() throws -> String {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Documentation/Claims.md"), encoding: .utf8)
    }

    /// The rows of the tables with a header, cells as they are written.
    private static func rows(_ isMeant: ([String]) -> Bool) throws -> [[String]] {
        var rows: [[String]] = []
        var isInside = false
        var isFirst = true
        for line in try text().split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                (isInside, isFirst) = (false, true)
                continue
            }
            let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            if isFirst {
                isInside = isMeant(cells)
            } else if isInside, cells[0] != "---" {
                rows.append(cells)
            }
            isFirst = false
        }
        return rows
    }

    /// The phrases of a cell: what stands between backquotes.
    private static func phrases(_ cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }

    @Test func `every class is in the manual with its band, and every example is of its class`() throws {
        var classes: Set<QuantityClass> = []
        let rows = try Self.rows { $0.count == 5 && $0[0] == "class" }
        for row in rows {
            let quantityClass = try #require(
                Self.phrases(row[0]).first.flatMap { QuantityClass(rawValue: $0) },
                "\(row[0])"
            )
            classes.insert(quantityClass)
            if let band = ClaimPolicy.standard.bands[quantityClass] { #expect(row[1] == band.description, "\(row[0])") }
            for (language, cell) in zip(Language.spoken, row[2...]) {
                #expect(!Self.phrases(cell).isEmpty)
                for phrase in Self.phrases(cell) {
                    #expect(try QuantityReader(language).read(phrase).quantityClass == quantityClass, "\(phrase)")
                }
            }
        }
        #expect(classes == Set(QuantityClass.allCases))
    }

    @Test func `every relative band is in the manual`() throws {
        let rows = try Self.rows { $0.last == "band, in hundredths" }
        var bands: [QuantityClass: Band] = [:]
        for row in rows {
            let quantityClass = try #require(Self.phrases(row[0]).first.flatMap { QuantityClass(rawValue: $0) })
            bands[quantityClass] = Band(row[1])
        }
        #expect(bands == ClaimPolicy.standard.relativeBands)
    }

    @Test func `every phrase that the manual has refused is refused for that reason`() throws {
        let rows = try Self.rows { $0.last == "because" }
        #expect(rows.count > 20)
        for row in rows {
            let language = Language(row[1])
            let phrase = try #require(Self.phrases(row[0]).first)
            do throws(Refusal) {
                _ = try QuantityReader(language).read(phrase)
                Issue.record("\(phrase) is read")
            } catch {
                #expect(error.sentence(in: language).contains(row[2]), "\(phrase)")
            }
        }
    }

    @Test func `every phrase that the manual puts right is put right so`() throws {
        let rows = try Self.rows { $0.last == "offered first" }
        #expect(rows.count > 5)
        for row in rows {
            let numbers = row[1].split(separator: " ").compactMap { Int($0) }
            let value = TrueValue.cell(count: numbers[0], base: numbers[1])
            let phrases = ClaimRepair(.bokmål).phrases(for: try #require(Self.phrases(row[0]).first), of: value)
            #expect(phrases.first == Self.phrases(row[2]).first, "\(row[0])")
        }
    }

    @Test func `the manual names the version of the bands`() throws {
        #expect(try Self.text().contains("version `\(ClaimPolicy.standard.version)`"))
    }
}
