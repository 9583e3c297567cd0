// SPDX-License-Identifier: Apache-2.0

/// What protection decided on the cells of one table.
struct Verdict {
    /// What becomes of a cell.
    enum Fate {
        case published
        /// Withheld because of its own numbers.
        case primary
        /// Withheld because others could be derived from it.
        case secondary
    }

    /// One a cell, row after row, over the draft's columns.
    var fates: [Fate]
    /// Whether the base of each cell may be shown without those who answered “don't know”.
    var showsValidBase: [Bool]

    /// Everything is published.
    init(publishing cells: Int) {
        fates = Array(repeating: .published, count: cells)
        showsValidBase = Array(repeating: true, count: cells)
    }
}
