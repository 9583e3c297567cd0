// SPDX-License-Identifier: Apache-2.0

import Variables

/// What an organisation tells of its tables beside the numbers; empty where it tells nothing.
struct Codebook {
    /// A class of a classification.
    struct Class {
        var code: String
        var label: LabelText
        /// The units of the class in the frame; nil where that is not told.
        var units: Int?
        /// The codes that it joins; empty for a class of its own.
        var of: [String] = []
        var location: SourceLocation
    }

    /// A way to divide the units.
    struct Classification {
        var code: String
        var isOrdered = true
        /// The classes in order, those that join others among them.
        var classes: [Class] = []
        var location: SourceLocation
    }

    /// What is told of a table.
    struct Table {
        var takesSeveral = false
        var isOfEveryone = true
        var location: SourceLocation
    }

    /// What is told of a row, an item, or a category.
    struct Row {
        var role: Category.Role?
        /// The codes that a composite joins; nil for a category.
        var of: [String]?
        var location: SourceLocation
    }

    /// A row's or an item's place; without a table in every table.
    struct Place: Hashable {
        var table: String?
        var code: String
    }

    /// The names that files use for columns and dimensions, by the names that Barometer uses.
    var columns: [String: String] = [:]
    var tables: [String: Table] = [:]
    var items: [Place: Row] = [:]
    /// Categories and composites.
    var categories: [Place: Row] = [:]
    var classifications: [Classification] = []
    /// The class codes that stand for everyone, by classification; under nil those of all.
    var totals: [String?: Set<String>] = [:]
    /// Everyone in the frame; nil where that is not told.
    var units: Int?

    /// Class codes that stand for everyone wherever the codebook does not say otherwise: those that statistical offices use,
    /// `_T` being SDMX's.
    static let usualTotals: Set<String> = ["total", "all", "_t"]

    /// Returns the name that files use for a column.
    func column(_ name: String) -> String { columns[name] ?? name }

    /// Returns whether files use a column's usual name for another: “asked” for the base.
    func isTaken(_ name: String) -> Bool { columns.contains { $0.key != name && $0.value == column(name) } }

    /// Returns whether a class code stands for everyone.
    func isTotal(_ code: String, of classification: String) -> Bool {
        if let told = totals[classification] ?? totals[nil] { return told.contains(code) }
        return Self.usualTotals.contains(code.lowercased())
    }

    /// Returns what is told of a category or composite.
    func category(_ code: String, in table: String) -> Row? {
        categories[Place(table: table, code: code)] ?? categories[Place(table: nil, code: code)]
    }

    func classification(_ code: String) -> Classification? { classifications.first { $0.code == code } }

    /// Returns the units of a class in the frame, or of everyone; nil where that is not told.
    func units(of domain: CellReference.Domain?) -> Int? {
        guard let domain else { return units }
        guard let classes = classification(domain.classification)?.classes,
            let own = classes.first(where: { $0.code == domain.classCode })
        else { return nil }
        if let units = own.units { return units }
        let parts = own.of.map { code in classes.first { $0.code == code }?.units }
        return parts.isEmpty || parts.contains(nil) ? nil : parts.reduce(0) { $0 + ($1 ?? 0) }
    }
}

/// A label as a codebook has it: in languages that it names, and in one that it does not.
struct LabelText: Hashable {
    var languages = LocalizedText()
    /// The wording in a language that nothing names; empty where there is none.
    var unnamed = ""
}
