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
        // With many degrees x is so close to 1 that digits are lost, and the expansion is exact to rounding.
        guard degreesOfFreedom < 20_000 else { return expansion(NormalDistribution.upperQuantile(tail)) }
        return (degreesOfFreedom * expm1(-beta.logQuantile(2 * tail))).squareRoot()
    }

    /// The quantile from that of the normal distribution, in powers of 1/ν (Abramowitz & Stegun 26.7.5).
    private func expansion(_ normal: Double) -> Double {
        let square = normal * normal
        let terms = [
            1,
            (square + 1) / 4,
            ((5 * square + 16) * square + 3) / 96,
            (((3 * square + 19) * square + 17) * square - 15) / 384,
            ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160,
        ]
        return normal * terms.reversed().reduce(0) { $0 / degreesOfFreedom + $1 }
    }
}
