// SPDX-License-Identifier: Apache-2.0

/// The test of whether an ordered answer rises or falls with an ordered classification: M² = (n − 1) r² with one degree of freedom
/// (Mantel 1963, JASA 58:690), r being Pearson's correlation of the scores of rows and columns.
public struct LinearByLinearTest: Hashable, Sendable {
    /// The correlation of the scores, −1 to 1; `nan` where all respondents are in rows, or in columns, of one score.
    public let correlation: Double
    /// M²; `nan` with the correlation.
    public let statistic: Double

    /// Creates the test of a table.
    ///
    /// - Parameters:
    ///   - rows: The score of each row.
    ///   - columns: The score of each column.
    ///   - counts: The respondents in each cell, row after row.
    public init(rows: [Double], columns: [Double], counts: [[Int]]) {
        precondition(
            counts.count == rows.count && counts.allSatisfy { $0.count == columns.count },
            "Each row and column has a score."
        )
        let cells = rows.indices.flatMap { row in
            columns.indices.map { (row: rows[row], column: columns[$0], count: Double(counts[row][$0])) }
        }
        let base = NeumaierSum(cells.lazy.map(\.count)).value
        let rowMean = NeumaierSum(cells.lazy.map { $0.count * $0.row }).value / base
        let columnMean = NeumaierSum(cells.lazy.map { $0.count * $0.column }).value / base
        func moment(_ term: (_ row: Double, _ column: Double) -> Double) -> Double {
            NeumaierSum(cells.map { $0.count * term($0.row - rowMean, $0.column - columnMean) }).value
        }
        correlation = moment { $0 * $1 } / (moment { row, _ in row * row } * moment { $1 * $1 }).squareRoot()
        statistic = (base - 1) * correlation * correlation
    }

    /// The probability of a statistic at least as large where rows and columns are independent.
    public var pValue: Double { ChiSquaredTest(statistic: statistic, degreesOfFreedom: 1).probability }
}
