// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The χ² distribution, of whole or of any other degrees of freedom.
///
/// Half of χ² has the gamma distribution with parameter ν/2 (Abramowitz & Stegun 26.4.19). Probabilities and quantiles are right to
/// 10⁻¹² relative for 0.01 degrees and more.
public struct ChiSquaredDistribution: Hashable, Sendable {
    /// The degrees of freedom.
    public let degreesOfFreedom: Double

    /// Creates a distribution, or returns nil unless the degrees of freedom are finite and above 0.
    public init?(degreesOfFreedom: Double) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// Returns the probability of at most `value`.
    public func cumulative(_ value: Double) -> Double {
        guard value > 0 else { return value.isNaN ? .nan : 0 }
        return value < .infinity ? exp(gamma.logTails(value / 2).lower) : 1
    }

    /// Returns the probability above `value`, the p of a χ² test.
    public func upperTail(_ value: Double) -> Double {
        guard value > 0 else { return value.isNaN ? .nan : 1 }
        return value < .infinity ? exp(gamma.logTails(value / 2).upper) : 0
    }

    /// Returns the p of a χ² test with whole degrees of freedom; `nan` where there are none, and so nothing is tested.
    static func upperTail(_ value: Double, _ degrees: Int) -> Double {
        ChiSquaredDistribution(degreesOfFreedom: Double(degrees))?.upperTail(value) ?? .nan
    }

    /// Returns the value with a given probability below it.
    ///
    /// - Parameter probability: The probability below the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public func quantile(_ probability: Double) -> Double {
        guard probability > 0, probability < 1 else { return .nan }
        return 2 * exp(gamma.logQuantile(probability, .lower))
    }

    /// Returns the value that is exceeded with a given probability.
    ///
    /// - Parameter tail: The probability above the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public func upperQuantile(_ tail: Double) -> Double {
        guard tail > 0, tail < 1 else { return .nan }
        return 2 * exp(gamma.logQuantile(tail, .upper))
    }

    private var gamma: IncompleteGamma { IncompleteGamma(a: degreesOfFreedom / 2) }
}
