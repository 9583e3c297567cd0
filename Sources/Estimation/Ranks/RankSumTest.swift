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

    private let deviation: Double
    private let exact: ExactTrend

    /// Creates the test, or returns nil when a group has no answers or all answers are the same.
    public init?(_ first: [Double], _ second: [Double]) {
        let values = Set(first + second).sorted()
        let ranks = MidRanks(first + second)
        guard !first.isEmpty, !second.isEmpty, ranks.scatter > 0 else { return nil }
        let (here, there) = (Double(first.count), Double(second.count))
        let total = here + there
        statistic = ranks.ranks.prefix(first.count).reduce(0, +) - here * (here + 1) / 2
        let variance = here * there * ranks.scatter / (total * (total - 1))
        deviation = variance.squareRoot()
        standardised = (statistic - here * there / 2) / deviation
        let rows = [first, second].map { group in values.map { value in group.count { $0 == value } } }
        let counts = values.indices.map { rows[0][$0] + rows[1][$0] }
        guard let table = ContingencyTable(rows) else { return nil }
        exact = ExactTrend(
            table,
            rowScores: [1, 0],
            columnScores: MidRanks(values, counts: counts).ranks
        )
    }

    /// The probability of a difference at least as large in either direction where there is none.
    public var probability: Double { 2 * NormalDistribution.upperTail(abs(standardised)) }

    /// The same with continuity correction: the statistic is a half nearer to its mean, or at it.
    public var correctedProbability: Double {
        min(1, 2 * NormalDistribution.upperTail(max(0, abs(standardised) - 0.5 / deviation)))
    }

    /// Returns the exact probability, of all ways in which the answers given could have fallen to the two groups; ties are as
    /// many as were seen.
    ///
    /// - Throws: ``ExactTestRefusal`` when there are so many ways that it would take too long.
    public func exactProbability() throws(ExactTestRefusal) -> Double { try exact.probability(.twoSided) }
}
