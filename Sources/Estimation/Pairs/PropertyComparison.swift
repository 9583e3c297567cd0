// SPDX-License-Identifier: Apache-2.0

/// Some properties of the same respondents compared in all pairs: which of them more respondents have than others.
///
/// Answers of a question with several answers, categories of which a respondent has one, or one answer to each item of a
/// battery. The columns of a table are other respondents, and are compared by ``ColumnComparison``.
public struct PropertyComparison: Hashable, Sendable {
    /// The shares by property and their pairs, each by ``McNemarTest/probability``.
    public let pairwise: PairwiseComparison
    /// The number of pairs that were tested exactly.
    public let exactPairs: Int
    /// The test that all properties are equally frequent; nil where every respondent has all of them or none.
    public let cochranQ: ChiSquaredTest?

    /// Compares the properties.
    ///
    /// - Parameters:
    ///   - answers: Which properties each respondent has; those outside the base take no part.
    ///   - adjustment: The adjustment for the number of pairs.
    public init(_ answers: MarkedAnswers, adjustment: MultiplicityAdjustment = .holm) {
        let marks = answers.counts
        func test(_ first: Int, _ second: Int) -> McNemarTest {
            let both = marks.both(first, second)
            return McNemarTest(firstOnly: marks.count(of: first) - both, secondOnly: marks.count(of: second) - both)
        }
        let shares = (0..<answers.items).map { GroupShare(count: marks.count(of: $0), base: marks.base) }
        pairwise = PairwiseComparison(shares, adjustment: adjustment) { test($0, $1).probability }
        exactPairs = pairwise.pairs.count { $0.probability != nil && test($0.first, $0.second).isExact }
        cochranQ = marks.cochranQ
    }
}
