// SPDX-License-Identifier: Apache-2.0

/// A way to make the probabilities of several tests larger, because among many tests some are small by chance.
///
/// An adjusted probability is compared with the level as a plain one is. The values are those of R's `p.adjust`.
public enum MultiplicityAdjustment: String, Hashable, Sendable, CaseIterable {
    /// No adjustment: each test errs at its own level.
    case unadjusted
    /// Times the number of tests. Holds the chance of any error whatever the tests have to do with each other.
    case bonferroni
    /// The smallest times the number of tests, the next times one less, and so on (Holm 1979, Scandinavian Journal of
    /// Statistics 6:65). Promises what Bonferroni promises and is never larger.
    case holm
    /// As Holm from the largest down (Hochberg 1988, Biometrika 75:800). For tests that are independent or go together.
    case hochberg
    /// Holds the expected share of errors among what is found (Benjamini and Hochberg 1995, JRSS B 57:289), for exploration.
    case benjaminiHochberg
    /// The same whatever the tests have to do with each other (Benjamini and Yekutieli 2001, Annals of Statistics 29:1165).
    case benjaminiYekutieli

    /// Returns adjusted probabilities, in the order given.
    ///
    /// - Parameter probabilities: The probabilities of the tests, 0 to 1; nil for a test that was not made, which is no part
    ///   of their number and stays nil.
    /// - Returns: The adjusted probabilities, at most 1 and never below the ones given.
    public func adjusted(_ probabilities: [Double?]) -> [Double?] {
        let made = probabilities.indices.compactMap { position in probabilities[position].map { (position, $0) } }
        precondition(made.allSatisfy { 0...1 ~= $0.1 }, "Probabilities are from 0 to 1.")
        let ascending = made.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        let adjusted = adjusted(ascending: ascending.map(\.1))
        var result = probabilities
        for (order, element) in ascending.enumerated() { result[element.0] = adjusted[order] }
        return result
    }

    private func adjusted(ascending: [Double]) -> [Double] {
        let number = Double(ascending.count)
        // With rank i, the number of tests that are not below the i-th is n + 1 − i.
        let stepwise = ascending.enumerated().map { (number - Double($0)) * $1 }
        let falseDiscovery = ascending.enumerated().map { number / Double($0 + 1) * $1 }
        return switch self {
        case .unadjusted: ascending
        case .bonferroni: ascending.map { min(1, number * $0) }
        case .holm: Self.running(stepwise, max)
        case .hochberg: Self.running(stepwise.reversed(), min).reversed()
        case .benjaminiHochberg: Self.running(falseDiscovery.reversed(), min).reversed()
        case .benjaminiYekutieli:
            Self.running(falseDiscovery.reversed().map { $0 * Self.harmonic(ascending.count) }, min).reversed()
        }
    }

    /// Each value joined with all before it, at most 1.
    private static func running(_ values: [Double], _ join: (Double, Double) -> Double) -> [Double] {
        var sofar: Double?
        return values.map { value in
            let next = sofar.map { join($0, value) } ?? value
            sofar = next
            return min(1, next)
        }
    }

    /// 1 + ½ + ⅓ + … + 1/n.
    private static func harmonic(_ number: Int) -> Double {
        NeumaierSum((0..<number).lazy.map { 1 / Double($0 + 1) }).value
    }
}
