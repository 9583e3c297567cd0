// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The standard normal distribution.
public enum NormalDistribution {
    /// Returns the probability of at most a value.
    public static func cumulative(_ value: Double) -> Double {
        upperTail(-value)
    }

    /// Returns the probability above a value: ½ erfc(z/√2).
    public static func upperTail(_ value: Double) -> Double {
        erfc(value / 2.0.squareRoot()) / 2
    }

    /// Returns the value with a given probability below it.
    ///
    /// - Parameter probability: The probability below the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public static func quantile(_ probability: Double) -> Double {
        -upperQuantile(probability)
    }

    /// Returns the value that is exceeded with a given probability.
    ///
    /// - Parameter tail: The probability above the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public static func upperQuantile(_ tail: Double) -> Double {
        guard tail > 0, tail < 1 else { return .nan }
        guard tail <= 0.5 else { return -upperQuantile(1 - tail) }
        return tail > 0.25 ? centralQuantile(0.5 - tail) : tailQuantile(tail)
    }

    /// Newton's method on the logarithm of the tail, which is concave: begun above the quantile, it comes down to it.
    private static func tailQuantile(_ tail: Double) -> Double {
        // The tail is at most ½ exp(−z²/2), so this is not below the quantile.
        var value = (-2 * log(2 * tail)).squareRoot()
        for _ in 0..<100 {
            let current = upperTail(value)
            let step = log(current / tail) * current / density(value)
            value += step
            guard abs(step) > 1e-15 * abs(value) else { break }
        }
        return value
    }

    /// Newton's method on the probability between 0 and the value, which keeps its digits where the value is close to 0.
    private static func centralQuantile(_ share: Double) -> Double {
        var value = share / density(0)
        for _ in 0..<100 {
            let step = (share - erf(value / 2.0.squareRoot()) / 2) / density(value)
            value += step
            guard abs(step) > 1e-15 * abs(value) else { break }
        }
        return value
    }

    private static func density(_ value: Double) -> Double {
        exp(-value * value / 2) / (2 * Double.pi).squareRoot()
    }
}
