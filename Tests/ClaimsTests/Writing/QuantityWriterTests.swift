// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Testing
import Variables

/// What is written is read as something that holds the value it was written for.
@Suite struct QuantityWriterTests {
    /// Every share of bases up to 140, once; of bases up to 500 where the tests run with larger numbers.
    private static let shares: [(count: Int, base: Int)] = (1...largest).flatMap { base in
        (0...base).filter { base == 1 || Rational($0, base).denominator == base }.map { ($0, base) }
    }

    private static let largest = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == nil ? 140 : 500

    @Test(arguments: Language.spoken) func `every share is read again from every phrase for it`(
        language: Language
    ) throws {
        let writer = QuantityWriter(language)
        let reader = QuantityReader(language)
        var bands: [String: Band] = [:]
        var phrases: [QuantityWriter.Form: Int] = [:]
        var wrong: [String] = []
        for (count, base) in Self.shares {
            let share = Rational(percentOf: count, in: base)
            for form in QuantityWriter.Form.allCases {
                for phrase in writer.share(count, of: base, as: form) {
                    phrases[form, default: 0] += 1
                    if bands[phrase] == nil { bands[phrase] = try reader.read(phrase, as: .cell).shareBand }
                    if bands[phrase]?.contains(share) != true { wrong.append("\(phrase) for \(count)/\(base)") }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
        // So many fractions have a base up to n: about 3n²/π².
        #expect(Self.shares.count > Self.largest * Self.largest * 3 / 10)
        for form in [QuantityWriter.Form.digits, .sign, .words] { #expect(phrases[form] == Self.shares.count) }
        for form in QuantityWriter.Form.allCases { #expect(phrases[form, default: 0] > 3, "\(form)") }
    }

    @Test(arguments: [
        ("nb", 60, 139, "43 prosent", "førtitre prosent", "nesten førtifem prosent"),
        ("nn", 60, 139, "43 prosent", "førtitre prosent", "nesten førtifem prosent"),
        ("en", 60, 139, "43 per cent", "forty-three per cent", "almost forty-five per cent"),
    ]) func `a share is written in the register that is asked for`(
        tag: String,
        count: Int,
        base: Int,
        digits: String,
        words: String,
        hedged: String
    ) {
        let writer = QuantityWriter(Language(tag))
        #expect(writer.share(count, of: base, in: .digits).first == digits)
        #expect(writer.share(count, of: base, in: .words).prefix(2) == [words, hedged])
    }

    @Test(arguments: [
        ("nb", 36, 100, ["en drøy tredjedel", "nesten to femtedeler"]), ("nb", 2, 3, ["to tredjedeler", "to av tre"]),
        ("nb", 1, 4, ["en fjerdedel", "én av fire", "hver fjerde"]), ("nb", 70, 100, ["drøye to tredjedeler"]),
        ("nb", 1, 2, ["halvparten", "annenhver"]), ("nb", 0, 9, ["ingen"]), ("nb", 97, 100, ["nesten alle"]),
        ("nn", 36, 100, ["ein dryg tredel"]), ("nn", 3, 4, ["tre firedelar", "tre av fire"]),
        ("nn", 1, 4, ["ein firedel", "éin av fire", "kvar fjerde"]), ("nn", 9, 9, ["alle"]),
        ("en", 36, 100, ["just over a third"]), ("en", 3, 4, ["three quarters", "three in four"]),
        ("en", 1, 3, ["a third", "one in three", "every third"]), ("en", 1, 100, ["almost none"]),
    ]) func `a share is written as a fraction`(tag: String, count: Int, base: Int, expected: [String]) {
        let phrases = QuantityWriter(Language(tag)).share(count, of: base, in: .fraction)
        for phrase in expected { #expect(phrases.contains(phrase), "\(phrases)") }
    }

    @Test func `a policy that leaves no room for rounding has the numbers themselves written`() {
        var policy = ClaimPolicy.standard
        policy.bands[.plainPercent] = Band(only: 0)
        let writer = QuantityWriter(.bokmål, policy: policy)
        #expect(writer.share(60, of: 139, as: .digits).isEmpty)
        policy.bands[.justAbove] = Band("(0, 1]")
        policy.bands[.justBelow] = Band("[-1, 0)")
        policy.bands[.about] = Band("[-1, 1]")
        #expect(QuantityWriter(.bokmål, policy: policy).share(60, of: 139, in: .digits) == ["60 av 139"])
    }

    @Test(arguments: Language.spoken) func `every count is read again from its digits and its words`(
        language: Language
    ) throws {
        let reader = QuantityReader(language)
        for number in Array(0...1000) + [9999, 10_000, 123_456, 999_999, 1_000_000, 5_428_392] {
            for register in [Quantity.Register.digits, .words] {
                let text = QuantityWriter(language).count(number, in: register)
                #expect(try reader.read(text).meaning == .count(Band(only: Rational(number))), "\(text)")
            }
        }
    }

    @Test(arguments: Language.spoken) func `every comparison of two shares is read again as true`(
        language: Language
    ) throws {
        let writer = QuantityWriter(language)
        let reader = QuantityReader(language)
        for first in stride(from: 0, through: 100, by: 2) {
            for second in stride(from: 0, through: 100, by: 3) {
                let value = TrueValue.comparison(Rational(first), Rational(second))
                let phrases = writer.comparison(Rational(first), with: Rational(second))
                #expect(!phrases.isEmpty)
                for phrase in phrases {
                    let quantity = try reader.read(phrase, as: .comparison)
                    #expect(value.satisfies(quantity), "\(phrase) for \(first) and \(second)")
                }
            }
        }
    }

    @Test(arguments: Language.spoken) func `trends and places are read again`(language: Language) throws {
        let writer = QuantityWriter(language)
        let reader = QuantityReader(language)
        for shares in [[10, 20, 30], [30, 20, 10], [1, 2]] as [[Rational]] {
            let phrase = try #require(writer.trend(shares))
            #expect(TrueValue.trend(shares).satisfies(try reader.read(phrase, as: .trend)))
        }
        for shares in [[10, 30, 20], [10, 10], [10], []] as [[Rational]] { #expect(writer.trend(shares) == nil) }
        for place in 1...60 {
            let phrases = writer.rank(place)
            #expect(phrases.count == 2)
            for phrase in phrases {
                let quantity = try reader.read(phrase, as: .rank)
                #expect(TrueValue.place(place, of: 60).satisfies(quantity), "\(phrase)")
            }
        }
    }
}
