// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The distance that calibration keeps small between the design weights and the new ones (Deville and Särndal 1992, JASA 87:376).
public enum CalibrationMethod: Hashable, Sendable {
    /// g = 1 + x′λ: generalised regression. Always has a solution where the totals do not contradict each other, but weights
    /// may fall below 0.
    case linear
    /// g = exp(x′λ): raking. Weights stay above 0, and may grow large.
    case rakingRatio
    /// g = [L(U − 1) + U(1 − L) e^{Ax′λ}] / [(U − 1) + (1 − L) e^{Ax′λ}] with A = (U − L)/((1 − L)(U − 1)): factors stay
    /// between L and U, where there is a solution at all. L must be below 1 and U above.
    case boundedLogit(lower: Double, upper: Double)

    /// The factor for a value of x′λ, and its derivative.
    func factor(_ score: Double) -> (value: Double, slope: Double) {
        switch self {
        case .linear:
            return (1 + score, 1)
        case .rakingRatio:
            let value = exp(score)
            return (value, value)
        case .boundedLogit(let lower, let upper):
            let rate = (upper - lower) / ((1 - lower) * (upper - 1))
            // With e^{−|s|} nothing overflows.
            let power = exp(-rate * abs(score))
            let (numerator, denominator) =
                score < 0
                ? (lower * (upper - 1) + upper * (1 - lower) * power, (upper - 1) + (1 - lower) * power)
                : (lower * (upper - 1) * power + upper * (1 - lower), (upper - 1) * power + (1 - lower))
            let value = numerator / denominator
            return (value, rate * (value - lower) * (upper - value) / (upper - lower))
        }
    }
}
