// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The exact test that all classes answer alike: Fisher's for the table answered or not × class (Freeman and Halton
/// 1951).
///
/// Given how many answered, a division n_1 … n_K has probability Π C(N_k, n_k) / C(N, n). The test's probability is
/// the sum over all divisions that are no likelier than the one seen. Divisions are gone through class by class:
/// where even the likeliest continuation is less likely than the one seen, all continuations count, and their sum is
/// one binomial coefficient (Vandermonde). So only divisions likelier than the one seen are visited one by one.
public struct MultivariateHypergeometric: Hashable, Sendable {
    /// Five million steps: well under a second in an optimised build.
    public static let defaultLimit = 5_000_000

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
    /// Probabilities are compared by their logarithms, which are right to far better than the tolerance of 10⁻⁹;
    /// within it in whole numbers. So a division of just the same probability counts, as it should.
    ///
    /// - Parameter limit: The greatest number of steps: entries of tables, divisions visited, and factors in whole
    ///   numbers.
    /// - Returns: The probability, or nil when it takes more steps than the limit.
    public func probability(limit: Int = MultivariateHypergeometric.defaultLimit) -> Double? {
        let respondents = classes.reduce(0) { $0 + $1[1] }
        guard classes.count > 1, respondents > 0 else { return 1 }
        let entries = respondents.multipliedReportingOverflow(by: 3 * classes.count)
        guard !entries.overflow, entries.partialValue <= limit else { return nil }
        var walk = HypergeometricWalk(units: classes.map { $0[0] }, seen: classes.map { $0[1] })
        walk.steps = limit - entries.partialValue
        guard walk.visit(0, left: respondents, logarithm: 0), walk.steps >= 0 else { return nil }
        return min(1, walk.sum.value)
    }
}

/// The way through all divisions, with what it has summed so far.
private struct HypergeometricWalk {
    /// The probability of the divisions found to be no likelier than the one seen.
    var sum = NeumaierSum()
    /// The steps that may still be taken.
    var steps = 0

    private static let tolerance = 1e-9

    private let units: [Int]
    private let seen: [Int]
    /// ln C(N_k, x) for each class and x.
    private let ways: [[Double]]
    /// ln of the number of ways in which this class and all later ones have r respondents.
    private let allWays: [[Double]]
    /// The same for the likeliest division of the r among them.
    private let mostWays: [[Double]]
    private let threshold: Double
    private let whole: Double
    private lazy var seenWays = Self.number(of: seen, units)
    private var path: [Int]

    init(units: [Int], seen: [Int]) {
        let respondents = seen.reduce(0, +)
        func cumulated(_ ratios: some Sequence<Double>) -> [Double] {
            var sum = NeumaierSum()
            return [0]
                + ratios.map { ratio in
                    sum.add(log(ratio))
                    return sum.value
                }
        }
        func ratios(_ units: Int) -> [Double] {
            (0..<min(units, respondents)).map { Double(units - $0) / Double($0 + 1) }
        }
        let rests = units.indices.map { units[$0...].reduce(0, +) }
        self.units = units
        self.seen = seen
        ways = units.map { cumulated(ratios($0)) }
        allWays = rests.map { cumulated(ratios($0)) }
        // Each class's ratios fall, so the likeliest division takes the greatest ratios of all.
        var greatest: ArraySlice<Double> = []
        mostWays = units.reversed().map { units in
            greatest = (greatest + ratios(units)).sorted(by: >).prefix(respondents)
            return cumulated(greatest)
        }.reversed()
        threshold = NeumaierSum(zip(ways, seen).lazy.map { $0[$1] }).value
        whole = allWays[0][respondents]
        path = Array(repeating: 0, count: units.count)
    }

    /// Adds up the tail of the divisions that begin as the path does; false when the steps ran out.
    mutating func visit(_ position: Int, left: Int, logarithm: Double) -> Bool {
        let next = position + 1
        let later = next < units.count ? units[next...].reduce(0, +) : 0
        for count in max(0, left - later)...min(left, units[position]) {
            steps -= 1
            guard steps >= 0 else { return false }
            path[position] = count
            let here = logarithm + ways[position][count]
            guard next < units.count else {
                if isInTail(here) { sum.add(exp(here - whole)) }
                continue
            }
            if here + mostWays[next][left - count] < threshold - Self.tolerance {
                sum.add(exp(here + allWays[next][left - count] - whole))
            } else if !visit(next, left: left - count, logarithm: here) {
                return false
            }
        }
        return true
    }

    /// Says whether a full path is no likelier than what was seen.
    private mutating func isInTail(_ logarithm: Double) -> Bool {
        guard abs(logarithm - threshold) <= Self.tolerance else { return logarithm < threshold }
        guard path != seen else { return true }
        // Factors times the digits of the product.
        let respondents = path.reduce(0, +)
        steps -= respondents + respondents * respondents / 64
        guard steps >= 0 else { return false }
        return Self.number(of: path, units) <= seenWays
    }

    /// Π C(N_k, x_k), in whole numbers.
    private static func number(of counts: [Int], _ units: [Int]) -> BigUnsigned {
        var product = BigUnsigned(1)
        for (count, units) in zip(counts, units) { product.multiply(byBinomial: units, count) }
        return product
    }
}
