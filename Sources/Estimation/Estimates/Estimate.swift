// SPDX-License-Identifier: Apache-2.0

/// An estimate with its variance and what is needed to judge it.
public struct Estimate: Hashable, Sendable {
    /// The estimated value; `nan` where there is no base.
    public let value: Double
    /// The variance, finite population correction included where the design has one.
    public let variance: Double
    /// The degrees of freedom of the variance.
    public let degreesOfFreedom: Int
    /// The respondents in the base.
    public let base: Int
    /// How missing answers were treated.
    public let note: MissingAnswers

    /// Creates an estimate from its parts.
    public init(
        value: Double,
        variance: Double,
        degreesOfFreedom: Int,
        base: Int,
        note: MissingAnswers = MissingAnswers()
    ) {
        self.value = value
        self.variance = variance
        self.degreesOfFreedom = degreesOfFreedom
        self.base = base
        self.note = note
    }

    /// The standard error; `nan` where there is no base.
    public var standardError: Double { variance < 0 ? 0 : variance.squareRoot() }

    /// Returns the limits value ± t · standard error, for means, totals and differences.
    ///
    /// Not for shares, whose limits would pass 0 and 100 % and hold the truth too seldom: see ``ShareInterval``.
    ///
    /// - Parameters:
    ///   - level: The confidence level.
    ///   - isNormal: Whether the normal distribution is used in place of Student's with the design's degrees of freedom.
    /// - Returns: The lower and the upper limit; both `nan` without degrees of freedom or value.
    public func limits(level: ConfidenceLevel = .ninetyFive, isNormal: Bool = false) -> (lower: Double, upper: Double) {
        let quantile =
            isNormal
            ? NormalDistribution.upperQuantile(level.tail)
            : StudentDistribution(degreesOfFreedom: Double(degreesOfFreedom))?.upperQuantile(level.tail) ?? .nan
        return (value - quantile * standardError, value + quantile * standardError)
    }
}
