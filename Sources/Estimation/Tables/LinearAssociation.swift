// SPDX-License-Identifier: Apache-2.0

/// The linear-by-linear test of an ordered answer and an ordered classification (Mantel 1963, JASA 58:690).
///
/// M² = (n − 1) r², with the correlation r of the scores of rows and columns: one degree of freedom in place of the
/// (rows − 1)(columns − 1) of ``IndependenceTest``, and so more power where the relation is a straight one.
public struct LinearAssociation: Hashable, Sendable {
    /// The table.
    public let table: ContingencyTable
    /// The score of each row.
    public let rowScores: [Double]
    /// The score of each column.
    public let columnScores: [Double]
    /// Pearson's correlation of the scores, −1 to 1.
    public let correlation: Double

    /// Creates the test of a table, or returns nil when all respondents have the same score of the row, or of the column.
    ///
    /// - Parameters:
    ///   - table: The table; empty rows and columns add nothing, but keep their scores.
    ///   - rowScores: A finite score for each row; nil for 1, 2, 3 and so on.
    ///   - columnScores: A finite score for each column; nil for 1, 2, 3 and so on.
    public init?(_ table: ContingencyTable, rowScores: [Double]? = nil, columnScores: [Double]? = nil) {
        self.table = table
        self.rowScores = rowScores ?? (0..<table.rows).map { Double($0 + 1) }
        self.columnScores = columnScores ?? (0..<table.columns).map { Double($0 + 1) }
        guard let rows = Self.distances(self.rowScores, table.rowTotals),
            let columns = Self.distances(self.columnScores, table.columnTotals)
        else { return nil }
        let products = table.counts.indices.lazy.map { cell in
            Double(table.counts[cell]) * rows.values[cell / table.columns] * columns.values[cell % table.columns]
        }
        let correlation = NeumaierSum(products).value / (rows.scatter * columns.scatter).squareRoot()
        self.correlation = min(max(correlation, -1), 1)
    }

    /// √(n − 1)·r, which is about standard normal, and whose square is M²; ``Alternative/greater`` is a positive correlation.
    public var test: NormalTest? {
        NormalTest(difference: correlation * Double(table.total - 1).squareRoot(), standardError: 1)
    }

    /// Returns the exact test of the same relation, both margins given.
    ///
    /// - Parameter allowedSteps: The steps that may be taken.
    /// - Returns: The exact test; ``Alternative/greater`` is a positive correlation.
    public func exact(allowedSteps: Int = ExactTestRefusal.usualSteps) -> ExactTrend {
        ExactTrend(table, rowScores: rowScores, columnScores: columnScores, allowedSteps: allowedSteps)
    }

    /// Returns the exact two-sided probability, or that of the normal distribution where the exact one would take too long.
    ///
    /// - Parameter allowedSteps: The steps that the exact test may take.
    /// - Returns: The probability, which says which of the two it is; nil where neither can be found.
    public func probability(allowedSteps: Int = ExactTestRefusal.usualSteps) -> TrendTest.Probability? {
        if let exact = try? exact(allowedSteps: allowedSteps).probability(.twoSided) {
            return TrendTest.Probability(value: exact, isExact: true)
        }
        return test.map { TrendTest.Probability(value: $0.probability(.twoSided), isExact: false) }
    }

    /// The scores less their mean, and the sum of squares; nil where there is only one score.
    private static func distances(_ scores: [Double], _ counts: [Int]) -> (values: [Double], scatter: Double)? {
        precondition(scores.count == counts.count && scores.allSatisfy(\.isFinite), "Each row and column has a score.")
        guard Set(zip(scores, counts).compactMap { $1 > 0 ? $0 : nil }).count > 1 else { return nil }
        let total = Double(counts.reduce(0, +))
        let mean = NeumaierSum(zip(scores, counts).lazy.map { $0 * Double($1) }).value / total
        let distances = scores.map { $0 - mean }
        return (distances, NeumaierSum(zip(distances, counts).lazy.map { $0 * $0 * Double($1) }).value)
    }
}
