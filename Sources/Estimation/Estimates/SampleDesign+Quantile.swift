// SPDX-License-Identifier: Apache-2.0

extension SampleDesign {
    /// A quantile with limits.
    public struct Quantile: Hashable, Sendable {
        /// The estimated quantile.
        public let value: Double
        /// The lower limit.
        public let lower: Double
        /// The upper limit.
        public let upper: Double
        /// The standard error that the limits correspond to: their distance over twice the quantile of Student's t.
        public let standardError: Double
    }

    /// Returns a quantile of a measure, with limits by Woodruff's method (1952, JASA 47:635).
    ///
    /// The limits of the share at or below the quantile are carried back through the distribution function, so they are
    /// values that were given, however coarse the scale.
    ///
    /// - Parameters:
    ///   - measure: The values.
    ///   - fraction: The fraction of the population, strictly between 0 and 1.
    ///   - domain: Whether each record is in the domain; nil for everyone.
    ///   - level: The confidence level.
    /// - Returns: The quantile; everything is `nan` without a base, and the limits without degrees of freedom.
    public func quantile(
        _ measure: Measure,
        _ fraction: Double,
        in domain: [Bool]? = nil,
        level: ConfidenceLevel = .ninetyFive
    ) -> Quantile {
        let statistic = Statistic.quantile(measure, fraction, in: domain)
        let distribution = WeightedDistribution(measure, base: statistic.base, weights: recordWeights)
        let value = distribution.quantile(fraction)
        let below = Measure(measure.values.map { $0.isNaN ? nil : $0 <= value ? 1 : 0 })
        let share = estimate(.mean(below, in: domain))
        let student = StudentDistribution(degreesOfFreedom: Double(share.degreesOfFreedom))?.upperQuantile(level.tail)
        guard let student, !value.isNaN else {
            return Quantile(value: value, lower: .nan, upper: .nan, standardError: .nan)
        }
        let half = student * share.standardError
        let (lower, upper) = (distribution.quantile(fraction - half), distribution.quantile(fraction + half))
        return Quantile(value: value, lower: lower, upper: upper, standardError: (upper - lower) / (2 * student))
    }
}
