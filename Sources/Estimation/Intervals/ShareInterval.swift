// SPDX-License-Identifier: Apache-2.0

/// The choice of an interval for a share, the same in tables, charts and sentences.
///
/// A share of everyone in a class has a base whose size the frame knows; a share of a filtered base has not. No
/// share gets a Wald interval.
public enum ShareInterval {
    /// Returns the interval of a share of everyone in a class: exact hypergeometric.
    ///
    /// - Parameters:
    ///   - count: The respondents of the class that have the property, 0 to `base`.
    ///   - base: The respondents of the class, at least 1; an empty base has no share and must not be asked for.
    ///   - units: The units of the class in the frame, at least `base`.
    ///   - level: The confidence level.
    /// - Returns: The interval of the share of all units of the class; the limits are whole numbers of units over `units`.
    public static func ofClass(
        count: Int,
        base: Int,
        units: Int,
        level: ConfidenceLevel = .ninetyFive
    ) -> Interval {
        precondition(base > 0, "A share needs a base.")
        return .exactHypergeometric(count: count, sample: base, population: units, level: level)
    }

    /// Returns the interval of a share of a filtered base, whose size in the frame is unknown.
    ///
    /// Korn-Graubard with finite population correction. Where the design has no say it is Clopper-Pearson: at 0 and 100 %,
    /// when no stratum has two respondents, when the variance is 0, and when no two respondents of the base share
    /// a stratum. Where every unit answered nothing is open, and both limits are the share itself, as the exact
    /// hypergeometric method would have it.
    ///
    /// - Parameters:
    ///   - strata: What every stratum tells; one stratum when answering is taken to be random in the whole frame. At least one
    ///     respondent must be in the base; an empty base has no share and must not be asked for.
    ///   - level: The confidence level.
    /// - Returns: The interval of the share of all units that belong to the base.
    public static func ofDomain(_ strata: [DomainStratum], level: ConfidenceLevel = .ninetyFive) -> Interval {
        let share = DomainShare(strata)
        if share.isCensus {
            let limit = share.estimate
            return Interval(lower: limit, upper: limit, method: .exactHypergeometric, level: level)
        }
        guard 0 < share.count, share.count < share.base else {
            return .clopperPearson(count: share.count, sample: share.base, level: level)
        }
        let isTold = strata.contains { $0.respondents > 1 } && share.degreesOfFreedom > 0 && share.variance > 0
        guard isTold else {
            // The weighted share on the plain number of respondents, so that the interval is about what is printed.
            let size = Double(share.base)
            return .beta(share.estimate * size, (1 - share.estimate) * size, .clopperPearson, level)
        }
        return .kornGraubard(
            estimate: share.estimate,
            variance: share.variance,
            sampleDegrees: share.base - 1,
            designDegrees: share.degreesOfFreedom,
            level: level
        )
    }

    /// Returns the interval of a share that was estimated with weights: Korn-Graubard.
    ///
    /// At 0 and 100 %, and where the design tells no variance, it is Clopper-Pearson on the plain number of respondents,
    /// with the weighted share in place of the plain one.
    ///
    /// - Parameters:
    ///   - estimate: The estimated share; its base must not be empty.
    ///   - level: The confidence level.
    /// - Returns: The interval; its method says which it is.
    public static func ofEstimate(_ estimate: Estimate, level: ConfidenceLevel = .ninetyFive) -> Interval {
        precondition(estimate.base > 0, "A share needs a base.")
        if let interval = Interval.kornGraubard(estimate, level: level) { return interval }
        let (size, share) = (Double(estimate.base), min(max(estimate.value, 0), 1))
        return .beta(share * size, (1 - share) * size, .clopperPearson, level)
    }
}
