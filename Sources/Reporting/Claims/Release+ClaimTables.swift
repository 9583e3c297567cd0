// SPDX-License-Identifier: Apache-2.0

public import Claims
public import Disclosure
public import Variables

/// Claims are judged by what readers can see, and by nothing else.
extension Release: ClaimTables {
    /// Returns what a cell says, or nil when it is withheld, has no base, or does not exist.
    public func figure(of cell: CellReference) -> CellFigure? {
        self.cell(cell)?.figure.map {
            CellFigure(count: $0.count, base: $0.base, interval: $0.interval, asked: $0.asked)
        }
    }

    /// Returns a row's cells over the classes, or nil where classes were joined: the trend was seen over others.
    public func cells(of row: CellReference, over classification: String) -> [CellReference]? {
        guard let table = table(row.table) else { return nil }
        let columns = table.columnIndices(by: classification)
        guard columns.count > 1, !columns.contains(where: { isMerged($0, of: table) }) else { return nil }
        return columns.compactMap { table.columns[$0].domain.map { row.within($0.classification, $0.classCode) } }
    }

    /// Returns the cells that one is compared with when its place is told: a place tells of all the others too.
    public func rivals(of cell: CellReference) -> [CellReference]? {
        guard let table = table(cell.table), table.cell(cell) != nil else { return nil }
        let rows = table.rows.filter { row in
            table.kind == .battery
                ? row.category == cell.category
                : !row.isComposite && row.role == .substantive
        }
        return rows.map {
            CellReference(table: table.id, item: $0.item, category: $0.category, domain: cell.domain)
        }.filter { $0 != cell }
    }

    /// Returns whether a column is a class that protection made by joining others.
    func isMerged(_ column: Int, of table: ReleasedTable) -> Bool {
        guard table.columns[column].domain != nil else { return false }
        return protection.merges.contains { $0.table == table.id && $0.label == table.columns[column].label }
    }
}
