// SPDX-License-Identifier: Apache-2.0

/// Fisher's exact test of a table with any number of rows and columns (Freeman and Halton 1951, Biometrika 38:141).
public enum ExactIndependence {
    /// Returns the sum of the probabilities of all tables with these margins that are not more probable than the table seen.
    ///
    /// Where rows and columns are independent a table has the probability Π r! Π c!/(n! Π x!). Tables whose probabilities
    /// differ by less than 10⁻⁷ of them count as equally probable, as in R.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - allowed: The steps that may be taken.
    /// - Returns: The probability; 1 where the margins allow one table only, so too where nobody is in the table.
    /// - Throws: ``ExactTestRefusal`` when the steps do not suffice; never a value from a simulation.
    public static func probability(
        _ table: ContingencyTable,
        allowedSteps allowed: Int = ExactTestRefusal.usualSteps
    ) throws(ExactTestRefusal) -> Double {
        guard let filled = table.withoutEmptyClasses, filled.rows > 1, filled.columns > 1 else { return 1 }
        // Nodes are combinations of row totals: the fewer rows, the fewer nodes. Large columns first decide soonest.
        let turned = filled.rows <= filled.columns ? filled : filled.transposed
        var steps = StepCount(allowed: allowed)
        let margins = TableMargins(
            rowTotals: turned.rowTotals,
            columnTotals: turned.columnTotals.sorted(by: >),
            isSymmetric: true
        )
        try steps.announce(margins)
        let logFactorials = LogFactorials(upTo: turned.total)
        let network = try MarginNetwork(margins, steps: &steps) { _, _, count in logFactorials[count] }
        // The probability is in proportion to 1/Π x!.
        let seen = NeumaierSum(turned.counts.lazy.map { logFactorials[$0] }).value
        return try network.tail(atLeast: seen, tolerance: FisherTest.tieTolerance, steps: &steps)
    }
}
