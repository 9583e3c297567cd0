// SPDX-License-Identifier: Apache-2.0

import Tabulation

extension MarkedAnswers {
    /// Creates the answers that a table counts: the valid ones, of the respondents in the valid base.
    ///
    /// - Parameters:
    ///   - answers: The answers.
    ///   - isWithNone: Whether an answer that says none of the others is one of them, or no mark.
    init(_ answers: CountedAnswers, isWithNone: Bool = true) {
        let valid = answers.validCategories.filter { isWithNone || !answers.isNone[$0] }
        self.init(columns: valid.map { answers.isChosen[$0] }, isInBase: answers.isInValidBase)
    }
}
