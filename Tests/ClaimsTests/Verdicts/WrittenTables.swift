// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// Tables written down cell by cell.
struct WrittenTables: ClaimTables {
    /// The count and base of each cell; intervals are as wide as the caller wants them.
    var figures: [CellReference: CellFigure]
    /// The rows of each table, in order.
    var rows: [String: [String]]
    /// The classes of each classification, in order.
    var classes: [String: [String]]

    /// Creates tables from lines such as "partners/business?size=small" and 5 of 18.
    init(_ cells: KeyValuePairs<String, (Int, Int)>, classes: [String: [String]] = [:]) {
        figures = [:]
        rows = [:]
        self.classes = classes
        for (name, figure) in cells {
            guard let cell = CellReference(name) else { continue }
            figures[cell] = CellFigure(count: figure.0, base: figure.1, interval: nil)
            if !rows[cell.table, default: []].contains(cell.category) {
                rows[cell.table, default: []].append(cell.category)
            }
        }
    }

    func figure(of cell: CellReference) -> CellFigure? { figures[cell] }

    func cells(of row: CellReference, over classification: String) -> [CellReference]? {
        classes[classification]?.map { row.within(classification, $0) }
    }

    func rivals(of cell: CellReference) -> [CellReference]? {
        rows[cell.table]?.filter { $0 != cell.category }.map {
            CellReference(table: cell.table, category: $0, domain: cell.domain)
        }
    }
}
