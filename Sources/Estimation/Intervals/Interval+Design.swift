// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Interval {
    /// Returns the logit interval of an estimated share: ± t standard errors on the scale ln(p/(1 − p)).
    ///
    /// - Parameters:
    ///   - estimate: The share, with its variance and degrees of freedom.
    ///   - level: The confidence level.
    /// - Returns: The interval, always within 0 and 1; nil where the design tells nothing, as at 0 and 100 %.
    public static func logit(_ estimate: Estimate, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        guard let student = student(estimate, level) else { return nil }
        let share = estimate.value
        let half = student * estimate.standardError / (share * (1 - share))
        func expit(_ distance: Double) -> Double {
            let odds = share / (1 - share) * exp(distance)
            return odds.isFinite ? odds / (1 + odds) : 1
        }
        return Interval(lower: expit(-half), upper: expit(half), method: .logit, level: level)
    }

    /// Returns the arcsine interval of an estimated share: ± t standard errors on the scale arcsin √p, which levels the
    /// variance.
    ///
    /// - Parameters:
    ///   - estimate: The share, with its variance and degrees of freedom.
    ///   - level: The confidence level.
    /// - Returns: The interval; an end of the scale is a limit where it is reached. Nil where the design tells nothing, as at 0
    ///   and 100 %.
    public static func arcsine(_ estimate: Estimate, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        guard let student = student(estimate, level) else { return nil }
        let share = estimate.value
        let half = student * estimate.standardError / (2 * (share * (1 - share)).squareRoot())
        let middle = asin(share.squareRoot())
        let (lower, upper) = (sin(max(0, middle - half)), sin(min(Double.pi / 2, middle + half)))
        return Interval(lower: lower * lower, upper: upper * upper, method: .arcsine, level: level)
    }

    /// Returns the likelihood interval of an estimated share: the shares whose scaled deviance is at most t².
    ///
    /// The binomial likelihood is scaled by the design effect, found from the residual variance with n − 1 respondents (Rao and
    /// Scott 1984, Annals of Statistics 12:46).
    ///
    /// - Parameters:
    ///   - estimate: The share, with its variance and degrees of freedom.
    ///   - level: The confidence level.
    /// - Returns: The interval, always within 0 and 1; nil where the design tells nothing, as at 0 and 100 %.
    public static func likelihood(_ estimate: Estimate, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        guard let critical = student(estimate, level) else { return nil }
        let share = estimate.value
        let respondents = Double(estimate.base)
        let size = share * (1 - share) / estimate.variance * (respondents - 1) / respondents
        func isWithin(_ other: Double) -> Bool {
            let deviance = share * log(share / other) + (1 - share) * log((1 - share) / (1 - other))
            return 2 * size * deviance <= critical * critical
        }
        func limit(towards end: Double) -> Double {
            var (inside, outside) = (share, end)
            while true {
                let middle = (inside + outside) / 2
                guard middle != inside, middle != outside else { return inside }
                if isWithin(middle) { inside = middle } else { outside = middle }
            }
        }
        return Interval(lower: limit(towards: 0), upper: limit(towards: 1), method: .likelihood, level: level)
    }

    /// Returns the Korn-Graubard interval of an estimated share; see
    /// ``kornGraubard(estimate:variance:sampleDegrees:designDegrees:level:)``.
    ///
    /// - Parameters:
    ///   - estimate: The share, with its variance and degrees of freedom.
    ///   - level: The confidence level.
    /// - Returns: The interval; nil where the design tells nothing, as at 0 and 100 %.
    public static func kornGraubard(_ estimate: Estimate, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        guard isTold(estimate) else { return nil }
        return kornGraubard(
            estimate: estimate.value,
            variance: estimate.variance,
            sampleDegrees: estimate.base - 1,
            designDegrees: estimate.degreesOfFreedom,
            level: level
        )
    }

    /// Whether the design tells the variance of a share.
    private static func isTold(_ estimate: Estimate) -> Bool {
        0 < estimate.value && estimate.value < 1 && estimate.variance > 0 && estimate.base > 1
            && estimate.degreesOfFreedom > 0
    }

    /// The quantile of Student's t; nil where a share has no variance that the design tells.
    private static func student(_ estimate: Estimate, _ level: ConfidenceLevel) -> Double? {
        guard isTold(estimate) else { return nil }
        return StudentDistribution(degreesOfFreedom: Double(estimate.degreesOfFreedom))?.upperQuantile(level.tail)
    }
}
