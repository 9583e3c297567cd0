// SPDX-License-Identifier: Apache-2.0

extension Interval {
    /// Returns the Wilson interval of a share, with finite population correction where the population is given.
    ///
    /// The limits solve |p̂ − p| = z √(p(1 − p)/n′) (Wilson 1927), with n′ = n(N − 1)/(N − n) for a population of N units:
    /// the hypergeometric variance.
    ///
    /// - Parameters:
    ///   - count: The respondents that have the property, 0 to `sample`.
    ///   - sample: The respondents, at least 1.
    ///   - population: The units of the population, at least as many as the respondents; nil for an endless one.
    ///   - level: The confidence level.
    /// - Returns: The interval.
    public static func wilson(
        count: Int,
        sample: Int,
        population: Int? = nil,
        level: ConfidenceLevel = .ninetyFive
    ) -> Interval {
        precondition(0 <= count && count <= sample && sample > 0, "The count is of the sample.")
        precondition(sample <= population ?? sample, "The sample is of the population.")
        let z = NormalDistribution.upperQuantile(level.tail)
        var correction = 1.0
        if let population {
            correction = population == sample ? 0 : Double(population - sample) / Double(population - 1)
        }
        // z²/n′, so that an effective size without end (n = N) needs no case of its own.
        let penalty = z * z * correction / Double(sample)
        let share = Double(count) / Double(sample)
        let rest = Double(sample - count) / Double(sample)
        let root = (penalty * (share * rest + penalty / 4)).squareRoot()
        return Interval(
            // The product of the two limits over the upper one: a difference would lose digits where the share is small.
            lower: count == 0 ? 0 : share * share / (share + penalty / 2 + root),
            upper: count == sample ? 1 : (share + penalty / 2 + root) / (1 + penalty),
            method: .wilson,
            level: level
        )
    }

    /// Returns the Wilson interval with continuity correction, the sample being drawn from an endless population.
    ///
    /// The score test inverted with half a respondent's correction (Newcombe 1998, Statistics in Medicine 17:857, method 4); as
    /// wide as the exact interval, without its guarantee.
    ///
    /// - Parameters:
    ///   - count: The respondents that have the property, 0 to `sample`.
    ///   - sample: The respondents, at least 1.
    ///   - level: The confidence level.
    /// - Returns: The interval.
    public static func wilsonCorrected(count: Int, sample: Int, level: ConfidenceLevel = .ninetyFive) -> Interval {
        precondition(0 <= count && count <= sample && sample > 0, "The count is of the sample.")
        let z = NormalDistribution.upperQuantile(level.tail)
        func lower(_ count: Int) -> Double {
            guard count > 0 else { return 0 }
            let (n, share) = (Double(sample), Double(count) / Double(sample))
            let root = (z * z - 2 - 1 / n + 4 * share * (Double(sample - count) + 1)).squareRoot()
            return max(0, (2 * Double(count) + z * z - 1 - z * root) / (2 * (n + z * z)))
        }
        return Interval(
            lower: lower(count),
            upper: 1 - lower(sample - count),
            method: .wilsonCorrected,
            level: level
        )
    }

    /// Returns the Agresti-Coull interval: the simple one around the middle of Wilson's (Agresti and Coull 1998, The American
    /// Statistician 52:119), cut at 0 and 1.
    ///
    /// - Parameters:
    ///   - count: The respondents that have the property, 0 to `sample`.
    ///   - sample: The respondents, at least 1.
    ///   - level: The confidence level.
    /// - Returns: The interval; never narrower than Wilson's.
    public static func agrestiCoull(count: Int, sample: Int, level: ConfidenceLevel = .ninetyFive) -> Interval {
        precondition(0 <= count && count <= sample && sample > 0, "The count is of the sample.")
        let z = NormalDistribution.upperQuantile(level.tail)
        let size = Double(sample) + z * z
        let share = (Double(count) + z * z / 2) / size
        let half = z * (share * (1 - share) / size).squareRoot()
        return Interval(
            lower: max(0, share - half),
            upper: min(1, share + half),
            method: .agrestiCoull,
            level: level
        )
    }
}
