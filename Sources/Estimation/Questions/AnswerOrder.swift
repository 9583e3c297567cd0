// SPDX-License-Identifier: Apache-2.0

import Tabulation

/// Which answers more respondents gave than others, among everyone: the order of the rows of a table, tested.
public struct AnswerOrder: Hashable, Sendable {
    /// The code of the category or composite that the items of a battery are compared by; nil where the categories of a
    /// question are compared with each other.
    public let category: String?
    /// What is compared: the codes of the valid categories, or those of the items.
    public let codes: [String]
    /// The comparison in all pairs.
    public let comparison: PropertyComparison

    /// Compares the valid categories of a question; nil for fewer than two.
    init?(categoriesOf answers: CountedAnswers) {
        let marked = MarkedAnswers(answers)
        guard marked.items > 1, marked.base > 0 else { return nil }
        category = nil
        codes = answers.validCategories.map { answers.categories[$0] }
        comparison = PropertyComparison(marked)
    }

    /// Compares the items of a battery by one category or composite, among the respondents with a valid answer to all of
    /// them; nil where there is no such respondent.
    init?(items: [CountedAnswers], by category: String, of joined: [String]) {
        guard items.count > 1, let respondents = items.first?.isInBase.indices else { return nil }
        let isIn = items.map { item in item.codes.map { $0 != nil } }
        let chosen = items.map { $0.isAnyChosen(joined) }
        let marks = respondents.map { respondent in
            isIn.allSatisfy { $0[respondent] } ? chosen.map { $0[respondent] } : nil
        }
        let marked = MarkedAnswers(items: items.count, marks: marks)
        guard marked.base > 0 else { return nil }
        self.category = category
        codes = items.map { $0.item ?? "" }
        comparison = PropertyComparison(marked)
    }
}
