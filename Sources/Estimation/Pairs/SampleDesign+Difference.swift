// SPDX-License-Identifier: Apache-2.0

extension SampleDesign {
    /// Returns the difference of a mean between two columns of a table, which may have respondents in common.
    ///
    /// By linearisation with the covariance of the two means, so that nothing is assumed about those in both: the variance is that
    /// of Σ w(d₁(y − ȳ₁)/e₁ − d₂(y − ȳ₂)/e₂) in the design.
    ///
    /// - Parameters:
    ///   - measure: The values; respondents without one are in neither column.
    ///   - first: Whether each record is in the first column.
    ///   - second: Whether each record is in the second column.
    /// - Returns: The mean of the first less that of the second.
    public func difference(of measure: Measure, between first: [Bool], and second: [Bool]) -> Estimate {
        estimate([.mean(measure, in: first), .mean(measure, in: second)]).difference(0, 1)
    }
}

extension Estimate {
    /// The probability of an estimate at least as far from 0 where the truth is 0, by the normal distribution; nil without a
    /// variance.
    public var normalProbability: Double? {
        standardError > 0 ? 2 * NormalDistribution.upperTail(abs(value) / standardError) : nil
    }
}
