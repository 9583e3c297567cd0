// SPDX-License-Identifier: Apache-2.0

/// How often each item of a question with several answers is marked, unweighted.
///
/// Shares of respondents sum to more than 1 where many mark more than one item; shares of answers sum to 1 and tell nothing about how
/// many respondents there are behind them. Weighted shares come from ``MarkedAnswers/indicator(of:)``.
public struct SeveralAnswersTable: Hashable, Sendable {
    /// The respondents in the base, those who marked nothing among them.
    public let base: Int
    /// The respondents who have marked each item.
    public let counts: [Int]
    /// The respondents in the base who have marked nothing.
    public let noneMarked: Int

    /// Counts the answers.
    public init(_ answers: MarkedAnswers) {
        self.init(answers.counts)
    }

    /// Counts the answers of groups of respondents.
    ///
    /// - Parameters:
    ///   - answers: The answers.
    ///   - groups: The group of each respondent, 0 and up; nil for one in no group, who is in no table.
    ///   - number: The number of groups.
    /// - Returns: A table for each group.
    public static func tables(
        of answers: MarkedAnswers,
        by groups: [Int?],
        of number: Int
    ) -> [SeveralAnswersTable] {
        answers.counts(by: groups, of: number).map { SeveralAnswersTable($0) }
    }

    init(_ marks: MarkCounts) {
        base = marks.base
        counts = (0..<marks.items).map(marks.count)
        noneMarked = marks.noneMarked
    }

    /// The number of marks.
    public var answers: Int { counts.reduce(0, +) }

    /// The share of the base that has marked each item, 0 to 1; nil without a base.
    public var sharesOfRespondents: [Double]? { shares(of: base) }

    /// The share of the marks that is on each item, 0 to 1; nil without a mark.
    public var sharesOfAnswers: [Double]? { shares(of: answers) }

    /// The marks of a respondent in the base, on average; nil without a base.
    public var meanAnswers: Double? { base > 0 ? Double(answers) / Double(base) : nil }

    /// The rank of each item, 1 for the one that most have marked; items with the same count share the better rank.
    public var ranks: [Int] {
        counts.map { count in 1 + counts.count { $0 > count } }
    }

    private func shares(of total: Int) -> [Double]? {
        total > 0 ? counts.map { Double($0) / Double(total) } : nil
    }
}
