// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation

/// The rules that the numbers of a table were found by, in sentences to stand under it.
struct CrosstabNotes {
    private let crosstab: Crosstab
    private let comparisons: CrosstabComparisons

    init(_ crosstab: Crosstab, _ comparisons: CrosstabComparisons) {
        (self.crosstab, self.comparisons) = (crosstab, comparisons)
    }

    var sentences: [String] { [intervals, letters, trends].compactMap(\.self) }

    /// Which intervals the situation called for, each with the number of its cells.
    private var intervals: String? {
        let made = crosstab.rows.indices.flatMap { row in
            crosstab.columns.indices.compactMap { crosstab.interval(row: row, columns: [$0]) }
        }
        guard let level = made.first?.level else { return nil }
        let methods = IntervalMethod.allCases.filter { method in made.contains { $0.method == method } }
        let told = methods.map { method in
            let cells = made.count { $0.method == method }
            return "\(method) \(reason(method))"
                + (methods.count > 1 ? " (\(cells) of \(made.count) cells)" : "")
        }
        return "Intervals (\(DeskText.decimal(100 * level.fraction, 0)) %): \(told.joined(separator: "; "))."
    }

    private func reason(_ method: IntervalMethod) -> String {
        switch method {
        case .exactHypergeometric where crosstab.isOfEveryone:
            "of everyone in a class, whose size the frame tells"
        case .exactHypergeometric: "where every unit answered"
        case .clopperPearson: "at 0 and 100 %, or where the design tells no variance"
        case .kornGraubard:
            "with finite population correction, of a base whose size in the frame nobody knows"
        case .wilson, .wilsonCorrected, .jeffreys, .agrestiCoull, .logit, .arcsine, .likelihood: ""
        }
    }

    /// Which test, which adjustment over what, what a letter means and what no letter means.
    private var letters: String? {
        let planned = comparisons.rows.flatMap(\.self)
        guard !planned.isEmpty else { return nil }
        let made = planned.filter { $0.comparison.pairwise.pairs.contains { $0.probability != nil } }
        guard !made.isEmpty else { return "Higher than: there are no two classes to compare." }
        let exact = made.count { $0.comparison.test == .fisher }
        let test =
            switch exact {
            case 0: "the pooled z test"
            case made.count: "Fisher's exact test, since a pair expects fewer than 5 in a cell"
            default:
                "the pooled z test, or Fisher's exact one where a pair expects fewer than 5 in a cell"
                    + " (\(exact) of \(made.count) comparisons)"
            }
        let outside = crosstab.columns.contains(where: \.isOutside) ? " The class outside is not compared." : ""
        return "Higher than: a letter says that the share is higher than that of the class with this letter, by more"
            + " than chance explains (p < .05); the classes of one breakdown are compared in pairs by \(test), adjusted by"
            + " Holm over the pairs of the row and the breakdown; no letter does not mean that shares are equal.\(outside)"
    }

    private var trends: String? {
        let made = comparisons.allTrends
        guard !made.isEmpty else { return nil }
        let rough = made.count { !$0.isExact }
        let kind =
            rough == 0
            ? "exact" : "exact, or by the normal distribution where that takes too long (~, \(rough) of \(made.count))"
        return
            "Trend p: Cochran-Armitage over the classes in their order, scored 1, 2, 3 and so on; two-sided, \(kind);"
            + " not adjusted for the number of rows."
    }
}
