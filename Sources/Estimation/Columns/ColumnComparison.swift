// SPDX-License-Identifier: Apache-2.0

/// The comparison of a row's shares in all pairs of columns.
///
/// The columns have no respondent in common: a column is compared with another, never with the total that holds it. The
/// adjustment is over the pairs of this row; other rows of the table are not known here and change nothing.
public struct ColumnComparison: Hashable, Sendable {
    /// How two columns are compared.
    public enum Test: String, Hashable, Sendable, CaseIterable {
        /// The difference over the error of one common share. Columns at 0 % or 100 % are not compared.
        case pooled
        /// Fisher's exact test, which compares all columns.
        case fisher
    }

    /// How two columns are compared, for the note below the table.
    public let test: Test
    /// The shares by column and their pairs.
    public let pairwise: PairwiseComparison

    /// Compares the columns of a row.
    ///
    /// - Parameters:
    ///   - columns: The shares; an empty column is not compared.
    ///   - test: How two columns are compared; see ``recommendedTest(for:)``.
    ///   - adjustment: The adjustment for the number of pairs.
    public init(
        _ columns: [GroupShare],
        test: Test = .pooled,
        adjustment: MultiplicityAdjustment = .holm
    ) {
        self.test = test
        pairwise = PairwiseComparison(columns, adjustment: adjustment) { first, second in
            Self.probability(columns[first], columns[second], test)
        }
    }

    /// Returns Fisher's test where a pair of columns with respondents expects fewer than 5 in a cell, and else the pooled one.
    public static func recommendedTest(for columns: [GroupShare]) -> Test {
        let occupied = columns.filter { $0.base > 0 }
        let isThin = occupied.indices.contains { first in
            occupied[(first + 1)...].contains { smallestExpected(occupied[first], $0) < 5 }
        }
        return isThin ? .fisher : .pooled
    }

    private static func probability(_ first: GroupShare, _ second: GroupShare, _ test: Test) -> Double? {
        guard first.base > 0, second.base > 0 else { return nil }
        switch test {
        case .pooled:
            guard !first.isUnanimous, !second.isUnanimous else { return nil }
            return ShareDifference(first, second)?.pooled?.probability(.twoSided)
        case .fisher:
            return FisherTest(ContingencyTable([first, second]))?.probability(.twoSided)
        }
    }

    private static func smallestExpected(_ first: GroupShare, _ second: GroupShare) -> Double {
        let (count, base) = (first.count + second.count, first.base + second.base)
        return Double(min(count, base - count)) * Double(min(first.base, second.base)) / Double(base)
    }
}
