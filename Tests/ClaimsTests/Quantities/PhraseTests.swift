// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Variables

@testable import Claims

@Suite struct PhraseTests {
    /// A phrase and how it is to be read, as the fixture has it: `language|phrase|reading`.
    struct Line: Sendable, CustomTestStringConvertible {
        var language: Language
        var phrase: String
        var reading: String

        var testDescription: String { phrase }
    }

    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/phrases.txt")

    static func lines() throws -> [Line] {
        try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return Line(language: Language(parts[0]), phrase: parts[1], reading: parts[2])
        }
    }

    @Test func `every phrase is read as it is meant, or refused with the reason`() throws {
        let lines = try Self.lines()
        for line in lines {
            #expect(Self.reading(line.phrase, line.language) == line.reading, "\(line.phrase)")
        }
        #expect(Set(lines.map(\.language)) == [.bokmål, .nynorsk, .english])
        #expect(lines.count >= 450)
        #expect(3 * lines.count { $0.reading.hasSuffix(".") } > lines.count)
        #expect(Set(lines.map { "\($0.language)|\($0.phrase)" }).count == lines.count)
    }

    @Test func `case, line breaks, soft hyphens and kinds of spaces do not matter`() throws {
        for line in try Self.lines() {
            guard !line.reading.hasSuffix(".") else { continue }
            let capital = line.phrase.uppercased().replacing("PROSENT", with: "PRO\u{AD}SENT")
            // Of a number in groups, only single spaces hold the groups together.
            for space in line.phrase.contains(/\d[ ,.]\d{3}/) ? ["\u{A0}", "\u{202F}"] : ["\u{A0}\n", "\n  "] {
                let spaced = capital.replacing(" ", with: space)
                #expect(Self.reading(spaced, line.language) == line.reading, "\(spaced)")
            }
            #expect(Self.reading(line.phrase.decomposedStringWithCanonicalMapping, line.language) == line.reading)
        }
    }

    @Test(arguments: [("nb", "et knapt flertall"), ("nn", "eit knapt fleirtal"), ("en", "a narrow majority")])
    func `a narrow majority is as far above half as the study lets just above be`(tag: String, phrase: String) throws {
        var policy = ClaimPolicy.standard
        policy.bands[.justAbove] = Band("(0, 2]")
        let quantity = try QuantityReader(Language(tag), policy: policy).read(phrase)
        #expect(quantity.meaning == .share(try #require(Band("(50, 52]"))))
        let phrases = ClaimRepair(Language(tag), policy: policy).phrases(for: phrase, of: .cell(count: 53, base: 100))
        #expect(!phrases.isEmpty && !phrases.contains(phrase), "\(phrases)")
    }

    @Test(arguments: [("en", "second", 2), ("en", "Third", 3), ("nb", "fjerde", 4), ("nn", "sjuande", 7)])
    func `an ordinal alone is a place where it is bound to one, and nothing elsewhere`(
        tag: String,
        phrase: String,
        place: Int
    ) throws {
        let reader = QuantityReader(Language(tag))
        #expect(try reader.read(phrase, as: .rank).meaning == .rank(place...place, from: .largest))
        for context in [QuantityReader.Context.any, .cell, .comparison, .trend] {
            #expect(throws: Refusal.self) { try reader.read(phrase, as: context) }
        }
    }

    private static func reading(_ phrase: String, _ language: Language) -> String {
        do throws(Refusal) {
            let quantity = try QuantityReader(language).read(phrase)
            let anchor = quantity.anchor.map { " of \($0)" } ?? ""
            let end = if case .rank(_, .smallest) = quantity.meaning { " from the smallest" } else { "" }
            return quantity.quantityClass.rawValue + anchor + (quantity.band.map { ": \($0)" } ?? "") + end
        } catch {
            return error.sentence(in: language)
        }
    }
}
