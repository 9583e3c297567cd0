// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// What must hold of columns compared with letters.
@Suite struct ColumnComparisonTests {
    /// Made-up rows of five columns, with empty columns, and columns at 0 and 100 %.
    private static func rows() -> [[GroupShare]] {
        var generator = SeededGenerator(state: 30)
        return (0..<120).map { _ in
            (0..<5).map { _ in
                let base = Int.random(in: 0...60, using: &generator)
                let share = [0, 1, 2, 5, 8, 10].randomElement(using: &generator) ?? 0
                return GroupShare(count: base * share / 10, base: base)
            }
        }
    }

    private static func letters(
        _ columns: [GroupShare],
        _ test: ColumnComparison.Test,
        _ adjustment: MultiplicityAdjustment = .holm
    ) -> [String] {
        let comparison = ColumnComparison(columns, test: test, adjustment: adjustment)
        return columns.indices.map { comparison.pairwise.letters(of: $0) }
    }

    @Test(arguments: ColumnComparison.Test.allCases)
    func `the letters of a row do not depend on the order of the rows, and follow the columns`(
        _ test: ColumnComparison.Test
    ) {
        var generator = SeededGenerator(state: 31)
        let rows = Self.rows()
        let plain = rows.map { Self.letters($0, test) }
        #expect(plain.contains { $0.contains { $0 != "" } })
        let order = rows.indices.shuffled(using: &generator)
        #expect(order.map { Self.letters(rows[$0], test) } == order.map { plain[$0] })
        for (row, letters) in zip(rows, plain) {
            let columns = row.indices.shuffled(using: &generator)
            let moved = Self.letters(columns.map { row[$0] }, test)
            for (position, column) in columns.enumerated() {
                let names = moved[position].compactMap { letter in
                    columns.indices.first { PairwiseComparison.letter(of: $0) == String(letter) }
                        .map { PairwiseComparison.letter(of: columns[$0]) }
                }
                #expect(names.sorted().joined() == letters[column])
            }
        }
    }

    @Test(arguments: ColumnComparison.Test.allCases)
    func `the answer no marks the same pairs as the answer yes, in the other column`(_ test: ColumnComparison.Test) {
        for row in Self.rows() {
            let comparison = ColumnComparison(row, test: test)
            let opposite = ColumnComparison(
                row.map { GroupShare(count: $0.base - $0.count, base: $0.base) },
                test: test
            )
            for column in row.indices {
                for other in row.indices {
                    let isMarked = comparison.pairwise.below(column).contains(other)
                    #expect(isMarked == opposite.pairwise.below(other).contains(column))
                    #expect(!isMarked || row[column].isAbove(row[other]))
                    #expect(!isMarked || !comparison.pairwise.below(other).contains(column))
                }
            }
        }
    }

    @Test func `empty columns and, but for Fisher's test, columns at 0 and 100 % are not compared`() throws {
        for row in Self.rows() {
            for test in ColumnComparison.Test.allCases {
                let comparison = ColumnComparison(row, test: test, adjustment: .bonferroni)
                #expect(comparison.pairwise.pairs.count == 10)
                let compared = comparison.pairwise.pairs.filter { $0.probability != nil }
                for pair in comparison.pairwise.pairs {
                    let both = [row[pair.first], row[pair.second]]
                    let isOut = both.contains { test == .pooled ? $0.isUnanimous : $0.base == 0 }
                    #expect((pair.probability == nil) == isOut && (pair.adjusted == nil) == isOut)
                    if let probability = pair.probability, let adjusted = pair.adjusted {
                        #expect(abs(adjusted - min(1, probability * Double(compared.count))) < 1e-15)
                    }
                }
            }
        }
        let missing = GroupShare([nil, nil] as [Bool?])
        #expect(missing == GroupShare(count: 0, base: 0) && missing.share == nil && missing.isUnanimous)
        #expect(Self.letters([missing, missing], .fisher) == ["", ""])
        #expect(Self.letters([], .pooled).isEmpty && Self.letters([GroupShare(count: 1, base: 2)], .pooled) == [""])
        let extremes = [GroupShare(count: 0, base: 20), GroupShare(count: 20, base: 20)]
        #expect(Self.letters(extremes, .pooled) == ["", ""] && Self.letters(extremes, .fisher) == ["", "A"])
    }

    @Test func `a letter asks for a probability below the level, and not for one that equals it`() {
        let columns = [GroupShare(count: 3, base: 30), GroupShare(count: 12, base: 30)]
        let comparison = ColumnComparison(columns, adjustment: .unadjusted)
        // 15 of 60: z² = 0.3² · 15/(0.25 · 0.75) = 7.2, whose probability is 0.0073.
        #expect(
            comparison.pairwise.letters(of: 1) == "A" && comparison.pairwise.letters(of: 1, level: .ninetyNine) == "A"
        )
        #expect(comparison.pairwise.letters(of: 0) == "")
        let permille = ConfidenceLevel(999, of: 1000)
        #expect(permille.map { comparison.pairwise.letters(of: 1, level: $0) } == "")
        let exact = ColumnComparison([GroupShare(count: 0, base: 3), GroupShare(count: 3, base: 3)], test: .fisher)
        // Two of the twenty tables are as extreme: exactly 10 %.
        #expect(exact.pairwise.letters(of: 1, level: .ninety) == "")
    }

    @Test func `the exact test is recommended where a pair expects fewer than five`() {
        let (large, small) = (GroupShare(count: 20, base: 50), GroupShare(count: 4, base: 10))
        #expect(ColumnComparison.recommendedTest(for: [large, large, GroupShare(count: 0, base: 0)]) == .pooled)
        #expect(ColumnComparison.recommendedTest(for: [large, large, small]) == .fisher)
        #expect(ColumnComparison.recommendedTest(for: [small]) == .pooled)
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func `columns are named as in a spreadsheet`(_ column: Int, _ name: String) {
        #expect(PairwiseComparison.letter(of: column) == name)
    }

    @Test func `with many columns letters are separated`() {
        let columns = (0..<30).map { GroupShare(count: $0 == 29 ? 400 : 100, base: 1000) }
        let letters = ColumnComparison(columns).pairwise.letters(of: 29)
        #expect(letters.hasPrefix("A B C ") && letters.hasSuffix(" Z AA AB AC"))
    }
}
