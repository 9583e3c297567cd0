// SPDX-License-Identifier: Apache-2.0

/// The answers to a question that takes several answers: which items each respondent has marked.
///
/// A respondent who was asked and has marked nothing is in the base, with no mark. One who was not asked, or has not answered, is
/// in no base.
public struct MarkedAnswers: Hashable, Sendable {
    /// The number of items.
    public let items: Int
    /// Whether each respondent is in the base.
    public let isInBase: [Bool]
    /// The marks as bits, so many words a respondent; none for a respondent outside the base.
    private let words: [UInt64]
    private let width: Int

    /// Creates the answers.
    ///
    /// - Parameters:
    ///   - items: The number of items.
    ///   - marks: For each respondent one mark an item; nil for a respondent outside the base.
    public init(items: Int, marks: [[Bool]?]) {
        precondition(marks.allSatisfy { ($0?.count ?? items) == items }, "Each respondent has a mark for each item.")
        self.init(
            columns: (0..<items).map { item in marks.map { $0?[item] ?? false } },
            isInBase: marks.map { $0 != nil }
        )
    }

    /// Creates the answers from columns.
    ///
    /// - Parameters:
    ///   - columns: For each item whether each respondent has marked it.
    ///   - isInBase: Whether each respondent is in the base.
    public init(columns: [[Bool]], isInBase: [Bool]) {
        precondition(columns.allSatisfy { $0.count == isInBase.count }, "Each respondent has a mark for each item.")
        let width = (columns.count + 63) / 64
        var words = Array(repeating: UInt64(0), count: width * isInBase.count)
        for (item, column) in columns.enumerated() {
            for respondent in isInBase.indices where column[respondent] && isInBase[respondent] {
                words[respondent * width + item / 64] |= 1 << UInt64(item % 64)
            }
        }
        (items, self.isInBase, self.words, self.width) = (columns.count, isInBase, words, width)
    }

    /// The number of respondents, those outside the base among them.
    public var respondents: Int { isInBase.count }

    /// The respondents in the base.
    public var base: Int { isInBase.count { $0 } }

    /// Returns whether each respondent has marked an item; nil outside the base.
    public func column(_ item: Int) -> [Bool?] {
        isInBase.indices.map { isInBase[$0] ? hasMarked(item, $0) : nil }
    }

    /// Returns an item as a measure, whose mean is the share of respondents who have marked it, by any design.
    public func indicator(of item: Int) -> Measure {
        Measure(indicator: column(item))
    }

    /// Counts the marks of groups of respondents.
    ///
    /// - Parameters:
    ///   - groups: The group of each respondent, 0 and up; nil for one in no group, who is not counted.
    ///   - number: The number of groups.
    /// - Returns: The counts of each group.
    func counts(by groups: [Int?], of number: Int) -> [MarkCounts] {
        precondition(groups.count == respondents, "Each respondent is in a group or in none.")
        var counts = Array(repeating: MarkCounts(items: items), count: number)
        for (respondent, group) in groups.enumerated() where isInBase[respondent] {
            guard let group else { continue }
            counts[group].add(words[respondent * width..<(respondent + 1) * width])
        }
        return counts
    }

    /// The marks of all respondents in the base, counted.
    var counts: MarkCounts {
        var counts = MarkCounts(items: items)
        for respondent in isInBase.indices where isInBase[respondent] {
            counts.add(words[respondent * width..<(respondent + 1) * width])
        }
        return counts
    }

    private func hasMarked(_ item: Int, _ respondent: Int) -> Bool {
        words[respondent * width + item / 64] >> UInt64(item % 64) & 1 == 1
    }
}
