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
    ///
    /// - Parameters:
    ///   - items: The answers to the items.
    ///   - isValid: Whether each respondent has a valid answer to all of them.
    ///   - category: The code of the category or composite.
    ///   - joined: The codes of the categories that it joins, or its own.
    init?(items: [CountedAnswers], amongThoseWith isValid: [Bool], by category: String, of joined: [String]) {
        guard items.count > 1 else { return nil }
        let marked = MarkedAnswers(columns: items.map { $0.isAnyChosen(joined) }, isInBase: isValid)
        guard marked.base > 0 else { return nil }
        self.category = category
        codes = items.map { $0.item ?? "" }
        comparison = PropertyComparison(marked)
    }
}
