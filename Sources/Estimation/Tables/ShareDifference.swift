// SPDX-License-Identifier: Apache-2.0

/// The difference between the shares of two groups that have no respondent in common.
public struct ShareDifference: Hashable, Sendable {
    /// The group whose share is subtracted from.
    public let first: GroupShare
    /// The group whose share is subtracted.
    public let second: GroupShare

    private let firstShare: Double
    private let secondShare: Double

    /// Creates the difference, or returns nil when a group is empty.
    public init?(_ first: GroupShare, _ second: GroupShare) {
        guard let mine = first.share, let other = second.share else { return nil }
        (self.first, self.second) = (first, second)
        (firstShare, secondShare) = (mine, other)
    }

    /// The first share less the second, −1 to 1.
    public var value: Double { firstShare - secondShare }

    /// The test of equal shares, with the error that one common share would have; its square is Pearson's X².
    ///
    /// Nil where everyone in both groups answers alike.
    public var pooled: NormalTest? {
        let base = Double(first.base + second.base)
        let share = Double(first.count + second.count) / base
        let rest = (base - Double(first.count + second.count)) / base
        let variance = share * rest * (1 / Double(first.base) + 1 / Double(second.base))
        return NormalTest(difference: value, standardError: variance.squareRoot())
    }

    /// The test of equal shares, with the errors of the two shares as they are: √Σ p(1 − p)/n.
    ///
    /// Infinite where one group is at 0 % and the other at 100 %; nil where everyone in both groups answers alike.
    public var unpooled: NormalTest? {
        let variance = scatter(first) / Double(first.base) + scatter(second) / Double(second.base)
        return NormalTest(difference: value, standardError: variance.squareRoot())
    }

    /// Returns the limits of the difference by Newcombe's hybrid score method.
    ///
    /// d − √((p₁ − l₁)² + (u₂ − p₂)²) and d + √((u₁ − p₁)² + (p₂ − l₂)²), with Wilson's limits of either share (Newcombe
    /// 1998, Statistics in Medicine 17:873, method 10). The groups are of an endless population.
    ///
    /// - Parameter level: The confidence level.
    /// - Returns: The limits, −1 to 1.
    public func newcombe(level: ConfidenceLevel = .ninetyFive) -> ClosedRange<Double> {
        let mine = Interval.wilson(count: first.count, sample: first.base, level: level)
        let other = Interval.wilson(count: second.count, sample: second.base, level: level)
        let below = root(firstShare - mine.lower, other.upper - secondShare)
        let above = root(mine.upper - firstShare, secondShare - other.lower)
        return max(-1, value - below)...min(1, value + above)
    }

    /// Returns the standard error of the difference between two classes of known size, the respondents being a random draw
    /// of each.
    ///
    /// √Σ (1 − n/N) p(1 − p)/(n − 1) (Cochran 1977, 3.2). Where everyone of a class answered its share has no error.
    ///
    /// - Parameters:
    ///   - firstUnits: The units of the first class in the frame, at least its base.
    ///   - secondUnits: The units of the second class, at least its base.
    /// - Returns: The standard error; nil when a class has one respondent and more units, so that no scatter can be seen.
    public func standardError(firstUnits: Int, secondUnits: Int) -> Double? {
        guard let mine = variance(first, of: firstUnits), let other = variance(second, of: secondUnits) else {
            return nil
        }
        return (mine + other).squareRoot()
    }

    /// Returns the test of equal shares among all units of two classes, or nil where no error can be told or nothing is seen.
    ///
    /// - Parameters:
    ///   - firstUnits: The units of the first class in the frame, at least its base.
    ///   - secondUnits: The units of the second class, at least its base.
    /// - Returns: The test, with ``standardError(firstUnits:secondUnits:)``.
    public func finitePopulation(firstUnits: Int, secondUnits: Int) -> NormalTest? {
        standardError(firstUnits: firstUnits, secondUnits: secondUnits)
            .flatMap { NormalTest(difference: value, standardError: $0) }
    }

    private func variance(_ group: GroupShare, of units: Int) -> Double? {
        precondition(group.base <= units, "The respondents are of the class.")
        guard group.base < units else { return 0 }
        guard group.base > 1 else { return nil }
        return Double(units - group.base) / Double(units) * scatter(group) / Double(group.base - 1)
    }

    private func scatter(_ group: GroupShare) -> Double {
        Double(group.count) / Double(group.base) * (Double(group.base - group.count) / Double(group.base))
    }

    private func root(_ first: Double, _ second: Double) -> Double {
        (first * first + second * second).squareRoot()
    }
}
