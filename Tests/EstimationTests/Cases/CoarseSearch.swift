// SPDX-License-Identifier: Apache-2.0

import Estimation

/// The odds ratio and its limits as `fisher.test` of R 4.2.2 gives them.
///
/// R finds them by `uniroot` with its usual tolerance: the search ends 10⁻⁴ from the root or nearer, so the fourth digit may be
/// wrong, and the reference values have R's digits. The same search is made here on the project's own functions of the odds
/// ratio; its end is the answer only where the project's own root is within that tolerance of it.
struct CoarseSearch {
    let fisher: FisherTest

    /// The conditional odds ratio.
    var oddsRatio: Double? {
        guard let exact = fisher.oddsRatio, exact > 0, exact.isFinite else { return fisher.oddsRatio }
        let count = Double(fisher.table[0, 0])
        return search(exact) { fisher.expectedCount(oddsRatio: $0) - count }
    }

    /// The limits of the odds ratio at 95 %.
    var limits: (lower: Double, upper: Double) {
        let exact = fisher.oddsRatioLimits()
        let lower =
            exact.lowerBound == 0
            ? 0
            : search(exact.lowerBound) {
                fisher.probability(.greater, oddsRatio: $0) - 0.025
            }
        let upper =
            exact.upperBound == .infinity
            ? .infinity
            : search(exact.upperBound) {
                fisher.probability(.less, oddsRatio: $0) - 0.025
            }
        return (lower, upper)
    }

    private static let tolerance = Double.ulpOfOne.squareRoot().squareRoot()

    /// Searches between 0 and 1 for the odds ratio where it is below 1, and else for one over it.
    private func search(_ exact: Double, _ function: (Double) -> Double) -> Double {
        if function(1) == 0 { return 1 }
        let isBelow = exact < 1
        let end = Self.root(from: isBelow ? 0 : .ulpOfOne) { function(isBelow ? $0 : 1 / $0) }
        guard abs(end - (isBelow ? exact : 1 / exact)) < Self.tolerance else { return exact }
        return isBelow ? end : 1 / end
    }

    /// Brent's search for a root up to 1 (Brent 1973, Algorithms for Minimization without Derivatives): halving, or
    /// interpolation where that is safe.
    private static func root(from start: Double, _ function: (Double) -> Double) -> Double {
        var (previous, best) = (start, 1.0)
        var (valueOfPrevious, valueOfBest) = (function(previous), function(best))
        var (other, valueOfOther) = (previous, valueOfPrevious)
        while true {
            let lastStep = best - previous
            if abs(valueOfOther) < abs(valueOfBest) {
                (previous, best, other) = (best, other, best)
                (valueOfPrevious, valueOfBest, valueOfOther) = (valueOfBest, valueOfOther, valueOfBest)
            }
            let smallest = 2 * Double.ulpOfOne * abs(best) + tolerance / 2
            var step = (other - best) / 2
            guard abs(step) > smallest, valueOfBest != 0 else { return best }
            if abs(lastStep) >= smallest, abs(valueOfPrevious) > abs(valueOfBest) {
                let width = other - best
                var (numerator, denominator): (Double, Double)
                let ratio = valueOfBest / valueOfPrevious
                if previous == other {
                    (numerator, denominator) = (width * ratio, 1 - ratio)
                } else {
                    let (far, near) = (valueOfPrevious / valueOfOther, valueOfBest / valueOfOther)
                    numerator = ratio * (width * far * (far - near) - (best - previous) * (near - 1))
                    denominator = (far - 1) * (near - 1) * (ratio - 1)
                }
                if numerator > 0 { denominator = -denominator } else { numerator = -numerator }
                let isWithin = numerator < 0.75 * width * denominator - abs(smallest * denominator) / 2
                if isWithin, numerator < abs(lastStep * denominator / 2) { step = numerator / denominator }
            }
            if abs(step) < smallest { step = step > 0 ? smallest : -smallest }
            (previous, valueOfPrevious) = (best, valueOfBest)
            best += step
            valueOfBest = function(best)
            if (valueOfBest > 0 && valueOfOther > 0) || (valueOfBest < 0 && valueOfOther < 0) {
                (other, valueOfOther) = (previous, valueOfPrevious)
            }
        }
    }
}
