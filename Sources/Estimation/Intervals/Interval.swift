// SPDX-License-Identifier: Apache-2.0

/// A confidence interval for a share, with the method that made it.
///
/// The limits are fractions between 0 and 1, never percentages. Which question the interval answers follows from the
/// method: ``IntervalMethod/exactHypergeometric`` and ``IntervalMethod/kornGraubard`` speak of the finite population
/// ("what would everyone have answered"), the others of an endless one unless they are given a correction.
public struct Interval: Hashable, Sendable, Codable {
    /// The lower limit, 0 to 1.
    public let lower: Double
    /// The upper limit, 0 to 1, at least the lower one.
    public let upper: Double
    /// The method that made the limits, for the note below the table.
    public let method: IntervalMethod
    /// The confidence level.
    public let level: ConfidenceLevel

    /// Creates an interval from its limits, the lower one first.
    public init(lower: Double, upper: Double, method: IntervalMethod, level: ConfidenceLevel) {
        self.lower = lower
        self.upper = upper
        self.method = method
        self.level = level
    }

    /// The limits as a range.
    public var range: ClosedRange<Double> { lower...upper }

    /// The distance between the limits.
    public var width: Double { upper - lower }

    /// Says whether a share lies between the limits, the limits included.
    public func contains(_ share: Double) -> Bool {
        lower <= share && share <= upper
    }
}
