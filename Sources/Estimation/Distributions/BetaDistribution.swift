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
/// The function is x^a (1−x)^b / B(a, b) times a continued fraction (DLMF 8.17.22), on the side of the mean where the
/// fraction converges. The power product is written by deviances (Loader 2000, "Fast and accurate computation of binomial
/// probabilities"), so that large parameters cost no digits. Quantiles are right to about 10⁻¹³ relative.
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
        return exp(logCumulative(x, 1 - x))
    }

    /// Returns the value with a given probability below it.
    ///
    /// - Parameter probability: The probability below the value, strictly between 0 and 1.
    /// - Returns: The quantile; `nan` when the probability is not between 0 and 1.
    public func quantile(_ probability: Double) -> Double {
        exp(logQuantile(probability))
    }

    /// Returns one minus the value with a given probability below it, with its digits kept where the value is close to 1.
    ///
    /// - Parameter probability: The probability below the value, strictly between 0 and 1.
    /// - Returns: One minus the quantile; `nan` when the probability is not between 0 and 1.
    public func quantileComplement(_ probability: Double) -> Double {
        -expm1(logQuantile(probability))
    }

    /// Returns the logarithm of the value with a given probability below it.
    ///
    /// Newton's method on ln I against ln x, where the function is concave (for b ≥ 1) and close to straight in the lower
    /// tail; a bracket keeps the other cases safe.
    func logQuantile(_ probability: Double) -> Double {
        guard probability > 0, probability < 1 else { return .nan }
        let target = log(probability)
        var (low, high) = (-Double.infinity, 0.0)
        var current = log(a / (a + b))
        if current == 0 { current = -b / a }
        var previousStep = Double.infinity
        for _ in 0..<500 {
            let (x, y) = (exp(current), -expm1(current))
            let reached = logCumulative(x, y)
            if reached < target { low = current } else { high = current }
            // The slope of ln I against ln x is x f(x) / I, and x f(x) is the power product divided by 1 − x.
            let slope = exp(logPower(x, y) - reached) / y
            let next = current - (reached - target) / slope
            let step = abs(next - current)
            // Once close, a step that no longer shrinks is rounding noise.
            if step <= 4e-16 * abs(current) { return next }
            if step < 1e-9 * abs(current), step >= previousStep / 2 { return current }
            if next > low, next < high {
                (current, previousStep) = (next, step)
            } else {
                (current, previousStep) = (low.isFinite ? (low + high) / 2 : 2 * current - 1, .infinity)
            }
        }
        return current
    }

    /// ln I_x(a, b), with 1 − x given as `y` so that its digits survive.
    private func logCumulative(_ x: Double, _ y: Double) -> Double {
        guard x < (a + 1) / (a + b + 2) else {
            return log1p(-exp(logPower(x, y)) * Self.fraction(b, a, y, x))
        }
        return logPower(x, y) + log(Self.fraction(a, b, x, y))
    }

    /// ln of x^a y^b / B(a, b).
    private func logPower(_ x: Double, _ y: Double) -> Double {
        let sum = a + b
        // a minus its expectation, from whichever end loses fewer digits; that of b is the negative.
        let excess = y < 0.5 ? sum * y - b : a - sum * x
        let deviance = Self.deviance(a, sum * x, excess) + Self.deviance(b, sum * y, -excess)
        let scale = 0.5 * (log(a / sum) + log(b) - log(2 * Double.pi))
        return scale - deviance + Self.binet(sum) - Self.binet(a) - Self.binet(b)
    }

    /// v ln(v/m) + m − v, given v − m as well.
    private static func deviance(_ value: Double, _ mean: Double, _ difference: Double) -> Double {
        guard abs(difference) < 0.1 * (value + mean) else {
            return value * log(value / mean) - difference
        }
        let ratio = difference / (value + mean)
        var sum = difference * ratio
        var power = 2 * value * ratio
        for index in 1..<1000 {
            power *= ratio * ratio
            let next = sum + power / Double(2 * index + 1)
            if next == sum { break }
            sum = next
        }
        return sum
    }

    /// Binet's function ln Γ(z) − (z − ½) ln z + z − ½ ln 2π, by its asymptotic series above 16 and by recurrence below.
    private static func binet(_ z: Double) -> Double {
        var (shifted, correction) = (z, 0.0)
        while shifted < 16 {
            correction += (shifted + 0.5) * log1p(1 / shifted) - 1
            shifted += 1
        }
        let square = 1 / (shifted * shifted)
        var series = -691.0 / 360_360
        for coefficient in [1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
            series = series * square + coefficient
        }
        return correction + series / shifted
    }

    /// I_x(a, b) over the power product: the even part of the continued fraction DLMF 8.17.22, by Lentz's method (DLMF 3.10).
    ///
    /// The even part (DiDonato and Morris 1992, TOMS 708) because it holds 1 − x, here `y`, apart: where x is close to 1
    /// the fraction itself would subtract nearly equal numbers.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        var denominator = a * (a * y - b * x + 1) / (a + 1)
        var (above, below) = (denominator, 0.0)
        for index in 1..<50_000_000 {
            let n = Double(index)
            let pole = a + 2 * n - 1
            let partial = (a + n - 1) * (a + b + n - 1) / pole * (n * (b - n)) / pole * x * x
            let term =
                n + n * (b - n) * x / pole + (a + n) * (a * y - b * x + 1 + n * (1 + y)) / (a + 2 * n + 1)
            below = 1 / (term + partial * below)
            above = term + partial / above
            let factor = above * below
            denominator *= factor
            if abs(factor - 1) < 2e-16 { break }
        }
        return 1 / denominator
    }
}
