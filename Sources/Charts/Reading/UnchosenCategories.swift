// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Variables

/// The categories that nobody chose, in any cell that a chart shows: their bars would be empty, so a note tells of them.
///
/// A withheld cell is no zero, and neither is a class without a base. Where nobody chose anything, everything stays.
struct UnchosenCategories {
    /// Their codes.
    let codes: Set<String>
    /// Their labels, in the order of the questionnaire.
    let labels: [LocalizedText]

    /// Finds the categories.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - columns: The positions of the columns that are shown.
    init(_ table: ReleasedTable, columns: [Int]) {
        var order: [String] = []
        var cells: [String: [ReleasedCell]] = [:]
        var texts: [String: LocalizedText] = [:]
        for (position, row) in table.rows.enumerated() where !row.isComposite {
            if cells[row.category] == nil { order.append(row.category) }
            texts[row.category] = row.label
            cells[row.category, default: []] += columns.map { table.cell(row: position, column: $0) }
        }
        let unchosen = order.filter { code in
            let cells = cells[code] ?? []
            let figures = cells.compactMap(\.figure)
            return !cells.contains(.withheld) && !figures.isEmpty && figures.allSatisfy { $0.count == 0 }
        }
        let isAll = unchosen.count == order.count
        codes = isAll ? [] : Set(unchosen)
        labels = isAll ? [] : unchosen.compactMap { texts[$0] }
    }
}
