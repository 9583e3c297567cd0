// SPDX-License-Identifier: Apache-2.0

import Tabulation

/// How many answers respondents gave to a question that takes several, in every column of a table.
public struct SeveralAnswersSummary: Hashable, Sendable {
    /// The codes of the answers counted: the valid ones, without one that says none of the others.
    public let categories: [String]
    /// The answers of each column, as in the table.
    public let columns: [SeveralAnswersTable]

    init(_ answers: CountedAnswers, in crosstab: Crosstab, by breakdowns: [TableBreakdown]) {
        let marked = MarkedAnswers(answers, isWithNone: false)
        categories = answers.validCategories.filter { !answers.isNone[$0] }.map { answers.categories[$0] }
        var columns = crosstab.columns.map { _ in SeveralAnswersTable(marked) }
        for breakdown in breakdowns {
            let parts = SeveralAnswersTable.tables(
                of: marked,
                by: breakdown.positions,
                of: breakdown.allColumns.count
            )
            for (column, part) in zip(breakdown.allColumns, parts) { columns[column] = part }
        }
        self.columns = columns
    }
}
