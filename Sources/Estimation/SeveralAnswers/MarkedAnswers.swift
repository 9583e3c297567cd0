// SPDX-License-Identifier: Apache-2.0

/// The answers to a question that takes several answers: which items each respondent has marked.
///
/// A respondent who was asked and has marked nothing is in the base, with no mark. One who was not asked, or has not answered, is
/// in no base.
public struct MarkedAnswers: Hashable, Sendable {
    /// The number of items.
    public let items: Int
    /// For each respondent whether each item is marked; nil for one outside the base.
    public let marks: [[Bool]?]

    /// Creates the answers.
    ///
    /// - Parameters:
    ///   - items: The number of items.
    ///   - marks: For each respondent one mark an item; nil for a respondent outside the base.
    public init(items: Int, marks: [[Bool]?]) {
        precondition(marks.allSatisfy { ($0?.count ?? items) == items }, "Each respondent has a mark for each item.")
        self.items = items
        self.marks = marks
    }

    /// The respondents in the base.
    public var base: Int { marks.count { $0 != nil } }

    /// Returns whether each respondent has marked an item; nil outside the base.
    public func column(_ item: Int) -> [Bool?] {
        marks.map { $0?[item] }
    }

    /// Returns an item as a measure, whose mean is the share of respondents who have marked it, by any design.
    public func indicator(of item: Int) -> Measure {
        Measure(indicator: column(item))
    }

    /// Returns the answers of a part of the respondents; the others leave the base.
    public func among(_ isIn: [Bool]) -> MarkedAnswers {
        precondition(isIn.count == marks.count, "Each respondent is in the part or not.")
        return MarkedAnswers(items: items, marks: zip(marks, isIn).map { $1 ? $0 : nil })
    }
}
