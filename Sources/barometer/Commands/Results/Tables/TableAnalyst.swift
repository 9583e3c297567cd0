// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Populations
import Processing
import Studies
import Tabulation
import Variables

/// Makes the tables of a study and analyses them.
struct TableAnalyst {
    let study: Study
    /// The weights that were asked for; all the same where none were.
    let weighting: FrameWeighting
    /// Whether weights were asked for.
    let isWeighted: Bool
    /// The two classes to compare, or nil.
    let contrast: ClassPair?
    private let tabulator: Tabulator

    /// Prepares the analysis.
    ///
    /// - Parameters:
    ///   - study: The study.
    ///   - fieldwork: Its answers.
    ///   - weights: The ids of the classifications to weight by.
    ///   - required: The least number of respondents of a class that stands for itself in the weights.
    ///   - contrast: The two classes to compare.
    /// - Throws: ``Failure`` where there are no such classifications, classes or weights.
    init(
        _ study: Study,
        _ fieldwork: ClosedFieldwork,
        weights: [String],
        atLeast required: Int,
        contrast: ClassPair?
    ) throws {
        self.study = study
        let tabulator = Tabulator(instrument: study.instrument, fieldwork: fieldwork)
        self.tabulator = tabulator
        isWeighted = !weights.isEmpty
        try contrast?.check(against: study.classifications)
        self.contrast = contrast
        let classes = try weights.map { id in
            guard let breakdown = fieldwork.coverage.breakdown(id) else {
                throw Failure(
                    "The study has no classification “\(id)” to weight by."
                        + NearestNames.suggestion(for: id, among: study.classifications.map(\.id))
                )
            }
            return FrameWeighting.Classes(
                breakdown,
                isOrdered: study.classifications.contains { $0.id == id && $0.isOrdered },
                codes: tabulator.classes(of: id)
            )
        }
        do {
            weighting = try FrameWeighting(
                respondents: fieldwork.dataset.count,
                of: fieldwork.coverage.asked,
                by: classes,
                atLeast: required
            )
        } catch {
            throw Failure("\(error)")
        }
    }

    /// Returns a table with its analysis, or nil when its question does not exist or asks nothing.
    func table(_ plan: PlannedTable) -> AnalysedTable? {
        guard let crosstab = tabulator.tabulate(plan) else { return nil }
        let answers = tabulator.answers(of: plan)
        let ordered = Set(study.classifications.filter(\.isOrdered).map(\.id))
        let breakdowns = plan.breakdowns.compactMap { id in
            TableBreakdown(crosstab, by: id, isOrdered: ordered.contains(id), classes: tabulator.classes(of: id))
        }
        return AnalysedTable(
            crosstab: crosstab,
            items: answers.map(\.item),
            comparisons: CrosstabComparisons(crosstab, ordered: ordered),
            analysis: QuestionAnalysis(crosstab, answers: answers, breakdowns: breakdowns),
            weighted: isWeighted
                ? WeightedCells(crosstab, answers: answers, breakdowns: breakdowns, weighting: weighting) : nil,
            contrast: contrast?.columns(in: crosstab).map { first, second in
                ColumnContrast(
                    first,
                    second,
                    of: crosstab,
                    answers: answers,
                    breakdowns: breakdowns,
                    weighting: weighting
                )
            }
        )
    }
}
