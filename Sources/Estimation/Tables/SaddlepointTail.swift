// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The upper tail of Σ λχ²₁ / (χ²_m/ν), by the saddlepoint of Σ λχ²₁ − (x/ν) χ²_m at 0.
///
/// m is ν without its fraction, as in R's survey package: that errs on the cautious side, and differs where ν is small.
struct SaddlepointTail {
    let effects: [Double]
    let value: Double
    let denominatorDegrees: Double

    /// The probability; nil where the saddlepoint is so close to 0 that the approximation is undefined.
    var probability: Double? {
        guard let largest = effects.max(), largest > 0, value > 0 else { return nil }
        // The derivative of the cumulant function rises without bound towards both ends.
        var (low, high) = (-denominatorDegrees / (2 * value), 1 / (2 * largest))
        while true {
            let middle = (low + high) / 2
            guard middle != low, middle != high else { break }
            if slope(middle) < 0 { low = middle } else { high = middle }
        }
        let point = (low + high) / 2
        guard abs(point * largest) > 1e-4 else { return nil }
        let signed = (point < 0 ? -1 : 1) * max(0, -2 * cumulant(point)).squareRoot()
        let scaled = point * curvature(point).squareRoot()
        return NormalDistribution.upperTail(signed + log(scaled / signed) / signed)
    }

    private var ratio: Double { value / denominatorDegrees }
    /// Degrees that are whole but for rounding lose nothing.
    private var wholeDegrees: Double { (denominatorDegrees + 1e-8).rounded(.down) }

    private func cumulant(_ point: Double) -> Double {
        let rest = wholeDegrees * log1p(2 * point * ratio)
        return -effects.reduce(rest) { $0 + log1p(-2 * point * $1) } / 2
    }

    private func slope(_ point: Double) -> Double {
        effects.reduce(-wholeDegrees * ratio / (1 + 2 * point * ratio)) { $0 + $1 / (1 - 2 * point * $1) }
    }

    private func curvature(_ point: Double) -> Double {
        func square(_ number: Double) -> Double { number * number }
        let rest = wholeDegrees * square(ratio / (1 + 2 * point * ratio))
        return 2 * effects.reduce(rest) { $0 + square($1 / (1 - 2 * point * $1)) }
    }
}
