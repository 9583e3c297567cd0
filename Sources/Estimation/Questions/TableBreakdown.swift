// SPDX-License-Identifier: Apache-2.0

public import Tabulation
import Variables

/// A classification in the banner of a table, with the class of each respondent.
public struct TableBreakdown: Hashable, Sendable {
    /// The classification's id.
    public let classification: String
    /// Whether its classes have an order.
    public let isOrdered: Bool
    /// The positions in the table of the columns of its classes, the class outside last.
    public let allColumns: [Int]
    /// The positions of those whose classes are compared: the class outside is not.
    public let columns: [Int]
    /// The class of each respondent as a position in `allColumns`; nil for one whose class is withheld.
    let positions: [Int?]

    /// Creates a breakdown, or returns nil when the table is not broken down by the classification.
    ///
    /// - Parameters:
    ///   - crosstab: The table.
    ///   - classification: The classification's id.
    ///   - isOrdered: Whether its classes have an order.
    ///   - classes: The class of each respondent, as a position among the classes of the classification, the class outside
    ///     included; nil where it is withheld.
    public init?(_ crosstab: Crosstab, by classification: String, isOrdered: Bool, classes: [Int?]) {
        let all = crosstab.columns.indices.filter { crosstab.columns[$0].domain?.classification == classification }
        guard !all.isEmpty else { return nil }
        precondition(classes.allSatisfy { $0.map(all.indices.contains) ?? true }, "Every class has a column.")
        self.classification = classification
        allColumns = all
        columns = all.filter { !crosstab.columns[$0].isOutside }
        self.isOrdered = isOrdered
        positions = classes
    }

    /// The class of each respondent as a position in `columns`; nil for one in the class outside, and for one whose class is
    /// withheld.
    var comparedClasses: [Int?] {
        let places = allColumns.map { columns.firstIndex(of: $0) }
        return positions.map { $0.flatMap { places[$0] } }
    }

    /// Returns whether each respondent is in a column of the table.
    func members(of column: Int) -> [Bool] {
        let place = allColumns.firstIndex(of: column)
        return positions.map { $0 != nil && $0 == place }
    }
}

extension [TableBreakdown] {
    /// Returns whether each respondent is in a column of the table; nil for the column of everyone, which is of no breakdown.
    func members(of column: Int) -> [Bool]? {
        first { $0.allColumns.contains(column) }?.members(of: column)
    }
}
