// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation

/// The comparisons of all rows of a table, and the trends where classes have an order, each made once.
struct CrosstabComparisons {
    /// The comparisons of each row, one a breakdown.
    let rows: [[BreakdownComparison]]
    /// The trend of each comparison; nil where the classes have no order or the answers none.
    private let trends: [[TrendTest.Probability?]]

    /// Compares the classes of every row.
    ///
    /// - Parameters:
    ///   - crosstab: The table.
    ///   - ordered: The ids of the classifications whose classes have an order.
    init(_ crosstab: Crosstab, ordered: Set<String>) {
        rows = crosstab.rows.indices.map(crosstab.comparisons)
        trends = rows.map { comparisons in
            comparisons.map {
                ordered.contains($0.classification) ? $0.trend?.probability() : nil
            }
        }
    }

    /// Returns the comparison that a column takes part in, or nil.
    func comparison(row: Int, column: Int) -> BreakdownComparison? {
        rows[row].first { $0.columns.contains(column) }
    }

    /// Returns the trend over the classes of which a column is one, or nil.
    func trend(row: Int, column: Int) -> TrendTest.Probability? {
        rows[row].firstIndex { $0.columns.contains(column) }.flatMap { trends[row][$0] }
    }

    /// All trends.
    var allTrends: [TrendTest.Probability] { trends.joined().compactMap(\.self) }
}
