// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tests of independence in a table of counts, by their distribution in large tables, and what they are made of.
///
/// Rows and columns that nobody is in take no part. The tests are trusted when ``smallestExpected`` is at least 5; below that,
/// ``ExactIndependence`` is to be asked. There is no correction for a finite population: the question is whether there is a
/// relation to be explained, not what everyone would have answered.
public struct IndependenceTest: Hashable, Sendable {
    /// The table that was given.
    public let table: ContingencyTable
    /// (rows − 1)(columns − 1), of those that somebody is in.
    public let degreesOfFreedom: Int

    private let rowTotals: [Int]
    private let columnTotals: [Int]
    private let total: Int

    /// Creates the tests of a table, or returns nil when fewer than two rows or two columns have respondents.
    public init?(_ table: ContingencyTable) {
        self.table = table
        rowTotals = table.rowTotals
        columnTotals = table.columnTotals
        total = table.total
        let (rows, columns) = (rowTotals.count { $0 > 0 }, columnTotals.count { $0 > 0 })
        guard rows > 1, columns > 1 else { return nil }
        degreesOfFreedom = (rows - 1) * (columns - 1)
    }

    /// Returns the count that independence expects in a cell; 0 in an empty row or column.
    public func expected(row: Int, column: Int) -> Double {
        Double(rowTotals[row]) * Double(columnTotals[column]) / Double(total)
    }

    /// The smallest expected count of a row and a column that have respondents.
    public var smallestExpected: Double { cells.map { expected(row: $0.row, column: $0.column) }.min() ?? .nan }

    /// Pearson's X² = Σ (O − E)²/E.
    public var pearson: ChiSquaredTest { result(squares(less: 0)) }

    /// X² with Yates's correction: each |O − E| is made smaller by ½, or becomes 0; nil unless the table is two by two.
    public var yates: ChiSquaredTest? {
        guard degreesOfFreedom == 1 else { return nil }
        return result(squares(less: 0.5))
    }

    /// The likelihood ratio G² = 2 Σ O ln(O/E); cells without respondents add nothing.
    public var likelihoodRatio: ChiSquaredTest {
        let sum = NeumaierSum(
            cells.lazy.map { cell in
                guard cell.count > 0 else { return 0 }
                return Double(cell.count) * log(Double(cell.count) / expected(row: cell.row, column: cell.column))
            }
        )
        return result(max(0, 2 * sum.value))
    }

    /// Cramér's V = √(X²/(n·min(rows − 1, columns − 1))), from 0 without a relation to 1 with a perfect one.
    public var cramersV: Double {
        let smaller = min(rowTotals.count { $0 > 0 }, columnTotals.count { $0 > 0 }) - 1
        return (squares(less: 0) / (Double(total) * Double(smaller))).squareRoot()
    }

    /// Returns how many standard errors a cell's count is above what independence expects.
    ///
    /// (O − E)/√(E (1 − r/n)(1 − c/n)), about standard normal (Haberman 1973, Biometrics 29:205). In a table with many cells
    /// some are large by chance.
    ///
    /// - Parameters:
    ///   - row: The position of the row.
    ///   - column: The position of the column.
    /// - Returns: The residual; nil where nobody is in the row or in the column.
    public func residual(row: Int, column: Int) -> Double? {
        guard rowTotals[row] > 0, columnTotals[column] > 0 else { return nil }
        let expected = self.expected(row: row, column: column)
        let outsideRow = Double(total - rowTotals[row]) / Double(total)
        let outsideColumn = Double(total - columnTotals[column]) / Double(total)
        return (Double(table[row, column]) - expected) / (expected * outsideRow * outsideColumn).squareRoot()
    }

    private var cells: [(row: Int, column: Int, count: Int)] {
        (0..<table.rows).filter { rowTotals[$0] > 0 }.flatMap { row in
            (0..<table.columns).filter { columnTotals[$0] > 0 }.map { (row, $0, table[row, $0]) }
        }
    }

    private func squares(less correction: Double) -> Double {
        NeumaierSum(
            cells.lazy.map { cell in
                let expected = self.expected(row: cell.row, column: cell.column)
                let distance = max(0, abs(Double(cell.count) - expected) - correction)
                return distance * distance / expected
            }
        ).value
    }

    private func result(_ statistic: Double) -> ChiSquaredTest {
        ChiSquaredTest(statistic: statistic, degreesOfFreedom: Double(degreesOfFreedom))
    }
}
