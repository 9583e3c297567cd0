// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Testing
import Variables

/// Numbers in words, written and read again.
@Suite struct NumberWordTests {
    /// Those to 2 000, and a sample of the others with all round ones.
    private static let sample: [Int] =
        Array(0...2000) + Array(stride(from: 2001, through: 999_999, by: 997))
        + [10_000, 11_000, 12_345, 20_020, 99_999, 100_000, 100_001, 101_101, 219_219, 700_070, 999_999]

    /// All numbers in a soak, else the sample.
    private static let numbers =
        ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == nil ? sample : Array(0...999_999)

    @Test(arguments: Language.spoken) func `every number is read from its words`(language: Language) throws {
        for number in Self.numbers { try Self.check(number, NumberWords(language)) }
    }

    @Test(arguments: Language.spoken) func `every number is read from its older and rarer words`(
        language: Language
    ) throws {
        let forms = [
            NumberWords(language, counting: .old), NumberWords(language, one: .neuter),
            NumberWords(language, one: .accented), NumberWords(language, joint: .softHyphen),
            NumberWords(language, joint: .hyphen), NumberWords(language, joint: .space),
            NumberWords(language, usesOldStems: true),
        ]
        for number in Self.sample {
            let today = NumberWords(language).text(number)
            for form in forms where form.text(number) != today { try Self.check(number, form) }
        }
    }

    private static func check(_ number: Int, _ words: NumberWords) throws {
        let text = words.text(number)
        let quantity = try QuantityReader(words.language).read(text)
        #expect(quantity.meaning == .count(Band(only: Rational(number))), "\(text)")
    }

    @Test(arguments: [("ettusen", 1000), ("ettusenfemhundre", 1500), ("ettusen og tre", 1003)])
    func `a thousand that has lost a t is read`(words: String, value: Int) throws {
        for language in [Language.bokmål, .nynorsk] {
            let quantity = try QuantityReader(language).read("\(words) svar")
            #expect(quantity.meaning == .count(Band(only: Rational(value))))
        }
    }

    @Test(arguments: Language.spoken) func `two numbers never have the same words`(language: Language) {
        let words = Self.numbers.map { NumberWords(language).text($0) }
        #expect(Set(words).count == Set(Self.numbers).count)
    }
}
