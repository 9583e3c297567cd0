// SPDX-License-Identifier: Apache-2.0

/// What each respondent answered to a question, or to one item of a battery, as a table counts it.
///
/// For what the counts of a ``Crosstab`` no longer tell: which answers the same respondent gave, and where the middle of a
/// scale lies.
public struct CountedAnswers: Hashable, Sendable {
    /// What can be said of the categories.
    public enum Form: Hashable, Sendable {
        /// A respondent has one of them, and they have no order.
        case single
        /// A respondent has one of them, and those that are valid are the points of a scale, in its order.
        case scale
        /// A respondent has any number of them.
        case several
    }

    /// The item's code, in a battery.
    public let item: String?
    /// What can be said of the categories.
    public let form: Form
    /// The codes of the categories, in the order of the questionnaire.
    public let categories: [String]
    /// Whether each category is an answer, and not “don't know” or “not relevant”.
    public let isValid: [Bool]
    /// Whether each category says that none of the others does.
    public let isNone: [Bool]
    /// Whether each respondent is in the base of the table.
    public let isInBase: [Bool]
    /// Whether each respondent was asked, belongs to the base but for that, and gave no answer.
    public let isUnanswered: [Bool]
    /// Whether each respondent chose each category, category after category.
    public let isChosen: [[Bool]]

    /// Creates answers.
    ///
    /// - Parameters:
    ///   - item: The item's code, in a battery.
    ///   - form: What can be said of the categories.
    ///   - categories: The codes of the categories.
    ///   - isValid: Whether each category is an answer.
    ///   - isNone: Whether each category says that none of the others does.
    ///   - isInBase: Whether each respondent is in the base of the table.
    ///   - isUnanswered: Whether each respondent is out of it for having given no answer.
    ///   - isChosen: Whether each respondent chose each category, category after category.
    public init(
        item: String?,
        form: Form,
        categories: [String],
        isValid: [Bool],
        isNone: [Bool],
        isInBase: [Bool],
        isUnanswered: [Bool],
        isChosen: [[Bool]]
    ) {
        precondition(
            categories.count == isValid.count && categories.count == isNone.count,
            "Every category is an answer or is not, and says none or does not."
        )
        precondition(!zip(isInBase, isUnanswered).contains { $0 && $1 }, "Who gave no answer is out of the base.")
        precondition(
            isChosen.count == categories.count && isChosen.allSatisfy { $0.count == isInBase.count },
            "Every respondent chose every category or did not."
        )
        (self.item, self.form, self.categories) = (item, form, categories)
        (self.isValid, self.isNone) = (isValid, isNone)
        (self.isInBase, self.isUnanswered, self.isChosen) = (isInBase, isUnanswered, isChosen)
    }

    /// Returns whether each respondent chose any of some categories; a code that there is none of is chosen by nobody.
    public func isAnyChosen(_ codes: [String]) -> [Bool] {
        any(categories.indices.filter { codes.contains(categories[$0]) })
    }

    /// Whether each respondent is in the base and chose neither “don't know” nor “not relevant”.
    public var isInValidBase: [Bool] {
        let invalid = any(categories.indices.filter { !isValid[$0] })
        return zip(isInBase, invalid).map { $0 && !$1 }
    }

    /// The positions of the categories that are answers.
    public var validCategories: [Int] { categories.indices.filter { isValid[$0] } }

    /// The category of each respondent, as a position among the valid ones from 0; nil for one outside the valid base, and
    /// for one who chose none.
    ///
    /// The first that was chosen where a respondent may have several.
    public var codes: [Int?] {
        let valid = validCategories
        return isInValidBase.enumerated().map { respondent, isIn in
            isIn ? valid.firstIndex { isChosen[$0][respondent] } : nil
        }
    }

    private func any(_ positions: [Int]) -> [Bool] {
        positions.map { isChosen[$0] }.reduce(Array(repeating: false, count: isInBase.count)) {
            zip($0, $1).map { $0 || $1 }
        }
    }
}
