// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The parts that powers over gamma functions are written with, so that large parameters cost no digits (Loader 2000, "Fast
/// and accurate computation of binomial probabilities").
enum StirlingTerms {
    /// ½ ln 2π.
    static let halfLogTwoPi = 0.5 * log(2 * Double.pi)

    /// v ln(v/m) + m − v, given v − m as well.
    static func deviance(_ value: Double, _ mean: Double, _ difference: Double) -> Double {
        // Further apart the terms do not cancel.
        guard abs(difference) < 0.5 * (value + mean) else {
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
    static func binet(_ z: Double) -> Double {
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
}
