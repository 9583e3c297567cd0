// SPDX-License-Identifier: Apache-2.0

public import Variables

/// A table of another survey tool, as far as claims need to know it.
public struct CountedTable: Hashable, Sendable {
    /// A row: a category, in a battery of one item.
    public struct Row: Hashable, Sendable {
        /// The code of the item, in a battery.
        public let item: String?
        /// The code of the category or composite.
        public let category: String
        /// The part it plays.
        public let role: Category.Role
        /// Whether it is a sum of others, which no row is ranked among.
        public let isComposite: Bool
    }

    /// The id.
    public let id: String
    /// Whether respondents could choose several categories.
    public let takesSeveral: Bool
    /// Whether its shares are of everyone who answered.
    public let isOfEveryone: Bool
    /// The rows.
    public let rows: [Row]
    /// The codes of the classes that break it down, in order, by classification.
    public let classes: [String: [String]]

    /// Whether its rows are an item and a category.
    public var isBattery: Bool { rows.contains { $0.item != nil } }

    /// What it can be asked for.
    var names: CellIndex.Table {
        CellIndex.Table(
            id: id,
            isBattery: isBattery,
            items: rows.compactMap(\.item).uniqued,
            categories: rows.map(\.category).uniqued,
            breakdowns: classes.keys.sorted()
        )
    }
}

extension Sequence where Element: Hashable {
    /// The elements in order, each once.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
