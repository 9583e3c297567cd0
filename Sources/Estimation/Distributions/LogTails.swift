// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The natural logarithms of the probabilities below and above a positive value, and of the density of the value's logarithm.
struct LogTails {
    let lower: Double
    let upper: Double
    let density: Double

    init(lower: Double, density: Double) {
        (self.lower, upper, self.density) = (lower, Self.complement(lower), density)
    }

    init(upper: Double, density: Double) {
        (lower, self.upper, self.density) = (Self.complement(upper), upper, density)
    }

    /// ln(1 − eˡ).
    private static func complement(_ logarithm: Double) -> Double {
        logarithm > -0.7 ? log(-expm1(logarithm)) : log1p(-exp(logarithm))
    }

    /// Which probability a quantile is asked for by.
    enum Side {
        case lower, upper
    }

    /// Returns the logarithm of the value that has a given probability on one side.
    ///
    /// Newton's method on the logarithm of the probability, which is a concave function of the value's logarithm here: after the
    /// first full step every other one comes closer from the same side. Steps grow no faster than twofold, because the first
    /// could leap to where a tail falls so steeply that the way back is long.
    ///
    /// - Parameters:
    ///   - probability: The probability, strictly between 0 and 1, best at most ½.
    ///   - side: The side it is on.
    ///   - start: Where to begin, finite.
    ///   - tails: The tails at a value's logarithm.
    /// - Returns: The logarithm of the quantile.
    static func logQuantile(
        _ probability: Double,
        _ side: Side,
        from start: Double,
        tails: (Double) -> LogTails
    ) -> Double {
        let target = log(probability)
        var (current, previousStep, longest) = (start, Double.infinity, 1.0)
        for _ in 0..<500 {
            let here = tails(current)
            let reached = side == .lower ? here.lower : here.upper
            let slope = exp(here.density - reached)
            let wanted = (side == .lower ? target - reached : reached - target) / slope
            let step = max(-longest, min(longest, wanted))
            if step != wanted { longest *= 2 }
            current += step
            // Once close, a step that no longer shrinks is rounding noise.
            if abs(step) <= 1e-16 || (abs(step) < 1e-9 && abs(step) >= previousStep / 2) { break }
            previousStep = abs(step)
        }
        return current
    }
}
