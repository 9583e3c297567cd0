// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// The small tables of `c_tests`, by name.
struct SmallTables {
    private let tables: [String: ContingencyTable]

    init() throws {
        var cells: [String: [(row: Int, column: Int, count: Int)]] = [:]
        for row in try Cases.rows(of: "tables.csv", in: "c_tests") {
            let numbers = try ["row", "col", "count"].map { try #require(Int(row[$0] ?? "")) }
            cells[row["case"] ?? "", default: []].append((numbers[0], numbers[1], numbers[2]))
        }
        tables = try cells.mapValues { cells in
            let (rows, columns) = (cells.map(\.row).max() ?? 0, cells.map(\.column).max() ?? 0)
            var counts = Array(repeating: Array(repeating: 0, count: columns), count: rows)
            for cell in cells { counts[cell.row - 1][cell.column - 1] = cell.count }
            return try #require(ContingencyTable(counts))
        }
    }

    subscript(_ name: String) -> ContingencyTable? { tables[name] }

    /// The columns of a table of two rows as shares of the first row.
    static func shares(of table: ContingencyTable) -> [GroupShare]? {
        guard table.rows == 2 else { return nil }
        return (0..<table.columns).map { GroupShare(count: table[0, $0], base: table[0, $0] + table[1, $0]) }
    }
}
