// SPDX-License-Identifier: Apache-2.0

/// Where the propensities of one variable's classes differ: which class answers too seldom, and how much of that is
/// its own.
///
/// The definitions of the RISQ project (Schouten and Shlomo 2017, *International Statistical Review* 85:143) over a
/// full frame, not adjusted for bias. A class below 0 answers less than the mean; the greatest distance from 0 is
/// where effort changes most.
public struct PartialIndicators: Hashable, Sendable {
    /// The indicators of one class.
    public struct Category: Hashable, Sendable {
        /// The class.
        public let name: String
        /// √(N_k/N) (ρ̄_k − ρ̄): below 0 where the class answers too seldom.
        public let unconditional: Double
        /// √(Σ (ρ − ρ̄ of the units alike in all other variables)²/N) over the units of the class.
        public let conditional: Double
    }

    /// The variable.
    public let variable: String
    /// The classes, sorted.
    public let categories: [Category]

    /// √Σ of the squares over classes: the standard deviation of propensities between them.
    public var unconditional: Double { Self.length(categories.map(\.unconditional)) }
    /// √Σ of the squares over classes: the standard deviation that is left among units alike in all other variables.
    public var conditional: Double { Self.length(categories.map(\.conditional)) }

    /// Creates the indicators of the variable at a position, or returns nil when the frame is empty.
    public init?(_ propensities: ResponsePropensities, variable: Int) {
        let (cells, values) = (propensities.cells, propensities.values)
        guard propensities.units > 0 else { return nil }
        func mean(_ members: [Int]) -> Double {
            let sum = NeumaierSum(members.lazy.map { Double(cells[$0].units) * values[$0] }).value
            return sum / Double(members.reduce(0) { $0 + cells[$1].units })
        }
        // The mean of the units that are alike in every other variable.
        var others = values
        let alike = Dictionary(grouping: cells.indices) { index in
            var classes = cells[index].classes
            classes.remove(at: variable)
            return classes
        }
        for members in alike.values {
            let average = mean(members)
            for member in members { others[member] = average }
        }
        let whole = Double(propensities.units)
        let byClass = Dictionary(grouping: cells.indices) { cells[$0].classes[variable] }
        self.variable = propensities.variables[variable]
        categories = byClass.sorted { $0.key < $1.key }.map { name, members in
            let units = Double(members.reduce(0) { $0 + cells[$1].units })
            let squares = members.lazy.map { index in
                Double(cells[index].units) * (values[index] - others[index]) * (values[index] - others[index])
            }
            return Category(
                name: name,
                unconditional: (units / whole).squareRoot() * (mean(members) - propensities.meanRate),
                conditional: (NeumaierSum(squares).value / whole).squareRoot()
            )
        }
    }

    private static func length(_ values: [Double]) -> Double {
        NeumaierSum(values.lazy.map { $0 * $0 }).value.squareRoot()
    }
}
