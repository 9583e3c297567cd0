// SPDX-License-Identifier: Apache-2.0

/// Tests of whether any item of a question with several answers is marked more often in some groups than in others: of multiple
/// marginal independence (Agresti and Liu 1999, Biometrics 55:936; Bilder and Loughin 2004, Biometrics 60:241).
///
/// Each item by group is a table of its own, with Pearson's X². Their sum X²_S is no χ², because the items come from the same
/// respondents. It is corrected as Rao and Scott do (Thomas and Decady 2004, International Journal of Testing 4:43) by Σλ and Σλ² of the eigenvalues of (P ⊗ I)S: P takes out what the groups have in common, S holds the covariances of the items
/// within each group over the standard deviations √(p(1 − p)) of everyone.
public struct MarginalIndependenceTest: Hashable, Sendable {
    /// The respondents with answers and a group.
    public let base: Int
    /// The test of each item, with as many degrees of freedom as there are groups less one; nil for an item that everyone or
    /// nobody has marked, which takes no part.
    public let items: [ChiSquaredTest?]
    /// X²_S, the sum of the items' statistics.
    public let statistic: Double
    /// The degrees of freedom of the items together.
    public let degreesOfFreedom: Int

    private let effectSum: Double
    private let effectSquares: Double

    /// Creates the tests, or returns nil when fewer than two groups have respondents, or no item is marked by some and not by
    /// others.
    ///
    /// - Parameters:
    ///   - answers: The answers; respondents outside the base take no part.
    ///   - groups: The group of each respondent, 0 and up; nil for one in no group, who takes no part.
    public init?(_ answers: MarkedAnswers, groups: [Int?]) {
        let number = groups.reduce(0) { max($0, ($1 ?? -1) + 1) }
        let parts = answers.counts(by: groups, of: number).filter { $0.base > 0 }
        let base = parts.reduce(0) { $0 + $1.base }
        let counts = (0..<answers.items).map { item in parts.reduce(0) { $0 + $1.count(of: item) } }
        let varying = counts.indices.filter { 0 < counts[$0] && counts[$0] < base }
        guard parts.count > 1, !varying.isEmpty else { return nil }

        let degrees = Double(parts.count - 1)
        items = counts.indices.map { item in
            guard varying.contains(item) else { return nil }
            let share = Double(counts[item]) / Double(base)
            let squares = parts.lazy.map { part in
                let difference = part.share(item) - share
                return Double(part.base) * difference * difference
            }
            let statistic = NeumaierSum(squares).value / (share * (1 - share))
            return ChiSquaredTest(statistic: statistic, degreesOfFreedom: degrees)
        }
        statistic = NeumaierSum(items.lazy.compactMap { $0?.statistic }).value
        degreesOfFreedom = varying.count * (parts.count - 1)
        self.base = base

        let deviations = counts.map { count in
            (Double(count) * Double(base - count)).squareRoot() / Double(base)
        }
        let scaled = parts.map { $0.scaledCovariance(of: varying, by: deviations) }
        let weights = parts.map { Double($0.base) / Double(base) }
        effectSum = NeumaierSum(zip(weights, scaled).lazy.map { (1 - $0) * $1.trace }).value
        var squares = NeumaierSum()
        for (first, here) in zip(weights, scaled).enumerated() {
            for (second, there) in zip(weights, scaled).enumerated() {
                let shared = first == second ? (1 - here.0) * (1 - here.0) : here.0 * there.0
                // The trace of a product of symmetric matrices is the sum of the products of their elements.
                squares.add(shared * NeumaierSum(zip(here.1.elements, there.1.elements).lazy.map { $0 * $1 }).value)
            }
        }
        effectSquares = squares.value
    }

    /// X²_S over the mean of λ; nil where nothing varies within any group.
    public var firstOrder: ChiSquaredTest? {
        guard effectSum > 0 else { return nil }
        let degrees = Double(degreesOfFreedom)
        return ChiSquaredTest(statistic: statistic * degrees / effectSum, degreesOfFreedom: degrees)
    }

    /// The test to use: X²_S Σλ/Σλ² with (Σλ)²/Σλ² degrees of freedom; nil where nothing varies within any group.
    public var secondOrder: ChiSquaredTest? {
        guard effectSum > 0 else { return nil }
        return ChiSquaredTest(
            statistic: statistic * effectSum / effectSquares,
            degreesOfFreedom: effectSum * effectSum / effectSquares
        )
    }

    /// The smallest probability of the items times their number, at most 1: cautious, and right for small groups of related
    /// items as well.
    public var bonferroniProbability: Double {
        let probabilities = items.compactMap { $0?.probability }
        return min(1, Double(probabilities.count) * (probabilities.min() ?? 1))
    }
}
