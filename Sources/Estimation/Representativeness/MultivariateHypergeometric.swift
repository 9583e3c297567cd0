// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The exact test that all classes answer alike: Fisher's for the table answered or not × class (Freeman and Halton
/// 1951, *Biometrika* 38:141).
///
/// Given how many answered, a division n_1 … n_K has probability Π C(N_k, n_k) / C(N, n). The test's probability is the
/// sum over all divisions that are no likelier than the one seen. The classes are split into two halves: each half is
/// gone through by itself for each number of respondents that it may have, and the two lists, sorted, are met with
/// each other. So the work grows about as the square root of the number of divisions.
public struct MultivariateHypergeometric: Hashable, Sendable {
    private static let tolerance = 1e-9

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
        var steps = limit - entries
        let (left, right) = (
            HypergeometricHalf(units: halves[0].map { $0[0] }, respondents: respondents),
            HypergeometricHalf(units: halves[1].map { $0[0] }, respondents: respondents)
        )
        let seen = halves.map { $0.map { $0[1] } }
        let threshold = left.logarithm(of: seen[0]) + right.logarithm(of: seen[1])
        var seenWays: BigUnsigned?
        func isNoLikelier(_ division: [[Int]]) -> Bool {
            guard division != seen else { return true }
            // Factors times the digits of their product.
            steps -= respondents + respondents * respondents / 64
            guard steps >= 0 else { return false }
            let known = seenWays ?? number(of: seen, halves)
            seenWays = known
            return number(of: division, halves) <= known
        }
        var sum = NeumaierSum()
        var whole = NeumaierSum()
        for count in max(0, respondents - right.total)...min(respondents, left.total) {
            let other = respondents - count
            let weight = exp(left.allWays(count) + right.allWays(other) - scale(left, right, respondents))
            whole.add(weight)
            let floor = threshold - Self.tolerance
            guard
                let mine = left.divisions(of: count, from: floor - right.mostWays(other), steps: &steps),
                let others = right.divisions(of: other, from: floor - left.mostWays(count), steps: &steps)
            else { return nil }
            var tail = NeumaierSum()
            tail.add(mine.rest.value)
            var (position, below) = (0, others.rest)
            // The less likely mine is, the more of the others leave the whole below what was seen.
            for index in mine.order.reversed() {
                let logarithm = mine.logarithms[index]
                while position < others.order.count,
                    logarithm + others.logarithms[others.order[position]] < threshold - Self.tolerance
                {
                    below.add(others.share(of: others.order[position]))
                    position += 1
                }
                var shares = below
                for near in others.order[position...] {
                    guard logarithm + others.logarithms[near] <= threshold + Self.tolerance else { break }
                    if isNoLikelier([mine.division(index), others.division(near)]) {
                        shares.add(others.share(of: near))
                    }
                }
                tail.add(mine.share(of: index) * shares.value)
            }
            sum.add(weight * tail.value)
        }
        return steps >= 0 ? min(1, sum.value / whole.value) : nil
    }

    /// Every other class, so that both halves have small and large ones.
    private var halves: [[[Int]]] {
        [0, 1].map { first in stride(from: first, to: classes.count, by: 2).map { classes[$0] } }
    }

    /// The entries of the tables.
    private var entries: Int { 3 * classes.count * classes.reduce(0) { $0 + $1[1] } }

    /// About how many steps ``probability(limit:)`` takes, found without taking any.
    ///
    /// The entries of its tables, and the divisions of each half of the classes that are likely enough to matter: those in an
    /// ellipsoid whose axes are the standard deviations of the classes times the root of X² of the division seen.
    public var expectedSteps: Double {
        let (units, respondents) = classes.reduce((0.0, 0.0)) { ($0.0 + Double($1[0]), $0.1 + Double($1[1])) }
        let rate = respondents / units
        guard rate > 0, rate < 1 else { return Double(entries) }
        let scatters = halves.map { $0.map { Double($0[0]) * rate * (1 - rate) } }
        let square = zip(halves.joined(), scatters.joined()).reduce(0) { sum, pair in
            let difference = Double(pair.0[1]) - Double(pair.0[0]) * rate
            return sum + difference * difference / pair.1
        }
        return scatters.reduce(Double(entries)) { steps, scatters in
            let dimensions = Double(scatters.count)
            let ball = pow(Double.pi * square, dimensions / 2) / tgamma(dimensions / 2 + 1)
            return steps + scatters.reduce(ball) { $0 * max(1, $1.squareRoot()) }
        }
    }

    /// The logarithm of the greatest weight, so that no weight overflows.
    private func scale(_ left: HypergeometricHalf, _ right: HypergeometricHalf, _ respondents: Int) -> Double {
        let share = Double(respondents) * Double(left.total) / Double(left.total + right.total)
        let count = min(max(Int(share), respondents - right.total), min(respondents, left.total))
        return left.allWays(count) + right.allWays(respondents - count)
    }

    /// Π C(N_k, n_k), in whole numbers.
    private func number(of division: [[Int]], _ halves: [[[Int]]]) -> BigUnsigned {
        var product = BigUnsigned(1)
        for (counts, classes) in zip(division, halves) {
            for (count, units) in zip(counts, classes) { product.multiply(byBinomial: units[0], count) }
        }
        return product
    }
}
