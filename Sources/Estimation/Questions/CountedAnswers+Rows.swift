// SPDX-License-Identifier: Apache-2.0

import Tabulation

extension CountedAnswers {
    /// Returns whether each respondent is in a row of the table; nil for one outside the base.
    func isRow(_ row: Crosstab.Row) -> [Bool?] {
        let chosen = isAnyChosen(row.compositeOf.isEmpty ? [row.category] : row.compositeOf)
        return zip(isInBase, chosen).map { $0 ? $1 : nil }
    }
}
