// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Testing
import Variables

/// Numbers in words, written and read again.
@Suite struct NumberWordTests {
    /// All numbers in a soak; else those to 2 000, and a sample of the others with all round ones.
    private static let numbers: [Int] = {
        guard ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == nil else { return Array(0...999_999) }
        let sample = Array(stride(from: 2001, through: 999_999, by: 997))
        let round = [10_000, 11_000, 12_345, 20_020, 99_999, 100_000, 100_001, 101_101, 219_219, 700_070, 999_999]
        return Array(0...2000) + sample + round
    }()

    @Test(arguments: Language.spoken) func `every number is read from its words`(language: Language) throws {
        let reader = QuantityReader(language)
        let forms = [
            NumberWords(language), NumberWords(language, counting: .old), NumberWords(language, one: .neuter),
            NumberWords(language, usesOldStems: true), NumberWords(language, joint: .softHyphen),
        ]
        for number in Self.numbers {
            for text in Set(forms.map { $0.text(number) }) {
                let quantity = try reader.read(text)
                #expect(quantity.meaning == .count(Band(only: Rational(number))), "\(text)")
            }
        }
    }

    @Test(arguments: Language.spoken) func `two numbers never have the same words`(language: Language) {
        let words = Self.numbers.map { NumberWords(language).text($0) }
        #expect(Set(words).count == Set(Self.numbers).count)
    }
}
