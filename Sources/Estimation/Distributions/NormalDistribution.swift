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
    /// Returns the probability above a value: ½ erfc(z/√2).
    public static func upperTail(_ value: Double) -> Double {
        erfc(value / 2.0.squareRoot()) / 2
    }

    /// Returns the value that is exceeded with a given probability.
    ///
    /// Newton's method on the logarithm of the tail, which is concave: begun above the quantile, it comes down to it.
    ///
    /// - Parameter tail: The probability above the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public static func upperQuantile(_ tail: Double) -> Double {
        guard tail > 0, tail < 1 else { return .nan }
        guard tail <= 0.5 else { return -upperQuantile(1 - tail) }
        // The tail is at most ½ exp(−z²/2), so this is not below the quantile.
        var value = (-2 * log(2 * tail)).squareRoot()
        for _ in 0..<100 {
            let current = upperTail(value)
            let density = exp(-value * value / 2) / (2 * Double.pi).squareRoot()
            let step = log(current / tail) * current / density
            value += step
            guard abs(step) > 1e-15 * abs(value) else { break }
        }
        return value
    }
}
