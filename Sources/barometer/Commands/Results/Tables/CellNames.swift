// SPDX-License-Identifier: Apache-2.0

import Tabulation
import Variables

/// What rows and columns of a table are called in a listing.
enum CellNames {
    /// A row by its item and category, such as “cooperation/agree”.
    static func row(_ row: Crosstab.Row) -> String {
        [row.item, row.category].compactMap(\.self).joined(separator: "/")
    }

    /// A class, such as “size=small”; nil for everyone.
    static func column(_ column: Crosstab.Column) -> String? {
        column.domain.map { "\($0.classification)=\($0.classCode)" }
    }

    /// A line of a listing that goes through the columns of a row: the row itself for everyone, and its classes below.
    static func line(_ stub: String, _ column: Crosstab.Column) -> String {
        self.column(column).map { "  \($0)" } ?? stub
    }
}
