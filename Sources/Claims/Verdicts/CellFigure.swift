// SPDX-License-Identifier: Apache-2.0

/// What a table tells of one cell.
public struct CellFigure: Hashable, Sendable {
    /// The number of respondents in the cell.
    public var count: Int
    /// The number of respondents that the share is of, above 0.
    public var base: Int
    /// The confidence interval of the share in the population, as fractions; nil where there is none, as of a register.
    public var interval: ClosedRange<Double>?
    /// The number of units asked that the question concerns; nil where nobody knows it, and no test is corrected for it.
    public var asked: Int?

    /// Creates a figure.
    public init(count: Int, base: Int, interval: ClosedRange<Double>?, asked: Int? = nil) {
        self.count = count
        self.base = base
        self.interval = interval
        self.asked = asked
    }

    /// The share in points of a hundred, exactly.
    public var points: Rational { Rational(percentOf: count, in: base) }
}
