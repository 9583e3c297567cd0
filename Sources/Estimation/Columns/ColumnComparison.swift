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

    /// Two columns and how probable their difference is where there is none.
    public struct Pair: Hashable, Sendable {
        /// The position of the first column.
        public let first: Int
        /// The position of the second column, above the first.
        public let second: Int
        /// The two-sided probability of the pair alone; nil when it was not compared.
        public let probability: Double?
        /// The probability adjusted over the pairs that were compared; nil when this one was not.
        public let adjusted: Double?
    }

    /// The shares by column.
    public let columns: [GroupShare]
    /// How two columns are compared, for the note below the table.
    public let test: Test
    /// The adjustment for the number of pairs, for the note below the table.
    public let adjustment: MultiplicityAdjustment
    /// All pairs: the first column with each that follows, then the second, and so on.
    public let pairs: [Pair]

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
        (self.columns, self.test, self.adjustment) = (columns, test, adjustment)
        let positions = columns.indices.flatMap { first in
            columns.indices.dropFirst(first + 1).map { (first: first, second: $0) }
        }
        let plain = positions.map { Self.probability(columns[$0.first], columns[$0.second], test) }
        let adjusted = adjustment.adjusted(plain)
        pairs = positions.indices.map { position in
            Pair(
                first: positions[position].first,
                second: positions[position].second,
                probability: plain[position],
                adjusted: adjusted[position]
            )
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

    /// Returns the columns whose share is lower than a column's beyond chance, in order.
    ///
    /// - Parameters:
    ///   - column: The position of the column.
    ///   - level: One minus the error probability: 95 % asks for an adjusted probability below 5 %, not equal to it.
    /// - Returns: The positions of the lower columns.
    public func columnsBelow(_ column: Int, level: ConfidenceLevel = .ninetyFive) -> [Int] {
        // Exact probabilities are fractions, and some equal the level: one rounding below it they are not below it.
        let limit = 2 * level.tail * (1 - 1e-12)
        return pairs.compactMap { pair in
            guard pair.first == column || pair.second == column else { return nil }
            let other = pair.first == column ? pair.second : pair.first
            guard let adjusted = pair.adjusted, adjusted < limit else { return nil }
            return columns[column].isAbove(columns[other]) ? other : nil
        }
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
