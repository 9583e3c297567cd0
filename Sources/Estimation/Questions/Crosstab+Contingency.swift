// SPDX-License-Identifier: Apache-2.0

import Tabulation

extension Crosstab {
    /// Returns the respondents by valid category and column, as the table counts them.
    ///
    /// - Parameters:
    ///   - answers: The answers to an item, or to a question of which a respondent gives one answer.
    ///   - columns: The positions of the columns.
    /// - Returns: The table; nil where there is no such category or no column.
    func table(of answers: CountedAnswers, over columns: [Int]) -> ContingencyTable? {
        let codes = answers.validCategories.map { answers.categories[$0] }
        let positions = codes.map { code in
            rows.firstIndex { $0.item == answers.item && $0.category == code && $0.compositeOf.isEmpty }
        }
        return ContingencyTable(
            positions.map { row in
                columns.map { column in row.map { counts[$0 * self.columns.count + column] } ?? 0 }
            }
        )
    }
}
