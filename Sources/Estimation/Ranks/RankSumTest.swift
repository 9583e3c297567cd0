// SPDX-License-Identifier: Apache-2.0

/// Wilcoxon's test of whether answers lie higher on the scale in one of two groups (1945, Biometrics Bulletin 1:80), the same as
/// Mann and Whitney's.
///
/// By the normal distribution with the variance for ties and without continuity correction: with two groups it is
/// ``ChiSquaredTest/kruskalWallis(_:groups:)``, with a direction.
public struct RankSumTest: Hashable, Sendable {
    /// How many pairs of a respondent of the first group and one of the second have the higher answer in the first, a pair of
    /// equal answers counting one half: Mann and Whitney's U, R's W.
    public let statistic: Double
    /// The statistic less its mean, in standard deviations; above 0 where the first group lies higher.
    public let standardised: Double

    /// Creates the test, or returns nil when a group has no answers or all answers are the same.
    public init?(_ first: [Double], _ second: [Double]) {
        let ranks = MidRanks(first + second)
        guard !first.isEmpty, !second.isEmpty, ranks.scatter > 0 else { return nil }
        let (here, there) = (Double(first.count), Double(second.count))
        let total = here + there
        statistic = ranks.ranks.prefix(first.count).reduce(0, +) - here * (here + 1) / 2
        let variance = here * there * ranks.scatter / (total * (total - 1))
        standardised = (statistic - here * there / 2) / variance.squareRoot()
    }

    /// The probability of a difference at least as large in either direction where there is none.
    public var probability: Double { 2 * NormalDistribution.upperTail(abs(standardised)) }
}
