// SPDX-License-Identifier: Apache-2.0

/// An interval of exact numbers, each end open or closed, or without end.
///
/// What a phrase lets be true: “over halvparten” is above 50 and up to 100 points of a hundred.
public struct Band: Hashable, Sendable {
    /// An end of a band.
    public struct Limit: Hashable, Sendable {
        /// Where the band ends.
        public var value: Rational
        /// Whether the end itself belongs to the band.
        public var isClosed: Bool

        /// Creates an end.
        public init(_ value: Rational, isClosed: Bool) {
            self.value = value
            self.isClosed = isClosed
        }
    }

    /// The lower end; nil where the band has none.
    public var lower: Limit?
    /// The upper end; nil where the band has none.
    public var upper: Limit?

    /// Creates a band.
    public init(lower: Limit?, upper: Limit?) {
        self.lower = lower
        self.upper = upper
    }

    /// Creates the band of the numbers from one to another, both included.
    public init(_ range: ClosedRange<Rational>) {
        self.init(
            lower: Limit(range.lowerBound, isClosed: true),
            upper: Limit(range.upperBound, isClosed: true)
        )
    }

    /// Creates the band that holds one number.
    public init(only value: Rational) {
        self.init(value...value)
    }

    /// All shares, in points of a hundred.
    static let shares = Band(0...100)

    /// Whether no number lies in the band.
    public var isEmpty: Bool {
        guard let lower, let upper else { return false }
        return lower.value > upper.value || lower.value == upper.value && !(lower.isClosed && upper.isClosed)
    }

    /// Says whether a number lies in the band.
    public func contains(_ value: Rational) -> Bool {
        if let lower, value < lower.value || value == lower.value && !lower.isClosed { return false }
        if let upper, value > upper.value || value == upper.value && !upper.isClosed { return false }
        return true
    }

    /// Says whether all of a closed interval lies in the band.
    ///
    /// Ends that are the same fraction compare equal: both sides are rounded once from whole numbers.
    ///
    /// - Parameters:
    ///   - interval: The interval, in units of `scale`: shares for a band of points with a scale of 100.
    ///   - scale: How many units of the band make one of the interval.
    /// - Returns: Whether the interval lies inside.
    public func contains(_ interval: ClosedRange<Double>, scale: Int = 1) -> Bool {
        if let lower {
            let end = (lower.value / Rational(scale)).double
            if interval.lowerBound < end || interval.lowerBound == end && !lower.isClosed { return false }
        }
        if let upper {
            let end = (upper.value / Rational(scale)).double
            if interval.upperBound > end || interval.upperBound == end && !upper.isClosed { return false }
        }
        return true
    }

    /// Says whether no number of a closed interval lies in the band.
    ///
    /// - Parameters:
    ///   - interval: The interval, in units of `scale`.
    ///   - scale: How many units of the band make one of the interval.
    /// - Returns: Whether the two have no number in common.
    public func isDisjoint(from interval: ClosedRange<Double>, scale: Int = 1) -> Bool {
        if let lower {
            let end = (lower.value / Rational(scale)).double
            if interval.upperBound < end || interval.upperBound == end && !lower.isClosed { return true }
        }
        if let upper {
            let end = (upper.value / Rational(scale)).double
            if interval.lowerBound > end || interval.lowerBound == end && !upper.isClosed { return true }
        }
        return isEmpty
    }

    /// Says whether no number lies in both the band and another.
    func isDisjoint(from other: Band) -> Bool { clamped(to: other).isEmpty }

    /// Returns the part of the band that lies in another; it may be empty.
    public func clamped(to other: Band) -> Band {
        Band(
            lower: Self.inner(lower, other.lower) { $0 > $1 },
            upper: Self.inner(upper, other.upper) { $0 < $1 }
        )
    }

    /// Returns the band moved by a number.
    func shifted(by distance: Rational) -> Band {
        map { $0 + distance }
    }

    /// Returns the band with its ends multiplied by a number above 0.
    func scaled(by factor: Rational) -> Band {
        map { $0 * factor }
    }

    /// The band of the numbers with the other sign.
    var negated: Band {
        Band(
            lower: upper.map { Limit(0 - $0.value, isClosed: $0.isClosed) },
            upper: lower.map { Limit(0 - $0.value, isClosed: $0.isClosed) }
        )
    }

    private func map(_ change: (Rational) -> Rational) -> Band {
        Band(
            lower: lower.map { Limit(change($0.value), isClosed: $0.isClosed) },
            upper: upper.map { Limit(change($0.value), isClosed: $0.isClosed) }
        )
    }

    private static func inner(_ one: Limit?, _ other: Limit?, isInside: (Rational, Rational) -> Bool) -> Limit? {
        guard let one, let other else { return one ?? other }
        guard one.value != other.value else { return Limit(one.value, isClosed: one.isClosed && other.isClosed) }
        return isInside(one.value, other.value) ? one : other
    }
}
