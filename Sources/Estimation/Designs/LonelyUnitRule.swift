// SPDX-License-Identifier: Apache-2.0

/// What the variance does with a stratum of which a single unit answered, though it has more.
///
/// The spread within such a stratum cannot be known from it. Merging strata beforehand with ``StratumCollapse`` is the better
/// answer; this says what is done where that was not done. A stratum all of whose units answered (n = N) is not lonely: it
/// leaves nothing open and adds nothing, whatever the rule. A lone member of a cluster of more adds nothing to the second
/// stage, unless the variance is refused.
public enum LonelyUnitRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// The deviation is taken from the mean of all units instead of the stratum's own; errs on the wide side.
    case aroundGrandMean
    /// The stratum gets the mean variance of the strata that have one.
    case averageOfOthers
    /// The stratum adds nothing, as if its only unit were the whole stratum; errs on the narrow side.
    case ignored
    /// There is no variance: the result is `nan`.
    case refused
}
