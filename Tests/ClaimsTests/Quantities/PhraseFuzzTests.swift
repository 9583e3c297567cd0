// SPDX-License-Identifier: Apache-2.0

import Foundation
import Populations
import Testing
import Variables

@testable import Claims

/// Whatever somebody writes in a link is read or refused, and in time that grows with its length alone.
@Suite struct PhraseFuzzTests {
    private static let isSoaking = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] != nil

    private static let contexts = [QuantityReader.Context.any, .cell, .comparison, .trend, .rank]

    private static let signs = [
        "%", "-", "–", "/", "1/0", "999999999999", "0,0", "00000000000", "1e9", ",", ".", "½", "\u{0}", "🙂", "é", "‰",
        "\u{AD}",
        "\u{301}", "\u{30A}", "İ", "ﬁ", "١٢", "000 000", "9223372036854775807", "99999/99999", "-1", "~", "<", "≥",
        "\u{202E}",
    ]

    private func check(_ phrase: String, _ language: Language) {
        let reader = QuantityReader(language)
        for context in Self.contexts {
            let (quantity, steps) = reader.counted(phrase, as: context)
            switch quantity {
            case .success(let quantity):
                if let band = quantity.band { #expect(!band.isEmpty, "\(phrase.debugDescription)") }
                #expect(quantity.shareBand.map { $0.clamped(to: .shares) == $0 } != false, "\(phrase.debugDescription)")
            case .failure(let refusal):
                #expect(refusal.sentence(in: language).hasSuffix("."), "\(phrase.debugDescription)")
            }
            #expect(steps <= 20 * (phrase.unicodeScalars.count + 1))
        }
    }

    @Test(arguments: Language.spoken) func `words in any order are read or refused`(language: Language) throws {
        var random = SeededGenerator(seed: 7, purpose: "words \(language)")
        let words = try PhraseTests.lines().flatMap { $0.phrase.split(separator: " ").map(String.init) }
        for _ in 0..<(Self.isSoaking ? 10_000 : 600) {
            let phrase = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                let isSign = Int.random(in: 0..<6, using: &random) == 0
                return (isSign ? Self.signs : words).randomElement(using: &random) ?? ""
            }
            check(phrase.joined(separator: Bool.random(using: &random) ? " " : ""), language)
        }
    }

    @Test(arguments: Language.spoken) func `random bytes are read or refused`(language: Language) {
        var random = SeededGenerator(seed: 11, purpose: "bytes \(language)")
        for _ in 0..<(Self.isSoaking ? 10_000 : 300) {
            let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            check(String(decoding: bytes, as: UTF8.self), language)
        }
    }

    @Test(arguments: Language.spoken) func `a phrase with one piece changed is read or refused, and repaired`(
        language: Language
    ) throws {
        var random = SeededGenerator(seed: 13, purpose: "changes \(language)")
        let lines = try PhraseTests.lines().filter { $0.language == language }
        let repair = ClaimRepair(language)
        for line in Self.isSoaking ? Array(repeating: lines, count: 10).flatMap(\.self) : lines {
            var characters = Array(line.phrase)
            let place = Int.random(in: 0..<characters.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: characters.remove(at: place)
            case 1: characters.insert(characters[Int.random(in: 0..<characters.count, using: &random)], at: place)
            default: characters.insert(contentsOf: Self.signs.randomElement(using: &random) ?? "", at: place)
            }
            check(String(characters), language)
            let phrases = repair.phrases(for: String(characters), of: .cell(count: 37, base: 139))
            #expect(!phrases.isEmpty || language.tag.isEmpty, "\(String(characters))")
        }
    }

    @Test(arguments: [
        "en 0/5", "1 0/0", "1 2/3", "0/5", "999999/999999", "0,0001 av 999999999,9999", "999999999 tideler",
        String(repeating: "tredel ", count: 60) + "så mange", String(repeating: "third ", count: 60) + "as many",
        String(repeating: "½ ", count: 60) + "så mange", "999999999,9999 ganger så mange", "i snitt 999999999,9999",
        "nesten 999999999", "over 0", "mellom 0,0001 og 99,9999 prosent",
    ]) func `numbers that are too large, too small or too many are read or refused`(phrase: String) {
        for language in Language.spoken { check(phrase, language) }
    }

    @Test(arguments: [
        "en ", "nesten ", "tjue", "tjue ", "mellom ", "1 ", "1.", "1,", "000 ", "1/2 ", "1-", "av ", "\u{301}",
        "flere ", "mer enn ",
        "og ", "tjue og ", "hundre ", "tusen ", "nearly ", "x ", "x-y ", "tjue-", "ein tre ", "½", "a\u{30A}",
        "nummer ", "🙂",
        "one hundred and twenty-", "to hundre og tretti fire tusen fem hundre og ", "de ", "– ", "%", "blant de ", "x",
    ]) func `twice as long a phrase takes twice the steps`(piece: String) {
        let size = Self.isSoaking ? 30_000 : 3000
        for language in Language.spoken {
            let reader = QuantityReader(language)
            func steps(_ size: Int) -> Int {
                reader.counted(String(repeating: piece, count: size / piece.utf8.count)).steps
            }
            let (one, two) = (steps(size), steps(2 * size))
            #expect(one <= 20 * size)
            #expect(two <= 2 * one + 100, "\(piece): \(one) and \(two)")
        }
    }
}
