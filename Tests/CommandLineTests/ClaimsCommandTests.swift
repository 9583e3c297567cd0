// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

@Suite struct ClaimsCommandTests {
    private func parsed(_ phrase: String, _ language: String) throws -> [String: Any] {
        let program = try Program()
        defer { program.clean() }
        let outcome = try program.run("claims", "--parse", phrase, "--language", language, "--json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test(arguments: [
        ("nesten seksti prosent", "nb", "just_below", 60.0, 56.0, 60.0, true, false),
        ("drygt ein tredel", "nn", "just_above", 100.0 / 3, 100.0 / 3, 112.0 / 3, false, true),
        ("one in four", "en", "plain_fraction", 25, 23, 27, true, true),
    ])
    func `a phrase is told as a class with its number and its interval`(
        _ phrase: String,
        _ language: String,
        _ quantityClass: String,
        _ anchor: Double,
        _ low: Double,
        _ high: Double,
        _ lowClosed: Bool,
        _ highClosed: Bool
    ) throws {
        let reading = try parsed(phrase, language)
        #expect(Set(reading.keys) == ["class", "anchor", "low", "high", "lowClosed", "highClosed"])
        #expect(reading["class"] as? String == quantityClass)
        for (key, value) in [("anchor", anchor), ("low", low), ("high", high)] {
            #expect(abs((reading[key] as? Double ?? .nan) - value) < 1e-12, "\(key)")
        }
        #expect(reading["lowClosed"] as? Bool == lowClosed)
        #expect(reading["highClosed"] as? Bool == highClosed)
    }

    @Test func `a phrase that cannot be read is refused with a sentence in its language`() throws {
        let refusal = try parsed("knapt mindretal", "nn")
        #expect(Set(refusal.keys) == ["refused"])
        #expect((refusal["refused"] as? String)?.contains("kan bli forstått på to måtar") == true)
        #expect(
            try parsed("43 prosent", "fi")["refused"] as? String
                == "Quantities are read in bokmål, nynorsk and English only."
        )
    }
}
