// SPDX-License-Identifier: Apache-2.0

/// How far two ordered answers rise together, by ranks: 1 where the one never falls when the other rises, −1 where it is turned round.
public struct RankCorrelation: Hashable, Sendable {
    /// The respondents with both answers.
    public let base: Int
    /// Spearman's ρ: Pearson's correlation of the ranks, ties sharing their mean rank (1904, American Journal of Psychology 15:72).
    public let spearman: Double
    /// Kendall's τ_b: pairs in the same order less pairs in opposite order, over the geometric mean of the pairs that are not tied
    /// in the one and in the other answer (Kendall 1945, Biometrika 33:239).
    public let kendall: Double

    /// Creates the correlations, or returns nil when all respondents agree in either answer, or there are fewer than two.
    ///
    /// - Parameters:
    ///   - first: The one answer of each respondent; nil where it is missing, and the respondent takes no part.
    ///   - second: The other answer.
    public init?(_ first: [Double?], _ second: [Double?]) {
        precondition(first.count == second.count, "Each respondent has both answers or lacks them.")
        let pairs = zip(first, second).compactMap { first, second in
            first.flatMap { first in second.map { (first: first, second: $0) } }
        }
        self.init(pairs.map(\.first), pairs.map(\.second), counts: pairs.map { _ in 1 })
    }

    /// Creates the correlations of a table whose rows and columns are the points of two scales, or returns nil when all
    /// respondents agree in either answer, or there are fewer than two.
    public init?(_ table: ContingencyTable) {
        let cells = table.counts.indices.filter { table.counts[$0] > 0 }
        self.init(
            cells.map { Double($0 / table.columns) },
            cells.map { Double($0 % table.columns) },
            counts: cells.map { table.counts[$0] }
        )
    }

    private init?(_ first: [Double], _ second: [Double], counts: [Int]) {
        let (here, there) = (MidRanks(first, counts: counts), MidRanks(second, counts: counts))
        guard here.scatter > 0, there.scatter > 0 else { return nil }
        base = here.count
        let products = counts.indices.lazy.map {
            Double(counts[$0]) * (here.ranks[$0] - here.mean) * (there.ranks[$0] - there.mean)
        }
        spearman = NeumaierSum(products).value / (here.scatter.squareRoot() * there.scatter.squareRoot())
        let order = PairOrder(Self.steps(here.ranks), Self.steps(there.ranks), counts: counts)
        kendall =
            Double(order.concordant - order.discordant)
            / (Double(order.untiedInFirst).squareRoot() * Double(order.untiedInSecond).squareRoot())
    }

    /// The position of each rank among the different ranks.
    private static func steps(_ ranks: [Double]) -> [Int] {
        // Twice a shared rank is a whole number.
        let whole = ranks.map { Int(2 * $0) }
        let position = Dictionary(uniqueKeysWithValues: Set(whole).sorted().enumerated().map { ($1, $0) })
        return whole.map { position[$0] ?? 0 }
    }
}
