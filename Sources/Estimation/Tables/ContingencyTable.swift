// SPDX-License-Identifier: Apache-2.0

/// A table of counts: each respondent is in one row and one column.
///
/// Nothing is weighted; tables of weighted answers are judged by ``RaoScottTest``. A question with several answers is no
/// table of this kind, because a respondent would be in several rows.
public struct ContingencyTable: Hashable, Sendable {
    /// The number of rows, at least 1.
    public let rows: Int
    /// The number of columns, at least 1.
    public let columns: Int
    /// The counts, row by row.
    public let counts: [Int]

    /// Creates a table from its rows, or returns nil unless there is a cell, all rows are equally long and no count is negative.
    public init?(_ counts: [[Int]]) {
        guard let width = counts.first?.count, width > 0 else { return nil }
        guard counts.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else { return nil }
        self.init(rows: counts.count, columns: width, counts: counts.flatMap(\.self))
    }

    /// Counts respondents.
    ///
    /// - Parameters:
    ///   - rowCodes: The row of each respondent, 0 and up; nil where the answer is missing, and the respondent is not counted.
    ///   - columnCodes: The column of each respondent, 0 and up; nil where it is missing.
    ///   - rows: The number of rows, at least 1 and above every code.
    ///   - columns: The number of columns, at least 1 and above every code.
    public init(rowCodes: [Int?], columnCodes: [Int?], rows: Int, columns: Int) {
        precondition(rowCodes.count == columnCodes.count, "Each respondent has a row and a column.")
        precondition(rows > 0 && columns > 0, "A table has cells.")
        var counts = Array(repeating: 0, count: rows * columns)
        for case (let row?, let column?) in zip(rowCodes, columnCodes) {
            precondition(0..<rows ~= row && 0..<columns ~= column, "Codes are of the table.")
            counts[row * columns + column] += 1
        }
        self.init(rows: rows, columns: columns, counts: counts)
    }

    /// Creates a table of two rows: those of each group that have the property, and those that have not.
    ///
    /// - Parameter groups: The groups, at least one, as columns.
    public init(_ groups: [GroupShare]) {
        precondition(!groups.isEmpty, "A table has cells.")
        let counts = groups.map(\.count) + groups.map { $0.base - $0.count }
        self.init(rows: 2, columns: groups.count, counts: counts)
    }

    private init(rows: Int, columns: Int, counts: [Int]) {
        (self.rows, self.columns, self.counts) = (rows, columns, counts)
    }

    /// The count of a cell.
    public subscript(row: Int, column: Int) -> Int { counts[row * columns + column] }

    /// The respondents of each row.
    public var rowTotals: [Int] { (0..<rows).map { row in (0..<columns).reduce(0) { $0 + self[row, $1] } } }

    /// The respondents of each column.
    public var columnTotals: [Int] { (0..<columns).map { column in (0..<rows).reduce(0) { $0 + self[$1, column] } } }

    /// The respondents in the table.
    public var total: Int { counts.reduce(0, +) }

    /// The table with rows as columns.
    public var transposed: ContingencyTable {
        let counts = (0..<columns).flatMap { column in (0..<rows).map { self[$0, column] } }
        return ContingencyTable(rows: columns, columns: rows, counts: counts)
    }

    /// The table without rows and columns that nobody is in; nil when nobody is in the table.
    public var withoutEmptyClasses: ContingencyTable? {
        let (rowTotals, columnTotals) = (self.rowTotals, self.columnTotals)
        let keptRows = (0..<rows).filter { rowTotals[$0] > 0 }
        let keptColumns = (0..<columns).filter { columnTotals[$0] > 0 }
        return ContingencyTable(keptRows.map { row in keptColumns.map { self[row, $0] } })
    }
}
