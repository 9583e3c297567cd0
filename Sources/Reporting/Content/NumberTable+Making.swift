// SPDX-License-Identifier: Apache-2.0

import Charts
public import Disclosure
public import Variables

extension NumberTable {
    /// Collects the cells that a chart of a table shows.
    init(_ request: ChartRequest, of table: ReleasedTable, in language: Language) {
        let classes = request.by.map { table.columnIndices(by: $0) } ?? []
        let label = { (column: Int) in table.columns[column].label.text(in: language) }
        let line = { (row: Int, column: Int, label: String) in
            Line(
                label: label,
                reference: table.reference(row: row, column: column),
                cell: table.cell(row: row, column: column),
                validBase: table.validBases[row * table.columns.count + column]
            )
        }
        caption = table.title.text(in: language)
        source = table.source
        if request.kind == .response {
            groups = Self.responseGroups(table, line, in: language)
        } else if let row = request.row.flatMap(table.rowIndex) {
            let name = table.rows[row].fullLabel(in: language)
            groups = [Group(label: name, lines: ([0] + classes).map { line(row, $0, label($0)) })]
        } else if classes.isEmpty {
            groups = table.rowGroups.map { item, rows in
                Group(
                    label: item?.text(in: language),
                    lines: rows.map { line($0, 0, table.rows[$0].label.text(in: language)) }
                )
            }
        } else {
            groups = ([0] + classes).map { column in
                Group(
                    label: label(column),
                    lines: table.rows.indices.map { line($0, column, table.rows[$0].fullLabel(in: language)) }
                )
            }
        }
    }

    /// Everyone, then the classes of each classification under its name.
    private static func responseGroups(
        _ table: ReleasedTable,
        _ line: @escaping (Int, Int, String) -> Line,
        in language: Language
    ) -> [Group] {
        guard !table.rows.isEmpty else { return [] }
        let lines = { (columns: [Int]) in columns.map { line(0, $0, table.columns[$0].label.text(in: language)) } }
        let total = table.columns.indices.filter { table.columns[$0].domain == nil }
        return [Group(label: nil, lines: lines(total))]
            + table.classifications.map { id in
                let columns = table.columnIndices(by: id)
                let name = columns.first.flatMap { table.columns[$0].classification }
                return Group(label: name?.text(in: language), lines: lines(columns))
            }
    }
}

extension ReleasedTable {
    /// Returns the address of a cell.
    public func reference(row: Int, column: Int) -> CellReference {
        CellReference(
            table: id,
            item: rows[row].item,
            category: rows[row].category,
            domain: columns[column].domain
        )
    }

    /// The rows item by item; one group without an item where the table is no battery.
    public var rowGroups: [(item: LocalizedText?, rows: [Int])] {
        var groups: [(code: String?, item: LocalizedText?, rows: [Int])] = []
        for (index, row) in rows.enumerated() {
            if let last = groups.last, last.code == row.item {
                groups[groups.count - 1].rows.append(index)
            } else {
                groups.append((row.item, row.itemLabel, [index]))
            }
        }
        return groups.map { ($0.item, $0.rows) }
    }
}

extension ReleasedTable.Row {
    /// Returns the label, in a battery after the item's.
    public func fullLabel(in language: Language) -> String {
        [itemLabel, label].compactMap { $0?.text(in: language) }.joined(separator: ": ")
    }
}
