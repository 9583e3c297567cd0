// SPDX-License-Identifier: Apache-2.0

/// Counts a survey in one pass: every question by every classification, in the memory of the tables and not of the respondents.
///
/// A respondent is of a *group*: a position in a list of all combinations of stratum, cluster and classes that its weight
/// depends on. Weights and variances follow from the counts by group afterwards, so the pass need not know them, parts
/// of the respondents may be counted apart and joined, and the order changes nothing: counts are whole numbers. A number is
/// an answer with a category for each value that was given.
public struct SurveyAccumulator: Hashable, Sendable {
    /// Some respondents, column by column; all columns of one length.
    public struct Batch: Hashable, Sendable {
        /// The group of each respondent.
        public var groups: [Int32]
        /// The class of each respondent, for each classification; what a classification does not divide has a class of its
        /// own.
        public var classifications: [[Int32]]
        /// The category of each respondent's answer, for each question; −1 where it is missing.
        public var answers: [[Int32]]

        /// Creates a batch.
        public init(groups: [Int32], classifications: [[Int32]], answers: [[Int32]]) {
            self.groups = groups
            self.classifications = classifications
            self.answers = answers
        }
    }

    private let groups: Int
    private let classes: [Int]
    private let categories: [Int]
    /// The tables: of each classification those of every question.
    private var tables: [CellCounts]

    /// Creates an empty count.
    ///
    /// - Parameters:
    ///   - groups: The number of groups.
    ///   - classifications: The number of classes of each classification.
    ///   - questions: The number of categories of each question; an item of a battery is a question.
    public init(groups: Int, classifications: [Int], questions: [Int]) {
        self.groups = groups
        classes = classifications
        categories = questions
        tables = classifications.flatMap { classes in
            questions.map { CellCounts(groups: groups, classes: classes, categories: $0) }
        }
    }

    /// Counts some respondents; every code must be within the range that was announced.
    public mutating func add(_ batch: Batch) {
        precondition(
            batch.classifications.count == classes.count && batch.answers.count == categories.count,
            "A batch has a column for each classification and each question."
        )
        check(batch.groups, 0..<groups, count: batch.groups.count)
        for (column, number) in zip(batch.answers, categories) {
            check(column, -1..<number, count: batch.groups.count)
        }
        for (position, column) in batch.classifications.enumerated() {
            check(column, 0..<classes[position], count: batch.groups.count)
            let width = Int32(classes[position])
            let positions = batch.groups.indices.map { batch.groups[$0] * width + column[$0] }
            for question in categories.indices {
                tables[position * categories.count + question].add(
                    positions: positions,
                    answers: batch.answers[question]
                )
            }
        }
    }

    /// Adds what was counted of other respondents, with the same groups, classifications and questions.
    public mutating func merge(_ other: SurveyAccumulator) {
        precondition(classes == other.classes && categories == other.categories, "Both count the same tables.")
        for index in tables.indices { tables[index].merge(other.tables[index]) }
    }

    /// Returns the counts of a question by a classification.
    public func counts(question: Int, classification: Int) -> CellCounts {
        tables[classification * categories.count + question]
    }

    private func check(_ column: [Int32], _ range: Range<Int>, count: Int) {
        precondition(column.count == count, "The columns are of one length.")
        let isWithin = column.allSatisfy { range.contains(Int($0)) }
        precondition(isWithin, "A code is outside its range.")
    }
}
