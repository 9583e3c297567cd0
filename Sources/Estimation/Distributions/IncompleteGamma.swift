// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The regularised incomplete gamma function P(a, x) and its complement Q(a, x).
///
/// Below the mean P by its power series (DLMF 8.11.4), above it Q by a continued fraction (DLMF 8.9.2), each times
/// x^a e^(−x)/Γ(a), which is written by deviances so that large parameters cost no digits. The terms needed grow with √a.
struct IncompleteGamma: Hashable {
    let a: Double

    /// Returns the tails at a value, which is above 0.
    func logTails(_ x: Double) -> LogTails {
        let power = logPeak - StirlingTerms.deviance(a, x, a - x)
        return x < a + 1
            ? LogTails(lower: power + log(series(x)), density: power)
            : LogTails(upper: power + log(fraction(x)), density: power)
    }

    /// Returns the logarithm of the value that has a given probability, strictly between 0 and 1, on one side.
    func logQuantile(_ probability: Double, _ side: LogTails.Side) -> Double {
        guard probability <= 0.5 else { return logQuantile(1 - probability, side == .lower ? .upper : .lower) }
        return LogTails.logQuantile(probability, side, from: log(a)) { logValue in
            // Further down the value is no double any more, and the first term of the series is all of it.
            guard logValue > -600 else {
                let density = a * (logValue - log(a) + 1) + logPeak
                return LogTails(lower: density - log(a), density: density)
            }
            return logTails(exp(logValue))
        }
    }

    /// ln of x^a e^(−x)/Γ(a) at the mean.
    private var logPeak: Double { 0.5 * log(a) - StirlingTerms.halfLogTwoPi - StirlingTerms.binet(a) }

    /// P(a, x) over x^a e^(−x)/Γ(a).
    private func series(_ x: Double) -> Double {
        var (sum, term, index) = (1.0, 1.0, a)
        while term > 1e-17 * sum {
            index += 1
            term *= x / index
            sum += term
        }
        return sum / a
    }

    /// Q(a, x) over x^a e^(−x)/Γ(a), by Lentz's method (DLMF 3.10).
    private func fraction(_ x: Double) -> Double {
        var term = x + 1 - a
        var (above, below) = (term, 0.0)
        var denominator = term
        for index in 1..<50_000_000 {
            let n = Double(index)
            let partial = n * (a - n)
            term += 2
            below = 1 / (term + partial * below)
            above = term + partial / above
            let factor = above * below
            denominator *= factor
            if abs(factor - 1) < 2e-16 { break }
        }
        return 1 / denominator
    }
}
