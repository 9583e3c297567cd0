// SPDX-License-Identifier: Apache-2.0

extension Interval {
    /// Returns the Clopper-Pearson interval of a share, the sample being drawn from an endless population.
    ///
    /// - Parameters:
    ///   - count: The respondents that have the property, 0 to `sample`.
    ///   - sample: The respondents, at least 1.
    ///   - level: The confidence level.
    /// - Returns: The interval. Its coverage is never below the level, and in small populations far above it.
    public static func clopperPearson(count: Int, sample: Int, level: ConfidenceLevel = .ninetyFive) -> Interval {
        precondition(0 <= count && count <= sample && sample > 0, "The count is of the sample.")
        return beta(Double(count), Double(sample - count), .clopperPearson, level)
    }

    /// Returns the Jeffreys interval of a share: the middle of the posterior Beta(x + ½, n − x + ½), reaching 0 for x = 0 and 1
    /// for x = n (Brown, Cai and DasGupta 2001, Statistical Science 16:101).
    ///
    /// - Parameters:
    ///   - count: The respondents that have the property, 0 to `sample`.
    ///   - sample: The respondents, at least 1.
    ///   - level: The confidence level.
    /// - Returns: The interval. Its coverage is the level on average.
    public static func jeffreys(count: Int, sample: Int, level: ConfidenceLevel = .ninetyFive) -> Interval {
        precondition(0 <= count && count <= sample && sample > 0, "The count is of the sample.")
        let (with, without) = (Double(count) + 0.5, Double(sample - count) + 0.5)
        return Interval(
            lower: count == 0 ? 0 : BetaDistribution(with, without)?.quantile(level.tail) ?? 0,
            upper: count == sample ? 1 : BetaDistribution(without, with)?.quantileComplement(level.tail) ?? 1,
            method: .jeffreys,
            level: level
        )
    }

    /// Returns the Korn-Graubard interval of a share whose variance the design tells.
    ///
    /// Clopper-Pearson limits on the effective sample size n = p(1 − p)/v · (t(sample)/t(design))², with p·n in place of the
    /// count (Korn and Graubard 1998, Survey Methodology 24:193). n may exceed the respondents, as it should where
    /// most of the population has answered.
    ///
    /// - Parameters:
    ///   - estimate: The estimated share, strictly between 0 and 1.
    ///   - variance: Its variance, above 0, finite population correction included.
    ///   - sampleDegrees: The respondents behind the share less one, above 0.
    ///   - designDegrees: The degrees of freedom of the variance, above 0.
    ///   - level: The confidence level.
    /// - Returns: The interval.
    public static func kornGraubard(
        estimate: Double,
        variance: Double,
        sampleDegrees: Int,
        designDegrees: Int,
        level: ConfidenceLevel = .ninetyFive
    ) -> Interval {
        precondition(0 < estimate && estimate < 1 && variance > 0, "A share of 0 or 1 has no design variance.")
        precondition(sampleDegrees > 0 && designDegrees > 0, "Without degrees of freedom there is no variance.")
        var size = estimate * (1 - estimate) / variance
        if sampleDegrees != designDegrees,
            let sample = StudentDistribution(degreesOfFreedom: Double(sampleDegrees)),
            let design = StudentDistribution(degreesOfFreedom: Double(designDegrees))
        {
            let ratio = sample.upperQuantile(level.tail) / design.upperQuantile(level.tail)
            size *= ratio * ratio
        }
        return beta(estimate * size, (1 - estimate) * size, .kornGraubard, level)
    }

    /// The limits for so many respondents with the property and so many without, whole numbers or not.
    ///
    /// They are the α/2 quantile of Beta(x, n − x + 1), or 0 for x = 0, and the 1 − α/2 quantile of Beta(x + 1, n − x), or 1
    /// for x = n.
    static func beta(
        _ with: Double,
        _ without: Double,
        _ method: IntervalMethod,
        _ level: ConfidenceLevel
    ) -> Interval {
        Interval(
            lower: BetaDistribution(with, without + 1)?.quantile(level.tail) ?? 0,
            // By symmetry from the lower tail, because 1 − α/2 has fewer digits than α/2.
            upper: BetaDistribution(without, with + 1)?.quantileComplement(level.tail) ?? 1,
            method: method,
            level: level
        )
    }
}
