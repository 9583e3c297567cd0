// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Fisher's F distribution, that of a ratio of two mean squares.
///
/// With ν₁ and ν₂ degrees of freedom ν₁F/(ν₁F + ν₂) has the beta distribution with parameters ν₁/2 and ν₂/2 (Abramowitz & Stegun
/// 26.6.2). Probabilities and quantiles are right to 10⁻¹² relative for 0.02 degrees and more.
public struct FDistribution: Hashable, Sendable {
    /// The degrees of freedom of the numerator.
    public let numeratorDegrees: Double
    /// The degrees of freedom of the denominator.
    public let denominatorDegrees: Double

    /// Creates a distribution, or returns nil unless both degrees of freedom are finite and above 0.
    public init?(numeratorDegrees: Double, denominatorDegrees: Double) {
        guard numeratorDegrees > 0, denominatorDegrees > 0, numeratorDegrees.isFinite, denominatorDegrees.isFinite
        else { return nil }
        self.numeratorDegrees = numeratorDegrees
        self.denominatorDegrees = denominatorDegrees
    }

    /// Returns the probability of at most `value`.
    public func cumulative(_ value: Double) -> Double {
        guard value > 0 else { return value.isNaN ? .nan : 0 }
        return value < .infinity ? exp(logTails(value).lower) : 1
    }

    /// Returns the probability above `value`, the p of an F test.
    public func upperTail(_ value: Double) -> Double {
        guard value > 0 else { return value.isNaN ? .nan : 1 }
        return value < .infinity ? exp(logTails(value).upper) : 0
    }

    /// Returns the value with a given probability below it.
    ///
    /// - Parameter probability: The probability below the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public func quantile(_ probability: Double) -> Double {
        value(probability, .lower)
    }

    /// Returns the value that is exceeded with a given probability.
    ///
    /// - Parameter tail: The probability above the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public func upperQuantile(_ tail: Double) -> Double {
        value(tail, .upper)
    }

    private func value(_ probability: Double, _ side: LogTails.Side) -> Double {
        guard probability > 0, probability < 1 else { return .nan }
        return exp(beta.logOdds(probability, side)) * (denominatorDegrees / numeratorDegrees)
    }

    private var beta: IncompleteBeta { IncompleteBeta(a: numeratorDegrees / 2, b: denominatorDegrees / 2) }

    private func logTails(_ value: Double) -> LogTails {
        let odds = numeratorDegrees / denominatorDegrees * value
        guard odds > 1e-250, odds < 1e250 else {
            return beta.logTails(logOdds: log(value) + log(numeratorDegrees / denominatorDegrees))
        }
        // The distance from the mean by 1 − F, because the rounding of the odds counts where the degrees are many.
        return beta.logTails(odds / (1 + odds), 1 / (1 + odds), excess: beta.a * (1 - value) / (1 + odds))
    }
}
