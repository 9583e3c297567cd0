// SPDX-License-Identifier: Apache-2.0

extension MarkedAnswers {
    /// Cochran's test of whether all items are marked equally often (Cochran 1950, Biometrika 37:256).
    ///
    /// Q = (k − 1)(kΣC² − N²)/(kN − ΣR²), with the marks C of each of k items, R of each respondent and N in all. Respondents who
    /// mark all or nothing add nothing. Q of two items is McNemar's statistic without correction.
    ///
    /// - Returns: The test with k − 1 degrees of freedom; nil with fewer than two items, or where every respondent has marked
    ///   all or nothing.
    public func cochranQ() -> ChiSquaredTest? { counts.cochranQ }
}

extension MarkCounts {
    /// The test of the respondents counted.
    var cochranQ: ChiSquaredTest? {
        let table = SeveralAnswersTable(self)
        let total = table.answers
        let withinRespondents = items * total - squares
        guard items > 1, withinRespondents > 0 else { return nil }
        let betweenItems = items * table.counts.reduce(0) { $0 + $1 * $1 } - total * total
        return ChiSquaredTest(
            statistic: Double(items - 1) * Double(betweenItems) / Double(withinRespondents),
            degreesOfFreedom: Double(items - 1)
        )
    }
}
