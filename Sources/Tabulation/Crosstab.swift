// SPDX-License-Identifier: Apache-2.0

public import Variables

/// A table filled with counts: nothing rounded, nothing withheld, not for publication.
public struct Crosstab: Hashable, Sendable {
    /// A column: everyone, or one class of a classification.
    public struct Column: Hashable, Sendable {
        /// The class, or nil for everyone.
        public var domain: CellReference.Domain?
        /// Whether it is the class of the units that the classification does not divide.
        public var isOutside: Bool
        /// The number of units of the frame in it.
        public var asked: Int
        /// The number of them that answered the survey.
        public var answered: Int

        /// Creates a column.
        public init(domain: CellReference.Domain?, isOutside: Bool, asked: Int, answered: Int) {
            self.domain = domain
            self.isOutside = isOutside
            self.asked = asked
            self.answered = answered
        }
    }

    /// A row: a category of the question (or of an item of it), or a composite.
    public struct Row: Hashable, Sendable {
        /// The item's code, in a battery.
        public var item: String?
        /// The code of the category or composite.
        public var category: String
        /// The codes that a composite joins; empty for a category.
        public var compositeOf: [String]

        /// Creates a row.
        public init(item: String?, category: String, compositeOf: [String] = []) {
            self.item = item
            self.category = category
            self.compositeOf = compositeOf
        }
    }

    /// The plan of the table.
    public var plan: PlannedTable
    /// Who the shares are of.
    public var base: Condition
    /// Whether everyone in the frame belongs to the base, so that the base's size in the frame is known.
    public var isOfEveryone: Bool
    /// The columns: first everyone, then the classes of each breakdown, a class outside last in its breakdown.
    public var columns: [Column]
    /// The rows.
    public var rows: [Row]
    /// The number of respondents in each cell, row after row.
    public var counts: [Int]
    /// The number of respondents that each cell's share is of.
    public var bases: [Int]
    /// The same without those who answered “don't know” or “not relevant”.
    public var validBases: [Int]

    /// Creates a table; counts and bases have one element a cell, row after row.
    public init(
        plan: PlannedTable,
        base: Condition,
        isOfEveryone: Bool,
        columns: [Column],
        rows: [Row],
        counts: [Int],
        bases: [Int],
        validBases: [Int]
    ) {
        (self.plan, self.base, self.isOfEveryone) = (plan, base, isOfEveryone)
        (self.columns, self.rows) = (columns, rows)
        (self.counts, self.bases, self.validBases) = (counts, bases, validBases)
    }

    /// Returns the position of a cell in `counts`, `bases` and `validBases`, or nil when there is none such.
    public func position(of reference: CellReference) -> Int? {
        guard reference.table == plan.id,
            let row = rows.firstIndex(where: { $0.item == reference.item && $0.category == reference.category }),
            let column = columns.firstIndex(where: { $0.domain == reference.domain })
        else { return nil }
        return row * columns.count + column
    }

    /// Returns the reference of a row and a column.
    public func reference(row: Int, column: Int) -> CellReference {
        CellReference(
            table: plan.id,
            item: rows[row].item,
            category: rows[row].category,
            domain: columns[column].domain
        )
    }
}
