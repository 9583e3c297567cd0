// SPDX-License-Identifier: Apache-2.0

/// Which picture of which table is wanted.
public struct ChartRequest: Hashable, Sendable {
    /// The forms that a table can be drawn in.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Horizontal bars, one a category, the longest first.
        case bars
        /// Bars of 100 per cent, one an item or class.
        case stacked
        /// Bars from a common line, negative to the left and positive to the right, neutral in its own column.
        case diverging
        /// One dot with its interval for everyone and each class.
        case dots
        /// Response rates of everyone and of each class.
        case response
    }

    /// The id of the table.
    public var table: String
    /// The form.
    public var kind: Kind
    /// The row that dots show, as `category` or `item/category`.
    public var row: String?
    /// The classification whose classes are shown; nil for everyone.
    public var by: String?

    /// Creates a request.
    public init(table: String, kind: Kind, row: String? = nil, by: String? = nil) {
        self.table = table
        self.kind = kind
        self.row = row
        self.by = by
    }
}
