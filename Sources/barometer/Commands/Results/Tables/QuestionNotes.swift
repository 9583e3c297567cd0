// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation

/// The rules by which a table's question was analysed as a whole, in sentences to stand under it.
struct QuestionNotes {
    private let analysis: QuestionAnalysis
    private let weighted: WeightedCells?
    private let contrast: ColumnContrast?
    private let weighting: FrameWeighting?

    init(_ table: AnalysedTable, _ weighting: FrameWeighting?) {
        (analysis, weighted, contrast) = (table.analysis, table.weighted, table.contrast)
        self.weighting = weighting
    }

    var sentences: [String] {
        [missing, weights, contrasts, differences, scales, correlations, several, orders].compactMap(\.self)
    }

    /// How many gave no answer or did not know, and where they are counted.
    private var missing: String? {
        func numbers(_ count: (MissingAnswers) -> Int) -> String? {
            let counts = analysis.missing.map(count)
            guard let least = counts.min(), let most = counts.max(), most > 0 else { return nil }
            return least == most ? "\(most)" : "\(least) to \(most) an item"
        }
        let parts = [
            numbers(\.unanswered).map { "no answer, and out of the base: \($0)" },
            numbers(\.dontKnows).map {
                "“don't know” or “not relevant”, in the base and out of the valid one: \($0)"
            },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "Missing: \(parts.joined(separator: "; "))."
    }

    private var weights: String? {
        guard weighted != nil, let weighting else { return nil }
        let names = weighting.classifications
        let kind =
            names.count == 1
            ? "to the number of units in each class of “\(names[0])”"
            : "by raking to the numbers of units in the classes of \(Self.list(names.map { "“\($0)”" }))"
        let merged = weighting.mergings.map { " In “\($0.classification)”, \($0.step)" }.joined()
        let effect = weighting.effect
        let tested =
            weighted?.differences.isEmpty ?? true
            ? ""
            : " All answers by class: Rao and Scott's second-order test, without “don't know” and the class outside."
        let variation = DeskText.decimal(effect.coefficientOfVariation, 3)
        return "Weighted \(kind).\(merged) The weights vary by \(variation) of their mean. Weight effect"
            + " \(DeskText.decimal(effect.designEffect, 3)): the \(effect.respondents) respondents know as much as \(DeskText.decimal(effect.effectiveBase, 1)) of equal"
            + " weight. Shares: Korn-Graubard with finite population correction, Clopper-Pearson at 0 and 100 %. Units: so"
            + " many of those asked, ± t standard errors.\(tested)"
    }

    private var contrasts: String? {
        guard contrast != nil else { return nil }
        let weights = weighted == nil ? "" : " The difference is weighted, the test is not."
        return "Less: the difference of the two shares with its interval, by linearisation with finite population"
            + " correction; t allows for those who are in both classes, and pools the share. Not adjusted for the number of"
            + " rows.\(weights)"
    }

    private var differences: String? {
        let made = Set(analysis.differences.map(\.method))
        guard !made.isEmpty else { return nil }
        let rules = [
            made.contains(.marginalIndependence)
                ? "of each answer, yes or no, jointly: the sum of Pearson's χ² with the second-order correction of Rao and"
                    + " Scott, since one respondent gives several answers" : nil,
            made.isDisjoint(with: [.pearson, .exact, .roughPearson])
                ? nil
                : "Pearson's χ² where every expected count is at least 5, otherwise the exact test of Freeman and Halton"
                    + (made.contains(.roughPearson) ? ", or χ² again where that takes too long (~)" : ""),
        ].compactMap(\.self)
        return
            "All answers by class: \(rules.joined(separator: "; ")). “Don't know” and the class outside take no part. The"
            + " tests are for an endless population, and not adjusted for their number."
    }

    private var scales: String? {
        guard let points = analysis.scales.first?.points, points > 1 else { return nil }
        let hasTrend = analysis.scales.contains { $0.comparisons.contains { $0.trend != nil } }
        let isCompared = analysis.scales.contains { !$0.comparisons.isEmpty }
        return
            "Scale: the answers in the order of the questionnaire scored 1 to \(points), without “don't know”; the mean, ± t"
            + " standard errors with finite population correction, takes the steps between them to be equal."
            + (isCompared ? " K-W p: Kruskal and Wallis's test of the classes." : "")
            + (hasTrend
                ? " Trend p: the linear-by-linear test over the classes in their order, exact unless marked ~; r is the"
                    + " correlation of the two scores." : "")
    }

    private var correlations: String? {
        guard analysis.correlations.contains(where: { $0.correlation != nil }) else { return nil }
        return "Spearman's ρ: how far the answers to two items rise together, among those who answered both."
    }

    private var several: String? {
        guard analysis.several != nil else { return nil }
        return
            "Number of answers: “none” are those in the base who gave none of the answers, those whom the question"
            + " did not reach among them where the base is wider."
    }

    private var orders: String? {
        guard let first = analysis.orders.first else { return nil }
        let all = analysis.orders.map(\.comparison)
        let pairs = all.reduce(0) { $0 + $1.pairwise.pairs.count { $0.probability != nil } }
        let exact = all.reduce(0) { $0 + $1.exactPairs }
        let what = first.category == nil ? "answers" : "items"
        let who = first.category == nil ? "" : ", those with a valid answer to every item,"
        let test =
            switch exact {
            case pairs: "McNemar's exact test"
            case 0: "McNemar's test"
            default: "McNemar's test, exact where fewer than 25 gave one answer only (\(exact) of \(pairs) pairs)"
            }
        // The question of whether all categories of which one has just one are equally frequent is seldom asked.
        let cochran = all.compactMap(\.cochranQ)
        let together =
            analysis.several != nil && cochran.count == 1
            ? " All equally often: Cochran's Q \(Self.result(cochran[0]))."
            : first.category != nil
                ? analysis.orders.compactMap { order in
                    order.comparison.cochranQ.map {
                        " All items equally by “\(order.category ?? "")”: Cochran's Q \(Self.result($0))."
                    }
                }.joined() : ""
        return
            "More often than: a letter says that more of the same respondents\(who) gave this answer than that with the"
            + " letter, by more than chance explains (p < .05); the \(what) are compared in pairs by \(test), adjusted by Holm"
            + " over the pairs.\(together)"
    }

    private static func result(_ test: ChiSquaredTest) -> String {
        "\(DeskText.decimal(test.statistic, 2)), df \(DeskText.decimal(test.degreesOfFreedom, 0)), p"
            + " \(DeskText.probability(test.probability))"
    }

    private static func list(_ names: [String]) -> String {
        names.count < 2
            ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
}
