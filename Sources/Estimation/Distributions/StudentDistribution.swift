// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Student's t distribution.
public struct StudentDistribution: Hashable, Sendable {
    /// The degrees of freedom.
    public let degreesOfFreedom: Double

    /// Creates a distribution, or returns nil unless the degrees of freedom are finite and above 0.
    public init?(degreesOfFreedom: Double) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// Returns the value that is exceeded with a given probability.
    ///
    /// x = ν/(ν + t²) has the beta distribution with parameters ν/2 and ½ (Abramowitz & Stegun 26.7.1). It is found on the
    /// logarithmic scale, so that t = √(ν(1/x − 1)) keeps its digits when x is close to 1.
    ///
    /// - Parameter tail: The probability above the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public func upperQuantile(_ tail: Double) -> Double {
        guard tail > 0, tail < 1, let beta = BetaDistribution(degreesOfFreedom / 2, 0.5) else { return .nan }
        guard tail != 0.5 else { return 0 }
        guard tail < 0.5 else { return -upperQuantile(1 - tail) }
        // Beyond this the two agree to more digits than a double has.
        guard degreesOfFreedom < 1e16 else { return NormalDistribution.upperQuantile(tail) }
        return (degreesOfFreedom * expm1(-beta.logQuantile(2 * tail))).squareRoot()
    }
}
