// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation

/// What the question of a table tells as a whole, as blocks of lines.
struct QuestionListing {
    private let crosstab: Crosstab
    private let analysis: QuestionAnalysis

    init(_ table: AnalysedTable) { (crosstab, analysis) = (table.crosstab, table.analysis) }

    var blocks: [[String]] { [differences, scales] + correlations + [several] + analysis.orders.map(order) }

    /// Correlations that stand side by side on one line.
    private static let columnsAcross = 10

    private var differences: [String] {
        let lines = analysis.differences.map { difference in
            [
                "  " + [difference.item, difference.classification].compactMap(\.self).joined(separator: " by "),
                Self.name(difference.method),
                "\(difference.base)",
                difference.statistic.map { DeskText.decimal($0.statistic, 2) } ?? "",
                difference.statistic.map { DeskText.decimal($0.degreesOfFreedom, Self.isJoint(difference) ? 1 : 0) }
                    ?? "",
                DeskText.probability(difference.probability),
                difference.cramersV.map { DeskText.decimal($0, 2) } ?? "",
            ]
        }
        guard !lines.isEmpty else { return [] }
        let hasV = analysis.differences.contains { $0.cramersV != nil }
        let head = ["All answers by class", "test", "valid", "χ²", "df", "p", "V"]
        return DeskText.aligned(([head] + lines).map { hasV ? $0 : $0.dropLast() }, left: 2)
    }

    private static func isJoint(_ difference: ClassDifference) -> Bool { difference.method == .marginalIndependence }

    private static func name(_ method: ClassDifference.Method) -> String {
        switch method {
        case .pearson: "Pearson"
        case .exact: "exact"
        case .roughPearson: "~Pearson"
        case .marginalIndependence: "joint"
        }
    }

    private var scales: [String] {
        guard let points = analysis.scales.first?.points, points > 1 else { return [] }
        let lines = analysis.scales.flatMap { scale in
            crosstab.columns.indices.map { line(scale, $0) }
        }
        let head = [
            "Scale from 1 to \(points)", "valid", "mean", "95 % interval", "sd", "median", "K-W p", "trend p", "r",
        ]
        let isCompared = analysis.scales.contains { !$0.comparisons.isEmpty }
        let isOrdered = analysis.scales.contains { $0.comparisons.contains { $0.trend != nil } }
        let shown = [true, true, true, true, true, true, isCompared, isOrdered, isOrdered]
        return DeskText.aligned(([head] + lines).map { zip($0, shown).compactMap { $1 ? $0 : nil } }, left: 1)
    }

    private func line(_ scale: ScaleSummary, _ column: Int) -> [String] {
        let (one, given) = (scale.columns[column], scale.columns[column].distribution)
        let limits = one.mean?.limits()
        let comparison = scale.comparisons.first { $0.columns.first == column }
        return [
            CellNames.line(scale.item ?? "", crosstab.columns[column]), "\(given.base)",
            given.mean.map { DeskText.decimal($0, 2) } ?? "–",
            limits.map { $0.lower.isNaN ? "–" : "\(DeskText.decimal($0.lower, 2)) to \(DeskText.decimal($0.upper, 2))" }
                ?? "–",
            given.standardDeviation.map { DeskText.decimal($0, 2) } ?? "–",
            given.median.map { DeskText.decimal($0, 1) } ?? "–",
            // Once a breakdown, beside its first class.
            comparison?.kruskalWallis.map { DeskText.probability($0.probability) } ?? "",
            comparison?.trendProbability.map { ($0.isExact ? "" : "~") + DeskText.probability($0.value) } ?? "",
            comparison?.trend.map { DeskText.decimal($0.correlation, 2) } ?? "",
        ]
    }

    /// The lower half of the matrix of correlations, in as many blocks as its width needs.
    private var correlations: [[String]] {
        let items = analysis.scales.map { $0.item ?? "" }
        guard items.count > 1 else { return [] }
        let found = Dictionary(
            analysis.correlations.map { ([$0.first, $0.second], $0.correlation) },
            uniquingKeysWith: { first, _ in first }
        )
        return stride(from: 0, to: items.count - 1, by: Self.columnsAcross).map { start in
            let across = start..<min(start + Self.columnsAcross, items.count - 1)
            let head = ["", "Spearman's ρ"] + across.map(PairwiseComparison.letter)
            let lines = items.indices.dropFirst(start).map { row in
                [PairwiseComparison.letter(of: row), items[row]]
                    + across.map { column in
                        guard column < row else { return "" }
                        return (found[[items[column], items[row]]] ?? nil).map { DeskText.decimal($0.spearman, 2) }
                            ?? "–"
                    }
            }
            return DeskText.aligned([head] + lines, left: 2)
        }
    }

    private var several: [String] {
        guard let several = analysis.several else { return [] }
        let lines = crosstab.columns.indices.map { column in
            let counted = several.columns[column]
            return [
                CellNames.line("everyone", crosstab.columns[column]), "\(counted.base)", "\(counted.answers)",
                counted.meanAnswers.map { DeskText.decimal($0, 2) } ?? "–", "\(counted.noneMarked)",
            ]
        }
        return DeskText.aligned([["Number of answers", "valid", "answers", "mean", "none"]] + lines, left: 1)
    }

    private func order(_ order: AnswerOrder) -> [String] {
        let pairwise = order.comparison.pairwise
        let several = order.category == nil ? analysis.several : nil
        let lines = order.codes.indices.map { position -> [String] in
            let (code, share) = (order.codes[position], pairwise.shares[position])
            let ofAnswers = several.map { several in
                several.categories.firstIndex(of: code).flatMap { several.columns.first?.sharesOfAnswers?[$0] }
                    .map(DeskText.percentage) ?? "–"
            }
            return [
                PairwiseComparison.letter(of: position), code, "\(1 + pairwise.shares.count { $0.isAbove(share) })",
                "\(share.count)", share.share.map(DeskText.percentage) ?? "–",
            ] + [ofAnswers].compactMap(\.self) + [pairwise.letters(of: position)]
        }
        let base = pairwise.shares.first?.base ?? 0
        let title = order.category.map { "Items by “\($0)”" } ?? "Order of the answers"
        let head =
            ["", title, "rank", "count", "of \(base)"] + (several == nil ? [] : ["of answers"]) + ["more often than"]
        return DeskText.aligned([head] + lines, left: 2)
    }
}
