// SPDX-License-Identifier: Apache-2.0

/// A test of whether a share differs between two columns of a table that have respondents in common.
///
/// t = (p₁ − p₂)/√(p(1 − p)(1/e₁ + 1/e₂ − 2e₀/(e₁e₂))) with the pooled share p, bases e₁ and e₂ and e₀ respondents in both, on
/// e₁ + e₂ − e₀ − 2 degrees of freedom. That is the dialect of UNICOM Intelligence, once Dimensions; other programs multiply the
/// variance or count the degrees differently. It takes the answers of those in both columns to be the same ones, which they are,
/// and pools the share, which is the hypothesis. ``SampleDesign/difference(of:between:and:)`` does without either.
public struct OverlappingColumnsTest: Hashable, Sendable {
    /// A column: its respondents, and how many of them have the property.
    public struct Column: Hashable, Sendable {
        /// The respondents with the property.
        public let count: Int
        /// The respondents.
        public let base: Int

        /// Creates a column with 0 ≤ count ≤ base.
        public init(count: Int, base: Int) {
            precondition(0 <= count && count <= base, "The count is of the base.")
            self.count = count
            self.base = base
        }

        /// The share with the property; `nan` without respondents.
        public var share: Double { Double(count) / Double(base) }
    }

    /// The first column.
    public let first: Column
    /// The second column.
    public let second: Column
    /// The respondents who are in both.
    public let overlap: Int
    /// The difference of the shares in standard errors, above 0 where the first is the higher.
    public let statistic: Double

    /// Creates the test, or returns nil when the columns have the same respondents or one has none, when everyone or nobody
    /// has the property, or when no degrees of freedom are left.
    public init?(_ first: Column, _ second: Column, overlap: Int) {
        precondition(0 <= overlap && overlap <= min(first.base, second.base), "The overlap is a part of both columns.")
        self.first = first
        self.second = second
        self.overlap = overlap
        let (here, there) = (Double(first.base), Double(second.base))
        let pooled = Double(first.count + second.count) / (here + there)
        // e₁ + e₂ − 2e₀ are the respondents in one column only.
        let apart = Double(first.base + second.base - 2 * overlap) / (here * there)
        let variance = pooled * (1 - pooled) * apart
        guard first.base > 0, second.base > 0, variance > 0, first.base + second.base - overlap > 2 else { return nil }
        statistic = (first.share - second.share) / variance.squareRoot()
    }

    /// Counts the respondents and creates the test; a respondent without an answer is in neither column.
    ///
    /// - Parameters:
    ///   - answers: Whether each respondent has the property; nil where it is missing.
    ///   - isInFirst: Whether each respondent is in the first column.
    ///   - isInSecond: Whether each respondent is in the second column.
    public init?(_ answers: [Bool?], _ isInFirst: [Bool], _ isInSecond: [Bool]) {
        precondition(answers.count == isInFirst.count && answers.count == isInSecond.count, "One a respondent.")
        let known = answers.indices.filter { answers[$0] != nil }
        func column(_ isIn: [Bool]) -> Column {
            let members = known.filter { isIn[$0] }
            return Column(count: members.count { answers[$0] == true }, base: members.count)
        }
        let overlap = known.count { isInFirst[$0] && isInSecond[$0] }
        self.init(column(isInFirst), column(isInSecond), overlap: overlap)
    }

    /// The degrees of freedom, respondents in either column less two.
    public var degreesOfFreedom: Int { first.base + second.base - overlap - 2 }

    /// The probability of a difference at least as large in either direction where there is none.
    public var probability: Double {
        let student = StudentDistribution(degreesOfFreedom: Double(degreesOfFreedom))
        return 2 * (student?.upperTail(abs(statistic)) ?? .nan)
    }
}
