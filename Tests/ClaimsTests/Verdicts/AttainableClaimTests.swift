// SPDX-License-Identifier: Apache-2.0

import Claims
import Testing
import Variables

/// Percentages that their base cannot give, whatever anybody answered.
@Suite struct AttainableClaimTests {
    private static let tables = WrittenTables(["a/x": (5, 18), "a/y": (1, 18), "b/x": (0, 1), "c/x": (250, 1000)])

    private func message(_ text: String, _ language: Language) throws -> String {
        let (prose, _) = ProseReader.read("# T\n\n\(text)\n", language: language, file: "report.md")
        let review = ClaimReview(of: prose, tables: Self.tables)
        return try #require(review.findings.first).message
    }

    @Test(arguments: [
        ("[43 prosent](cell:a/x)", Language.bokmål, "Of 18 respondents nobody can be 43 %; 39 % and 44 % can."),
        ("[hele førtitre prosent](cell:a/x)", .nynorsk, "Of 18 respondents nobody can be 43 %; 39 % and 44 % can."),
        ("[43.0 per cent](cell:a/x)", .english, "Of 18 respondents nobody can be 43.0 %; 38.9 % and 44.4 % can."),
        ("[99,9 prosent](cell:a/x)", .bokmål, "Of 18 respondents nobody can be 99.9 %; 94.4 % and 100.0 % can."),
        ("[1 prosent](cell:b/x)", .bokmål, "Of 1 respondent nobody can be 1 %; 0 % and 100 % can."),
        ("[33,33 prosent](cell:c/x)", .bokmål, "Of 1000 respondents nobody can be 33.33 %; 33.30 % and 33.40 % can."),
    ])
    func `a false percentage that no number of the base rounds to is called impossible`(
        _ text: String,
        _ language: Language,
        _ sentence: String
    ) throws {
        let message = try message(text, language)
        #expect(message.contains(" is not true of "))
        #expect(message.contains(" \(sentence) True would be "), "\(message)")
    }

    @Test(arguments: [
        "[44 prosent](cell:a/x)", "[44,4 prosent](cell:a/x)", "[nesten 43 prosent](cell:a/x)", "[to av tre](cell:a/x)",
        "[43](count:a/x)", "[33,3 prosent](cell:c/x)", "[43 prosentpoeng høyere](compare:a/x;a/y)",
    ])
    func `other false claims are not called impossible`(_ text: String) throws {
        let message = try message(text, .bokmål)
        #expect(message.contains(" is not true of "))
        #expect(!message.contains("nobody can be"), "\(message)")
    }

    @Test(arguments: 0...1) func `the neighbours of an impossible percentage are the nearest possible ones`(
        decimals: Int
    ) {
        for base in 1...(decimals == 0 ? 130 : 40) {
            let possible = AttainablePercentages(base: base, decimals: decimals)
            let all = possible.all
            var next = 0
            let power = decimals == 0 ? 1 : 10
            for share in (0...100 * power).map({ Rational($0, power) }) {
                while next < all.count, all[next] < share { next += 1 }
                guard all[next] != share else { continue }
                let (below, above) = possible.neighbours(of: share)
                #expect(below == all[next - 1] && above == all[next], "\(share) of \(base)")
            }
        }
    }
}
