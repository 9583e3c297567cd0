// SPDX-License-Identifier: Apache-2.0

/// The names that a set of tables has, for checking what prose and expectations point at.
public struct CellIndex: Hashable, Sendable {
    /// What a table can be asked for.
    public struct Table: Hashable, Sendable {
        /// The id.
        public var id: String
        /// Whether its rows are an item and a category.
        public var isBattery: Bool
        /// The codes of a battery's items, in order.
        public var items: [String]
        /// The codes of categories and composites, in order.
        public var categories: [String]
        /// The classifications that break it down.
        public var breakdowns: [String]

        /// Creates a table.
        public init(id: String, isBattery: Bool, items: [String], categories: [String], breakdowns: [String]) {
            self.id = id
            self.isBattery = isBattery
            self.items = items
            self.categories = categories
            self.breakdowns = breakdowns
        }
    }

    /// The classes of a classification.
    public struct Classes: Hashable, Sendable {
        /// The classification's id.
        public var classification: String
        /// The codes of the classes, in order.
        public var codes: [String]
        /// Whether their order means something.
        public var isOrdered: Bool

        /// Creates classes.
        public init(of classification: String, codes: [String], isOrdered: Bool) {
            self.classification = classification
            self.codes = codes
            self.isOrdered = isOrdered
        }
    }

    private let tables: [String: Table]
    private let order: [String]
    private let classifications: [Classes]

    /// Creates an index; of two tables of one id the first counts.
    public init(tables: [Table], classifications: [Classes]) {
        self.tables = Dictionary(tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        order = tables.map(\.id)
        self.classifications = classifications
    }

    /// Returns why a reference points at no cell, as a sentence with the nearest names; nil when it does.
    public func problem(_ reference: CellReference) -> String? {
        guard let table = tables[reference.table] else {
            return "There is no table “\(reference.table)”."
                + NearestNames.suggestion(for: reference.table, among: order)
        }
        if let problem = rowProblem(reference.item, reference.category, in: table, named: reference.table) {
            return problem
        }
        guard let domain = reference.domain else { return nil }
        guard table.breakdowns.contains(domain.classification) else {
            return "The table “\(reference.table)” is not broken down by “\(domain.classification)”."
                + NearestNames.suggestion(for: domain.classification, among: table.breakdowns)
        }
        return classProblem(domain)
    }

    /// Returns why a class does not exist, as a sentence; nil when it does.
    public func classProblem(_ domain: CellReference.Domain) -> String? {
        guard let classification = classifications.first(where: { $0.classification == domain.classification }) else {
            return "There is no classification “\(domain.classification)”."
                + NearestNames.suggestion(for: domain.classification, among: classifications.map(\.classification))
        }
        let codes = classification.codes
        guard !codes.contains(domain.classCode) else { return nil }
        return "The classification “\(domain.classification)” has no class “\(domain.classCode)”."
            + NearestNames.suggestion(for: domain.classCode, among: codes)
    }

    /// Returns why a row has no trend over a classification; nil when it has one.
    public func trendProblem(_ reference: CellReference, by id: String) -> String? {
        if let problem = problem(reference.total) { return problem }
        guard let table = tables[reference.table], table.breakdowns.contains(id) else {
            return "The table “\(reference.table)” is not broken down by “\(id)”."
                + NearestNames.suggestion(for: id, among: tables[reference.table]?.breakdowns ?? [])
        }
        guard classifications.first(where: { $0.classification == id })?.isOrdered == true else {
            return "The classes of “\(id)” have no order, so nothing rises or falls over them."
        }
        return nil
    }

    /// Returns why a figure cannot be drawn from a table: its row or classification does not exist; nil when it can.
    public func figureProblem(table id: String, row: String?, by classification: String?) -> String? {
        guard let table = tables[id] else {
            return "There is no table “\(id)”." + NearestNames.suggestion(for: id, among: order)
        }
        if let classification, !table.breakdowns.contains(classification) {
            return "The table “\(id)” is not broken down by “\(classification)”."
                + NearestNames.suggestion(for: classification, among: table.breakdowns)
        }
        guard let row else { return nil }
        let parts = row.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return rowProblem(parts.count == 2 ? parts[0] : nil, parts.last ?? "", in: table, named: id)
    }

    private func rowProblem(_ item: String?, _ category: String, in table: Table, named id: String) -> String? {
        if table.isBattery {
            guard let item else {
                return "The table “\(id)” shows a battery: write \(id)/item/category, with one of the items"
                    + " \(table.items.joined(separator: ", "))."
            }
            guard table.items.contains(item) else {
                return "The table “\(id)” has no item “\(item)”."
                    + NearestNames.suggestion(for: item, among: table.items)
            }
        } else if let item {
            return "The table “\(id)” has no items: write \(id)/\(category) without “\(item)”."
        }
        guard !table.categories.contains(category) else { return nil }
        return "The table “\(id)” has no row “\(category)”."
            + NearestNames.suggestion(for: category, among: table.categories)
    }
}
