// SPDX-License-Identifier: Apache-2.0

/// An exact fraction of whole numbers.
///
/// A claim is decided at the edge of its band: two thirds and four points is 212/3, and no double is that number.
/// Numerators and denominators stay far below 2⁶³, because numbers in prose are read only up to twelve digits.
public struct Rational: Hashable, Sendable {
    /// The numerator, which carries the sign.
    public let numerator: Int
    /// The denominator, above 0 and without a factor in common with the numerator.
    public let denominator: Int

    /// Creates a fraction in lowest terms; the denominator must not be 0.
    public init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(denominator != 0, "A fraction has a denominator.")
        var (divisor, rest) = (abs(denominator), abs(numerator) % abs(denominator))
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = abs(denominator) / divisor
    }

    /// Creates the share of a count in a base, in points of a hundred; the base must be above 0.
    public init(percentOf count: Int, in base: Int) {
        self.init(100 * count, base)
    }

    /// The nearest double.
    public var double: Double { Double(numerator) / Double(denominator) }

    /// The whole number nearest to it, halves rounded up.
    public var rounded: Int {
        let doubled = 2 * numerator + denominator
        let quotient = doubled / (2 * denominator)
        return doubled < 0 && doubled % (2 * denominator) != 0 ? quotient - 1 : quotient
    }

    /// Adds two fractions.
    public static func + (left: Rational, right: Rational) -> Rational {
        Rational(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator
        )
    }

    /// Subtracts a fraction from another.
    public static func - (left: Rational, right: Rational) -> Rational {
        left + Rational(-right.numerator, right.denominator)
    }

    /// Multiplies two fractions.
    public static func * (left: Rational, right: Rational) -> Rational {
        Rational(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// Divides a fraction by another, which must not be 0.
    public static func / (left: Rational, right: Rational) -> Rational {
        Rational(left.numerator * right.denominator, left.denominator * right.numerator)
    }
}

extension Rational: Comparable {
    /// Orders by size.
    public static func < (left: Rational, right: Rational) -> Bool {
        let (small, isWide) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (otherSmall, isOtherWide) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        guard isWide || isOtherWide else { return small < otherSmall }
        let one = left.numerator.multipliedFullWidth(by: right.denominator)
        let other = right.numerator.multipliedFullWidth(by: left.denominator)
        return (one.high, one.low) < (other.high, other.low)
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    /// Creates a whole number.
    public init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension Rational: CustomStringConvertible {
    /// The fraction as `5/2`, a whole number as itself.
    public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
