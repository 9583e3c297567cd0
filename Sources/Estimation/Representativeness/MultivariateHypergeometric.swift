// SPDX-License-Identifier: Apache-2.0

/// The exact test that all classes answer alike: Fisher's for the table answered or not × class (Freeman and Halton
/// 1951, *Biometrika* 38:141).
///
/// Given how many answered, a division n_1 … n_K has probability Π C(N_k, n_k) / C(N, n). The test's probability is the
/// sum over all divisions that are no likelier than the one seen.
public struct MultivariateHypergeometric: Hashable, Sendable {
    /// The units and respondents of the classes, smallest first, so that the order of the classes changes no bit.
    private let classes: [[Int]]

    /// Creates the test.
    public init(_ classification: ResponseClassification) {
        classes = classification.classes.filter { $0.units > 0 }
            .map { [$0.units, $0.respondents] }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Returns the probability of a division that is no likelier than the one seen.
    ///
    /// Probabilities are compared by their logarithms, which are right to far better than the tolerance of 10⁻⁹; within
    /// it in whole numbers. So a division of just the same probability counts, as it should.
    ///
    /// - Parameter limit: The greatest number of steps: entries of tables, divisions of half of the classes, and factors
    ///   in whole numbers.
    /// - Returns: The probability, or nil when it takes more steps than the limit; where ``expectedSteps`` tells so, at once.
    public func probability(limit: Int = ExactTestRefusal.usualSteps) -> Double? {
        let respondents = classes.reduce(0) { $0 + $1[1] }
        guard classes.count > 1, respondents > 0 else { return 1 }
        guard expectedSteps <= Double(limit) else { return nil }
        let tail = DivisionTail(
            left: DivisionHalf(units: halves[0].map { $0[0] }, respondents: respondents),
            right: DivisionHalf(units: halves[1].map { $0[0] }, respondents: respondents),
            seen: halves.map { $0.map { $0[1] } }
        )
        var steps = limit - 3 * classes.count * respondents
        var seenWays: BigUnsigned?
        return tail.probability(steps: &steps) { division, steps in
            // Factors times the digits of their product.
            steps -= respondents + respondents * respondents / 64
            guard steps >= 0 else { return false }
            let known = seenWays ?? number(of: tail.seen)
            seenWays = known
            return number(of: division) <= known
        }
    }

    /// About how many steps ``probability(limit:)`` takes, found without taking any.
    public var expectedSteps: Double {
        let (units, respondents) = classes.reduce((0.0, 0.0)) { ($0.0 + Double($1[0]), $0.1 + Double($1[1])) }
        let rate = respondents / units
        return DivisionCost(
            halves.map { half in
                half.map { (Double($0[1]), Double($0[0]) * rate, Double($0[0]) * rate * (1 - rate)) }
            }
        ).steps
    }

    /// Every other class, so that both halves have small and large ones.
    private var halves: [[[Int]]] {
        [0, 1].map { first in stride(from: first, to: classes.count, by: 2).map { classes[$0] } }
    }

    /// Π C(N_k, n_k), in whole numbers.
    private func number(of division: [[Int]]) -> BigUnsigned {
        var product = BigUnsigned(1)
        for (counts, classes) in zip(division, halves) {
            for (count, units) in zip(counts, classes) { product.multiply(byBinomial: units[0], count) }
        }
        return product
    }
}
