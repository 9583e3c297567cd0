// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Counts compared with given shares, as if each count were one of endlessly many that could have been drawn.
///
/// Pearson's X² = Σ (x − nπ)²/(nπ) and the likelihood ratio G² = 2 Σ x ln(x/(nπ)). When the counts are those who
/// answered out of a known frame, use ``FrameFit``: drawn without replacement they vary less, and this test is too
/// lenient.
public struct GoodnessOfFit: Hashable, Sendable {
    /// Pearson's X².
    public let pearson: Double
    /// The likelihood ratio G²; a count of 0 adds nothing.
    public let likelihoodRatio: Double
    /// The classes with a share above 0, less one.
    public let degreesOfFreedom: Int
    /// The smallest expected count nπ of a class with a share; below 5 the probability is a rough one, and
    /// ``exactProbability(limit:)`` is to be asked.
    public let smallestExpected: Double
    /// (x − nπ)/√(nπ(1 − π)) for each class, about standard normal where the shares hold; 0 where π is 0 or 1.
    public let residuals: [Double]

    /// The count of each class.
    let counts: [Int]
    /// The share of each class, which sum to 1.
    let shares: [Double]

    /// Compares counts with shares, or returns nil when nothing was counted.
    ///
    /// - Parameters:
    ///   - counts: The count of each class.
    ///   - shares: The share π of each class, in any unit: they are divided by their sum. A class with a share of 0
    ///     must have a count of 0, and takes no part.
    public init?(counts: [Int], shares: [Double]) {
        precondition(counts.count == shares.count, "Every class has a share.")
        precondition(
            zip(counts, shares).allSatisfy { $0 >= 0 && $1 >= 0 && ($0 == 0 || $1 > 0) },
            "Counts need a share."
        )
        let n = Double(counts.reduce(0, +))
        guard n > 0 else { return nil }
        let whole = NeumaierSum(shares).value
        (self.counts, self.shares) = (counts, shares.map { $0 / whole })
        let expected = self.shares.map { n * $0 }
        let pairs = zip(counts, expected).filter { $1 > 0 }.map { (count: Double($0), expected: $1) }
        pearson =
            NeumaierSum(pairs.lazy.map { ($0.count - $0.expected) * ($0.count - $0.expected) / $0.expected }).value
        let ratios = pairs.lazy.map { $0.count > 0 ? $0.count * log($0.count / $0.expected) : 0 }
        likelihoodRatio = 2 * max(0, NeumaierSum(ratios).value)
        degreesOfFreedom = pairs.count - 1
        smallestExpected = pairs.reduce(.infinity) { min($0, $1.expected) }
        residuals = zip(counts, expected).map { count, expected in
            let variance = expected * (1 - expected / n)
            return variance > 0 ? (Double(count) - expected) / variance.squareRoot() : 0
        }
    }

    /// P(χ² > X²).
    public var probability: Double { ChiSquaredDistribution.upperTail(pearson, degreesOfFreedom) }
}
