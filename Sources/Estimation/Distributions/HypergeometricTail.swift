// SPDX-License-Identifier: Apache-2.0

/// A tail of the hypergeometric distribution, compared with a probability without rounding errors.
///
/// X is the number of marked units among `sample` drawn without replacement from `population`, of which `marked` are
/// marked. Only sums of *relative* probabilities are used, found by recurrence from the mode, so no factorial is needed:
/// the tail is their sum over the tail divided by their sum over everything.
///
/// Three attempts, each only when the one before cannot tell: floating point, 320-bit fixed point with a proven error
/// bound, and exact integers. The last is reached by true ties and practically never otherwise.
struct HypergeometricTail: Hashable, Sendable {
    /// The side on which the tail lies.
    enum Side: Hashable, Sendable {
        case atLeast, atMost
    }

    let population: Int
    let marked: Int
    let sample: Int
    let side: Side
    let bound: Int
    /// Whether the bound itself counts by half, as mid-p has it.
    var halvesBound = false

    /// Says whether the tail's probability is strictly above half of one minus the level.
    func exceedsTail(of level: ConfidenceLevel) -> Bool {
        exceedsInFloatingPoint(level) ?? exceedsInFixedPoint(level) ?? exceedsExactly(level)
    }

    /// The answer in floating point, or nil within a relative distance of 10⁻⁹ from the threshold.
    ///
    /// Each step of the recurrence adds at most 4 roundings, so the sums are right to better than 10⁻⁹ for a million
    /// terms on each side of the mode, that is for populations far above 10⁹.
    func exceedsInFloatingPoint(_ level: ConfidenceLevel) -> Bool? {
        var (tail, total) = (0.0, 0.0)
        var term = 1.0
        for value in mode...largest {
            total += 2 * term
            tail += Double(halves(value)) * term
            guard term > 1e-40, value < largest else { break }
            term *= Double(marked - value) * Double(sample - value)
            term /= Double(value + 1) * Double(unmarkedUndrawn + value + 1)
        }
        term = 1.0
        for value in stride(from: mode, to: smallest, by: -1) {
            term *= Double(value) * Double(unmarkedUndrawn + value)
            term /= Double(marked - value + 1) * Double(sample - value + 1)
            guard term > 1e-40 else { break }
            total += 2 * term
            tail += Double(halves(value - 1)) * term
        }
        let threshold = level.tail * total
        guard abs(tail - threshold) > 1e-9 * threshold else { return nil }
        return tail > threshold
    }

    /// The answer in fixed point, or nil when the error bound does not decide.
    ///
    /// The mode's term is 2³²⁰ units. Going away from it the terms never grow, and each step rounds down by less than one
    /// unit, so the k-th term is at most k units too small; with K terms in all, cut-off ones included, each sum of terms
    /// taken twice is at most 2 K² units too small.
    func exceedsInFixedPoint(_ level: ConfidenceLevel) -> Bool? {
        let scale = BigUnsigned(powerOfTwo64: 5)
        var (tail, total) = (BigUnsigned(0), BigUnsigned(0))
        var term = scale
        for value in mode...largest where !term.isZero {
            total.add(term.times(2))
            tail.add(term.times(halves(value)))
            if value < largest { stepUp(&term, from: value) }
        }
        term = scale
        for value in stride(from: mode, to: smallest, by: -1) where !term.isZero {
            term.multiply(by: UInt64(value))
            term.multiply(by: UInt64(unmarkedUndrawn + value))
            term.divide(by: UInt64(marked - value + 1))
            term.divide(by: UInt64(sample - value + 1))
            total.add(term.times(2))
            tail.add(term.times(halves(value - 1)))
        }
        let terms = UInt64(largest - smallest + 1)
        var (tailAtMost, totalAtMost) = (tail, total)
        tailAtMost.add(BigUnsigned(terms).times(terms).times(2))
        totalAtMost.add(BigUnsigned(terms).times(terms).times(2))
        if Self.exceeds(tail, of: totalAtMost, level) { return true }
        return Self.exceeds(tailAtMost, of: total, level) ? nil : false
    }

    /// The answer in whole numbers: the terms are products of two binomial coefficients.
    func exceedsExactly(_ level: ConfidenceLevel) -> Bool {
        // One of the two coefficients is 1, because the smallest value is 0 or leaves no unmarked unit undrawn.
        var term =
            smallest == 0
            ? BigUnsigned.binomial(population - marked, sample)
            : BigUnsigned.binomial(marked, smallest)
        var (tail, total) = (BigUnsigned(0), BigUnsigned(0))
        for value in smallest...largest {
            total.add(term.times(2))
            tail.add(term.times(halves(value)))
            if value < largest { stepUp(&term, from: value) }
        }
        return Self.exceeds(tail, of: total, level)
    }

    private var smallest: Int { max(0, sample + marked - population) }
    private var largest: Int { min(sample, marked) }
    private var mode: Int {
        let product = UInt(sample + 1).multipliedFullWidth(by: UInt(marked + 1))
        return Int(UInt(population + 2).dividingFullWidth(product).quotient)
    }
    /// The unmarked units left when every drawn unit is unmarked; negative when there are too few.
    private var unmarkedUndrawn: Int { population - marked - sample }

    /// How many halves of a value's probability belong to the tail: 2, 1 or 0.
    private func halves(_ value: Int) -> UInt64 {
        guard value != bound else { return halvesBound ? 1 : 2 }
        return (value > bound) == (side == .atLeast) ? 2 : 0
    }

    private func stepUp(_ term: inout BigUnsigned, from value: Int) {
        term.multiply(by: UInt64(marked - value))
        term.multiply(by: UInt64(sample - value))
        term.divide(by: UInt64(value + 1))
        term.divide(by: UInt64(unmarkedUndrawn + value + 1))
    }

    private static func exceeds(_ tail: BigUnsigned, of total: BigUnsigned, _ level: ConfidenceLevel) -> Bool {
        tail.times(UInt64(2 * level.denominator)) > total.times(UInt64(level.denominator - level.numerator))
    }
}
