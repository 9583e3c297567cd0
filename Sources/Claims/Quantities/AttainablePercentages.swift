// SPDX-License-Identifier: Apache-2.0

/// The rounded percentages that a base can give.
///
/// Of 18 respondents nobody can be 43 %: 7 are 39 and 8 are 44. A percentage that its base cannot give is wrong whatever
/// the answers were (the GRIM test of Brown and Heathers 2017, Soc. Psychol. Personal. Sci. 8:363).
public struct AttainablePercentages: Hashable, Sendable {
    /// The number of respondents, at least 1.
    public let base: Int
    /// The decimals that percentages are rounded to.
    public let decimals: Int

    /// Creates the percentages of a base.
    ///
    /// - Parameters:
    ///   - base: The number of respondents, at least 1.
    ///   - decimals: The decimals that percentages are rounded to, 0 to 6.
    public init(base: Int, decimals: Int = 0) {
        precondition(base > 0 && (0...6).contains(decimals), "A share needs a base.")
        self.base = base
        self.decimals = decimals
    }

    /// Says whether some count of the base rounds to a percentage, halves rounded up.
    public func contains(_ percentage: Rational) -> Bool {
        // Half of the last digit shown on either side: count/base·100 in [p − h, p + h).
        let half = Rational(1, 2 * power)
        guard power % percentage.denominator == 0, percentage >= 0, percentage <= 100 else { return false }
        let least = (percentage - half) * Rational(base, 100)
        let count = max(0, (least.numerator + least.denominator - 1) / least.denominator)
        let share = Rational(percentOf: count, in: base)
        return count <= base && share < percentage + half
    }

    /// Returns the counts whose share is within half of the last digit of a percentage.
    ///
    /// - Parameter percentage: A percentage with no more than the decimals.
    /// - Returns: The counts, both those whose share would be rounded up to it and those whose share would be rounded down,
    ///   because tools differ in what they do with halves; nil where the base can give none.
    public func counts(of percentage: Rational) -> ClosedRange<Int>? {
        let half = Rational(1, 2 * power)
        let least = (percentage - half) * Rational(base, 100)
        let most = (percentage + half) * Rational(base, 100)
        // Both are of positive denominators: a quotient below 0 is cut to 0, and one above 0 is rounded towards it.
        let first = least.numerator <= 0 ? 0 : (least.numerator + least.denominator - 1) / least.denominator
        let last = min(base, most.numerator / most.denominator)
        return first <= last && most.numerator >= 0 ? first...last : nil
    }

    /// Returns those next to a percentage that the base cannot give.
    ///
    /// - Parameter percentage: One from 0 to 100, in points of a hundred.
    /// - Returns: The nearest below and above it, rounded to the decimals that are shown.
    public func neighbours(of percentage: Rational) -> (below: Rational, above: Rational) {
        let share = percentage * Rational(base, 100)
        let count = min(share.numerator / share.denominator, base - 1)
        return (rounded(count), rounded(count + 1))
    }

    private func rounded(_ count: Int) -> Rational {
        Rational((Rational(percentOf: count, in: base) * Rational(power)).rounded, power)
    }

    /// All of them, in points of a hundred and in order.
    public var all: [Rational] {
        (0...100 * power).lazy.map { Rational($0, power) }.filter(contains)
    }

    private var power: Int { (0..<decimals).reduce(1) { power, _ in power * 10 } }
}
