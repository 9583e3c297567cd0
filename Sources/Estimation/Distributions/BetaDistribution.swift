// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The beta distribution, whose distribution function is the regularised incomplete beta function I_x(a, b).
///
/// Probabilities and quantiles are right to 10⁻¹² relative for parameters of 0.01 and more.
public struct BetaDistribution: Hashable, Sendable {
    /// The first parameter.
    public let a: Double
    /// The second parameter.
    public let b: Double

    /// Creates a distribution, or returns nil unless both parameters are finite and above 0.
    public init?(_ a: Double, _ b: Double) {
        guard a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
        self.a = a
        self.b = b
    }

    /// Returns I_x(a, b), the probability of at most `x`.
    public func cumulative(_ x: Double) -> Double {
        guard x > 0 else { return x.isNaN ? .nan : 0 }
        guard x < 1 else { return 1 }
        return exp(logTails(x).lower)
    }

    /// Returns 1 − I_x(a, b), the probability above `x`.
    public func upperTail(_ x: Double) -> Double {
        guard x > 0 else { return x.isNaN ? .nan : 1 }
        guard x < 1 else { return 0 }
        return exp(logTails(x).upper)
    }

    /// Returns the value with a given probability below it.
    ///
    /// - Parameter probability: The probability below the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public func quantile(_ probability: Double) -> Double {
        value(probability, .lower)
    }

    /// Returns the value with a given probability above it.
    ///
    /// - Parameter tail: The probability above the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public func upperQuantile(_ tail: Double) -> Double {
        value(tail, .upper)
    }

    /// Returns one minus the value with a given probability below it, with its digits kept where the value is close to 1.
    ///
    /// - Parameter probability: The probability below the value, strictly between 0 and 1.
    /// - Returns: One minus the quantile; `nan` when the probability is not between 0 and 1.
    public func quantileComplement(_ probability: Double) -> Double {
        guard probability > 0, probability < 1 else { return .nan }
        return Self.share(IncompleteBeta(a: b, b: a).logOdds(probability, .upper))
    }

    private func value(_ probability: Double, _ side: LogTails.Side) -> Double {
        guard probability > 0, probability < 1 else { return .nan }
        return Self.share(IncompleteBeta(a: a, b: b).logOdds(probability, side))
    }

    /// The share that has odds of a given logarithm.
    private static func share(_ logOdds: Double) -> Double {
        logOdds < 0 ? exp(logOdds) / (1 + exp(logOdds)) : 1 / (1 + exp(-logOdds))
    }

    private func logTails(_ x: Double) -> LogTails {
        // a − (a + b)x with the roundings of the sum and of the product made good.
        let sum = a + b
        let lost = min(a, b) - (sum - max(a, b))
        let product = sum * x
        let rounding = (-product).addingProduct(sum, x)
        return IncompleteBeta(a: a, b: b).logTails(x, 1 - x, excess: a - product - rounding - lost * x)
    }
}
