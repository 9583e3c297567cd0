// SPDX-License-Identifier: Apache-2.0

public import Tabulation

/// What the answers to the question of a table tell beyond the shares of its cells.
///
/// Each part is there where the form of the question calls for it, and its rules are printed with it. “Don't know” and “not
/// relevant” are out of every base.
public struct QuestionAnalysis: Hashable, Sendable {
    /// What was done with those who gave no answer or did not know, one for each item of a battery.
    public let missing: [MissingAnswers]
    /// Whether the answers as a whole differ between classes, item by item and breakdown by breakdown.
    public let differences: [ClassDifference]
    /// Where the answers lie on the scale, one for each item of a battery.
    public let scales: [ScaleSummary]
    /// How far the items of a battery go together: of each pair of items; empty for other questions.
    public let correlations: [ItemCorrelation]
    /// How many answers were given, for a question that takes several.
    public let several: SeveralAnswersSummary?
    /// Which answers, or which items, more respondents gave.
    public let orders: [AnswerOrder]

    /// Two items of a battery and how far the answers to them rise together.
    public struct ItemCorrelation: Hashable, Sendable {
        /// The code of the one item, which stands above the other.
        public let first: String
        /// The code of the other item.
        public let second: String
        /// The correlations of their ranks; nil where all answers to one of them are the same.
        public let correlation: RankCorrelation?
    }

    /// Analyses the answers that a table counts.
    ///
    /// - Parameters:
    ///   - crosstab: The table.
    ///   - answers: Its answers, one for each item.
    ///   - breakdowns: Its breakdowns.
    ///   - allowedSteps: The steps that each exact test may take.
    public init(
        _ crosstab: Crosstab,
        answers: [CountedAnswers],
        breakdowns: [TableBreakdown],
        allowedSteps: Int = ExactTestRefusal.usualSteps
    ) {
        missing = answers.map { answers in
            MissingAnswers(
                dontKnow: answers.isValid.allSatisfy { $0 } ? nil : .inBase,
                unanswered: answers.isUnanswered.count { $0 },
                dontKnows: zip(answers.isInBase, answers.isInValidBase).count { $0 && !$1 }
            )
        }
        differences = answers.flatMap { answers in
            breakdowns.compactMap { ClassDifference(answers, in: crosstab, by: $0, allowedSteps: allowedSteps) }
        }
        let items = answers.filter { $0.form == .scale }
        scales = items.map { ScaleSummary($0, in: crosstab, by: breakdowns, allowedSteps: allowedSteps) }
        let (codes, points) = (items.map(\.codes), items.map(\.validCategories.count))
        correlations = items.indices.flatMap { first in
            items.indices.dropFirst(first + 1).map { second in
                ItemCorrelation(
                    first: items[first].item ?? "",
                    second: items[second].item ?? "",
                    correlation: points[first] > 0 && points[second] > 0
                        ? RankCorrelation(
                            ContingencyTable(
                                rowCodes: codes[first],
                                columnCodes: codes[second],
                                rows: points[first],
                                columns: points[second]
                            )
                        ) : nil
                )
            }
        }
        let whole = answers.first { $0.form != .scale }
        several = whole.flatMap { answers in
            answers.form == .several ? SeveralAnswersSummary(answers, in: crosstab, by: breakdowns) : nil
        }
        // Composites say what the items are to be compared by; without them every valid category does.
        let composites = crosstab.plan.composites.map { ($0.code, $0.of) }
        let categories = items.first.map { item in item.validCategories.map { item.categories[$0] } } ?? []
        let compared = composites.isEmpty ? categories.map { ($0, [$0]) } : composites
        let isValid = (codes.first ?? []).indices.map { respondent in codes.allSatisfy { $0[respondent] != nil } }
        orders =
            whole.flatMap { AnswerOrder(categoriesOf: $0) }.map { [$0] }
            ?? compared.compactMap { AnswerOrder(items: items, amongThoseWith: isValid, by: $0.0, of: $0.1) }
    }
}
