// SPDX-License-Identifier: Apache-2.0

/// What is known of every respondent and, as totals, of the whole population: what weights are calibrated to.
public struct Auxiliaries: Hashable, Sendable {
    /// The names of the auxiliaries, such as "size: under 3000".
    public let names: [String]
    /// The value of each auxiliary (columns) for each record (rows).
    public let values: Matrix
    /// The total of each auxiliary in the population.
    public let totals: [Double]

    /// Creates auxiliaries; each has a name, a column and a total.
    public init(names: [String], values: Matrix, totals: [Double]) {
        precondition(names.count == totals.count && values.columns == totals.count, "Each auxiliary has a total.")
        self.names = names
        self.values = values
        self.totals = totals
    }

    /// Creates the indicators of the classes of some margins.
    ///
    /// One margin gives post-stratification, several give raking or regression. That the margins sum to the same total,
    /// and so depend on each other, does no harm.
    public init(_ margins: [PopulationMargin]) {
        names = margins.flatMap { margin in margin.classes.map { "\(margin.name): \($0)" } }
        totals = margins.flatMap(\.totals)
        var values = Matrix(rows: margins.first?.codes.count ?? 0, columns: totals.count)
        var offset = 0
        for margin in margins {
            precondition(margin.codes.count == values.rows, "Every margin classifies every record.")
            for (row, code) in margin.codes.enumerated() { values[row, offset + code] = 1 }
            offset += margin.classes.count
        }
        self.values = values
    }
}
