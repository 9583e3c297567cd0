// SPDX-License-Identifier: Apache-2.0

/// The exact test of a linear relation: T = Σ u v x over all tables with the margins seen, u and v being scores.
///
/// With two rows of scores 1 and 0 it is the exact Cochran-Armitage test, with more the exact linear-by-linear test (Agresti,
/// Mehta and Patel 1990, JASA 85:453). The probabilities are those of tables where rows and columns are independent.
public struct ExactTrend: Hashable, Sendable {
    private let table: ContingencyTable
    private let rowDistances: [Double]
    private let columnDistances: [Double]
    private let allowedSteps: Int

    /// Creates the test of a table.
    ///
    /// Where the margins allow one T only, as in a table without respondents, every probability is 1.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - rowScores: A finite score for each row.
    ///   - columnScores: A finite score for each column.
    ///   - allowedSteps: The steps that each probability may take.
    public init(
        _ table: ContingencyTable,
        rowScores: [Double],
        columnScores: [Double],
        allowedSteps: Int = ExactTestRefusal.usualSteps
    ) {
        precondition(rowScores.count == table.rows && rowScores.allSatisfy(\.isFinite), "Each row has a score.")
        precondition(
            columnScores.count == table.columns && columnScores.allSatisfy(\.isFinite),
            "Each column has a score."
        )
        // Nodes of the network are combinations of row totals: the fewer rows, the fewer nodes.
        let isTurned = table.rows > table.columns
        self.table = isTurned ? table.transposed : table
        (rowDistances, columnDistances) =
            isTurned
            ? (Self.distances(columnScores), Self.distances(rowScores))
            : (Self.distances(rowScores), Self.distances(columnScores))
        self.allowedSteps = allowedSteps
    }

    /// Returns the probability of a T at least as extreme as the one seen.
    ///
    /// - Parameter alternative: `less` for P(T ≤ t), `greater` for P(T ≥ t), `twoSided` for P(|T − E| ≥ |t − E|), with the
    ///   expected value E; see also ``doubled()``.
    /// - Returns: The probability. It may be a rounding error above the true one, never above 1.
    /// - Throws: ``ExactTestRefusal`` when the steps do not suffice; never a value from a simulation.
    public func probability(_ alternative: Alternative) throws(ExactTestRefusal) -> Double {
        var steps = StepCount(allowed: allowedSteps)
        let network = try network(&steps)
        switch alternative {
        case .greater: return try tail(network, atLeast: seen, &steps)
        case .less: return try tail(network.negated, atLeast: -seen, &steps)
        case .twoSided:
            let distance = abs(seen - expected)
            let above = try tail(network, atLeast: expected + distance, &steps)
            let below = try tail(network.negated, atLeast: -(expected - distance), &steps)
            // At the expected value both tails hold it.
            return min(1, above + below)
        }
    }

    /// Returns twice the smaller of the two one-sided probabilities, at most 1: the two-sided test whose tails are equal.
    public func doubled() throws(ExactTestRefusal) -> Double {
        try min(1, 2 * min(probability(.less), probability(.greater)))
    }

    /// T of the table seen.
    private var seen: Double {
        NeumaierSum(
            table.counts.indices.lazy.map { cell in
                Double(table.counts[cell]) * rowDistances[cell / table.columns] * columnDistances[cell % table.columns]
            }
        ).value
    }

    /// T as independence expects it.
    private var expected: Double {
        func sum(_ distances: [Double], _ totals: [Int]) -> Double {
            NeumaierSum(zip(distances, totals).lazy.map { $0 * Double($1) }).value
        }
        return sum(rowDistances, table.rowTotals) * sum(columnDistances, table.columnTotals)
            / Double(max(1, table.total))
    }

    /// The network of the table, whose statistic is T.
    private func network(_ steps: inout StepCount) throws(ExactTestRefusal) -> MarginNetwork {
        let margins = TableMargins(
            rowTotals: table.rowTotals,
            columnTotals: table.columnTotals,
            isSymmetric: false
        )
        try steps.announce(margins)
        return try MarginNetwork(margins, steps: &steps) {
            rowDistances[$0] * columnDistances[$1] * Double($2)
        }
    }

    /// The probability that T, or −T in the negated network, is at least so large.
    private func tail(
        _ network: MarginNetwork,
        atLeast threshold: Double,
        _ steps: inout StepCount
    ) throws(ExactTestRefusal) -> Double {
        let span = network.most[0][0] - network.least[0][0]
        return try network.tail(atLeast: threshold, tolerance: 1e-10 * span, steps: &steps)
    }

    /// The scores from 0 up: T is moved by a constant, and its sums are as exact as they can be.
    private static func distances(_ scores: [Double]) -> [Double] {
        let smallest = scores.min() ?? 0
        return scores.map { $0 - smallest }
    }
}
