// SPDX-License-Identifier: Apache-2.0

public import Tabulation
import Variables

/// One row of a table compared over the classes of one breakdown.
///
/// The shares are those that the table prints, of its base. The class outside takes no part: the classification says
/// nothing of its units.
public struct BreakdownComparison: Hashable, Sendable {
    /// The classification.
    public let classification: String
    /// The positions in the table of the columns compared, in the order of the classes: the first has the letter A.
    public let columns: [Int]
    /// The comparison in all pairs, by the recommended test, adjusted by Holm over the pairs of the row.
    public let comparison: ColumnComparison

    /// Returns the letter of a column of the table, or nil where it takes no part.
    public func letter(of column: Int) -> String? {
        columns.firstIndex(of: column).map(PairwiseComparison.letter)
    }

    /// Returns the letters that a column of the table carries, or nil where it takes no part; see
    /// ``PairwiseComparison/letters(of:level:)``.
    public func letters(of column: Int) -> String? {
        columns.firstIndex(of: column).map { comparison.pairwise.letters(of: $0) }
    }

    /// The test of a share that rises or falls over the classes in their order, with scores 1, 2, 3 and so on; nil where
    /// everyone answers alike, or fewer than two classes have respondents.
    public var trend: TrendTest? { TrendTest(comparison.pairwise.shares) }
}

extension Crosstab {
    /// Returns the comparisons of a row, one a breakdown, in the order of the table.
    public func comparisons(row: Int) -> [BreakdownComparison] {
        plan.breakdowns.compactMap { classification in
            let compared = columns.indices.filter {
                columns[$0].domain?.classification == classification && !columns[$0].isOutside
            }
            guard compared.count > 1 else { return nil }
            let shares = compared.map { column in
                let position = row * columns.count + column
                return GroupShare(count: counts[position], base: bases[position])
            }
            return BreakdownComparison(
                classification: classification,
                columns: compared,
                comparison: ColumnComparison(
                    shares,
                    test: ColumnComparison.recommendedTest(for: shares),
                    adjustment: .holm
                )
            )
        }
    }
}
