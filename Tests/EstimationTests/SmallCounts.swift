// SPDX-License-Identifier: Apache-2.0

/// All small tables, to hold a rule against each.
enum SmallCounts {
    /// The four counts of all tables of two by two, row by row, whose cells are at most so large.
    static func fourfold(upTo largest: Int) -> [[Int]] {
        let range = Array(0...largest)
        return range.flatMap { a in range.flatMap { b in range.flatMap { c in range.map { [a, b, c, $0] } } } }
    }

    /// All tables with given margins, row by row, found by trying every cell.
    static func tables(rowTotals: [Int], columnTotals: [Int]) -> [[[Int]]] {
        guard let total = rowTotals.first else { return columnTotals.allSatisfy { $0 == 0 } ? [[]] : [] }
        return fillings(total, columnTotals).flatMap { row in
            tables(rowTotals: Array(rowTotals.dropFirst()), columnTotals: zip(columnTotals, row).map { $0 - $1 })
                .map { [row] + $0 }
        }
    }

    /// The probability of a table with given margins where rows and columns are independent: Π r! Π c!/(n! Π x!).
    static func probability(_ table: [[Int]]) -> Double {
        let rows = table.map { $0.reduce(0, +) }
        let columns = (table.first ?? []).indices.map { column in table.reduce(0) { $0 + $1[column] } }
        let cells = table.flatMap(\.self).map(factorial).reduce(1, *)
        return (rows + columns).map(factorial).reduce(1, *) / factorial(rows.reduce(0, +)) / cells
    }

    private static func factorial(_ number: Int) -> Double { (0..<number).reduce(1) { $0 * Double($1 + 1) } }

    private static func fillings(_ total: Int, _ limits: [Int]) -> [[Int]] {
        guard let limit = limits.first else { return total == 0 ? [[]] : [] }
        return (0...min(total, limit)).flatMap { count in
            fillings(total - count, Array(limits.dropFirst())).map { [count] + $0 }
        }
    }
}
