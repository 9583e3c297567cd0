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

    @Test func `whatever is written is read or refused, in steps that grow with its length`() throws {
        var random = PhraseGenerator(seed: 7)
        let words = try Self.lines().flatMap { $0.phrase.split(separator: " ").map(String.init) }
        for language in [Language.bokmål, .nynorsk, .english] {
            let reader = QuantityReader(language)
            for _ in 0..<300 {
                let phrase = random.phrase(of: words)
                for context in [QuantityReader.Context.cell, .comparison, .trend, .rank] {
                    if case .failure(let refusal) = reader.counted(phrase, as: context).quantity {
                        #expect(refusal.sentence(in: language).hasSuffix("."), "\(phrase)")
                    }
                }
            }
            for word in ["en ", "nesten ", "tjue", "mellom ", "1 ", "1.", "av ", "\u{301}", "flere "] {
                let long = String(repeating: word, count: 10_000 / word.utf8.count)
                #expect(reader.counted(long).steps < 20 * 10_000, "\(word)")
            }
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

/// Makes up phrases, from a seed (Steele, Lea and Flood 2014).
private struct PhraseGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Words that occur in phrases, in any order, with signs and pieces of numbers between.
    mutating func phrase(of words: [String]) -> String {
        let signs = ["%", "-", "–", "/", "1/0", "999999999999", "0,0", ",", ".", "½", "\u{0}", "🙂", "é"]
        return (0..<Int.random(in: 0...8, using: &self)).map { _ in
            let isSign = Int.random(in: 0..<6, using: &self) == 0
            return (isSign ? signs : words).randomElement(using: &self) ?? ""
        }.joined(separator: " ")
    }
}
