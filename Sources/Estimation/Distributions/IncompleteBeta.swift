// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The regularised incomplete beta function I_x(a, b) and its complement, which the beta, F and t distributions are read from.
///
/// The function is x^a (1−x)^b / B(a, b) times a continued fraction (DLMF 8.17.22), on the side of the mean where the
/// fraction converges. The power product is written by deviances. What decides its digits is how far x is from the mean:
/// each distribution gives that distance, a(1−x) − bx, by the formula that loses nothing.
struct IncompleteBeta: Hashable {
    let a: Double
    let b: Double

    /// Returns the tails at x, given y = 1 − x and the excess ay − bx as well.
    func logTails(_ x: Double, _ y: Double, excess: Double) -> LogTails {
        let power = logPower(x, y, excess)
        guard x < (a + 1) / (a + b + 2) else {
            return LogTails(upper: power + log(Self.fraction(b, a, y, x, -excess)), density: power)
        }
        return LogTails(lower: power + log(Self.fraction(a, b, x, y, excess)), density: power)
    }

    /// Returns the tails at the value whose odds x/(1 − x) have a given logarithm.
    func logTails(logOdds: Double) -> LogTails {
        // Beyond, x or 1 − x is no double any more, and the first term of the series is all of it.
        guard abs(logOdds) < 600 else {
            let density = (logOdds < 0 ? a : -b) * logOdds + logInverseBeta
            return logOdds < 0
                ? LogTails(lower: density - log(a), density: density)
                : LogTails(upper: density - log(b), density: density)
        }
        return logTails(odds: exp(logOdds))
    }

    /// Returns the tails at the value with given odds x/(1 − x).
    func logTails(odds: Double) -> LogTails {
        logTails(odds / (1 + odds), 1 / (1 + odds), excess: a.addingProduct(-b, odds) / (1 + odds))
    }

    /// Returns the logarithm of the odds that have a given probability, strictly between 0 and 1, on one side.
    func logOdds(_ probability: Double, _ side: LogTails.Side) -> Double {
        guard probability <= 0.5 else { return logOdds(1 - probability, side == .lower ? .upper : .lower) }
        return LogTails.logQuantile(probability, side, from: log(a / b)) { logTails(logOdds: $0) }
    }

    /// ln of x^a y^b / B(a, b).
    private func logPower(_ x: Double, _ y: Double, _ excess: Double) -> Double {
        let sum = a + b
        let deviance =
            StirlingTerms.deviance(a, sum * x, excess) + StirlingTerms.deviance(b, sum * y, -excess)
        return logPeak - deviance
    }

    /// ln of x^a y^b / B(a, b) at the mean.
    private var logPeak: Double {
        let remainder = StirlingTerms.binet(a + b) - StirlingTerms.binet(a) - StirlingTerms.binet(b)
        return 0.5 * (log(a / (a + b)) + log(b)) - StirlingTerms.halfLogTwoPi + remainder
    }

    /// −ln B(a, b).
    private var logInverseBeta: Double { logPeak + a * log1p(b / a) + b * log1p(a / b) }

    /// I_x(a, b) over the power product: the even part of the continued fraction DLMF 8.17.22, by Lentz's method (DLMF 3.10).
    ///
    /// The even part (DiDonato and Morris 1992, TOMS 708) because it holds 1 − x, here `y`, apart: where x is close to 1
    /// the fraction itself would subtract nearly equal numbers.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double, _ excess: Double) -> Double {
        var denominator = a * (excess + 1) / (a + 1)
        var (above, below) = (denominator, 0.0)
        for index in 1..<50_000_000 {
            let n = Double(index)
            let pole = a + 2 * n - 1
            let partial = (a + n - 1) * (a + b + n - 1) / pole * (n * (b - n)) / pole * x * x
            let term = n + n * (b - n) * x / pole + (a + n) * (excess + 1 + n * (1 + y)) / (a + 2 * n + 1)
            below = 1 / (term + partial * below)
            above = term + partial / above
            let factor = above * below
            denominator *= factor
            if abs(factor - 1) < 2e-16 { break }
        }
        return 1 / denominator
    }
}
