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
        let (scale, classes) = (Set(answers.map(\.value)).sorted(), Set(answers.map(\.group)).sorted())
        guard !answers.isEmpty else { return nil }
        let rows = Dictionary(uniqueKeysWithValues: zip(scale, 0...))
        let columns = Dictionary(uniqueKeysWithValues: zip(classes, 0...))
        return kruskalWallis(
            ContingencyTable(
                rowCodes: answers.map { rows[$0.value] },
                columnCodes: answers.map { columns[$0.group] },
                rows: scale.count,
                columns: classes.count
            )
        )
    }

    /// The same test of a table.
    ///
    /// - Parameter table: The points of the scale as rows, the lowest first, and the groups as columns; a group that nobody is
    ///   in takes no part.
    /// - Returns: The test, or nil as above.
    public static func kruskalWallis(_ table: ContingencyTable) -> ChiSquaredTest? {
        let (points, groups) = (table.rowTotals, table.columnTotals)
        let ranks = MidRanks(points.indices.map { Double($0) }, counts: points)
        let occupied = groups.indices.filter { groups[$0] > 0 }
        guard occupied.count > 1, ranks.scatter > 0 else { return nil }
        let between = occupied.map { group in
            let excess = points.indices.reduce(0) { $0 + Double(table[$1, group]) * (ranks.ranks[$1] - ranks.mean) }
            return excess * excess / Double(groups[group])
        }
        return ChiSquaredTest(
            statistic: Double(ranks.count - 1) * NeumaierSum(between).value / ranks.scatter,
            degreesOfFreedom: Double(occupied.count - 1)
        )
    }
}
