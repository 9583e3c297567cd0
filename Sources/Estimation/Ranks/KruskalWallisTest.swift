// SPDX-License-Identifier: Apache-2.0

extension ChiSquaredTest {
    /// Kruskal and Wallis's test of whether answers lie higher on the scale in some groups than in others (1952, JASA 47:583).
    ///
    /// H = (n − 1) Σ n_g (r̄_g − r̄)²/Σ(r − r̄)² with the mean ranks of the groups, which holds the correction for ties. The order of the
    /// groups plays no part; where there is one, ``LinearAssociation`` finds more.
    ///
    /// - Parameters:
    ///   - values: The answer of each respondent; nil where it is missing.
    ///   - groups: The group of each respondent; nil for one in no group, who takes no part.
    /// - Returns: The test with one degree of freedom less than there are groups; nil with fewer than two groups, or where all
    ///   answers are the same.
    public static func kruskalWallis(_ values: [Double?], groups: [Int?]) -> ChiSquaredTest? {
        precondition(values.count == groups.count, "Each respondent is in a group or in none.")
        let answers = zip(values, groups).compactMap { value, group in
            value.flatMap { value in group.map { (value: value, group: $0) } }
        }
        let ranks = MidRanks(answers.map(\.value))
        let byGroup = Dictionary(grouping: zip(answers, ranks.ranks), by: \.0.group)
        guard byGroup.count > 1, ranks.scatter > 0 else { return nil }
        let between = byGroup.keys.sorted().map { group in
            let members = byGroup[group] ?? []
            let excess = members.reduce(0) { $0 + ($1.1 - ranks.mean) }
            return excess * excess / Double(members.count)
        }
        return ChiSquaredTest(
            statistic: Double(answers.count - 1) * NeumaierSum(between).value / ranks.scatter,
            degreesOfFreedom: Double(byGroup.count - 1)
        )
    }
}
