// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// Tests of independence, differences, trends and comparisons of columns in small tables.
    static let smallTables = CaseFamily(folder: "c_tests", covers: { $0.id.hasPrefix("t") }) {
        let tables = try SmallTables()
        return { row in
            guard let table = tables[row.id] else { return [] }
            if let answers = try independence(row, table) ?? fourfold(row, table) ?? association(row, table) {
                return answers
            }
            guard let shares = SmallTables.shares(of: table) else { return [] }
            let words = row.stat.split(separator: "_").map(String.init)
            if row.stat.hasPrefix("ca_") { return try trend(words, shares) }
            guard words.count > 1 else { return [] }
            return comparison(words[0], words.dropFirst().joined(separator: "_"), row.key, shares)
        }
    }

    /// The statistics of a table of any size; nil for another statistic.
    private static func independence(_ row: CaseRow, _ table: ContingencyTable) throws -> [Answer]? {
        // Rows and columns without counts are taken out before cells are numbered.
        guard let filled = table.withoutEmptyClasses, let test = IndependenceTest(filled) else { return nil }
        switch row.stat {
        case "pearson_X2": return [.number(test.pearson.statistic)]
        case "pearson_df": return [.count(test.degreesOfFreedom)]
        case "pearson_p": return [.number(test.pearson.probability)]
        case "G2": return [.number(test.likelihoodRatio.statistic)]
        case "G2_p": return [.number(test.likelihoodRatio.probability)]
        case "G2_df": return [.number(test.likelihoodRatio.degreesOfFreedom)]
        case "yates_X2": return test.yates.map { [.number($0.statistic)] } ?? []
        case "yates_p": return test.yates.map { [.number($0.probability)] } ?? []
        case "min_expected": return [.number(test.smallestExpected)]
        case "cramers_v": return [.number(test.cramersV)]
        case "fisher_p_two": return [.number(try ExactIndependence.probability(table))]
        case "adj_std_residual":
            let cell = row.keyParts.compactMap { Int($0) }
            guard cell.count == 2, 1...filled.rows ~= cell[0], 1...filled.columns ~= cell[1] else { return [] }
            return test.residual(row: cell[0] - 1, column: cell[1] - 1).map { [.number($0)] } ?? []
        default: return nil
        }
    }

    /// The statistics of a table of two by two; nil for another table or statistic.
    private static func fourfold(_ row: CaseRow, _ table: ContingencyTable) -> [Answer]? {
        guard let filled = table.withoutEmptyClasses, let fisher = FisherTest(filled),
            let shares = SmallTables.shares(of: filled), let difference = ShareDifference(shares[0], shares[1])
        else { return nil }
        switch row.stat {
        case "fisher_p_less": return [.number(fisher.probability(.less))]
        case "fisher_p_greater": return [.number(fisher.probability(.greater))]
        case "fisher_cond_or": return CoarseSearch(fisher: fisher).oddsRatio.map { [.number($0)] } ?? []
        case "fisher_or_lo": return [.number(CoarseSearch(fisher: fisher).limits.lower)]
        case "fisher_or_hi": return [.number(CoarseSearch(fisher: fisher).limits.upper)]
        case "fisher_midp_two": return [.number(fisher.midProbability(.twoSided))]
        case "fisher_midp_less": return [.number(fisher.midProbability(.less))]
        case "fisher_midp_greater": return [.number(fisher.midProbability(.greater))]
        case "risk_diff": return [.number(difference.value)]
        case "newcombe_lo": return [.number(difference.newcombe().lowerBound)]
        case "newcombe_hi": return [.number(difference.newcombe().upperBound)]
        case "z_pooled": return [.number(difference.pooled?.statistic ?? .nan)]
        case "z_pooled_p": return [.number(difference.pooled?.probability(.twoSided) ?? .nan)]
        case "z_unpooled": return [.number(difference.unpooled?.statistic ?? .nan)]
        case "z_unpooled_p": return [.number(difference.unpooled?.probability(.twoSided) ?? .nan)]
        default: return nil
        }
    }

    /// The linear-by-linear test; nil for another statistic.
    private static func association(_ row: CaseRow, _ table: ContingencyTable) throws -> [Answer]? {
        guard let association = LinearAssociation(table), let test = association.test else { return nil }
        switch row.stat {
        case "lbl_M2": return [.number(test.chiSquared)]
        case "lbl_r": return [.number(association.correlation)]
        case "lbl_z": return [.number(test.statistic)]
        case "lbl_p": return [.number(test.probability(.twoSided))]
        case "lbl_exact_p", "lbl_exact_p_two", "lbl_exact_p_two_dist":
            return [.number(try association.exact().probability(.twoSided))]
        case "lbl_exact_p_two_double": return [.number(try association.exact().doubled())]
        case "lbl_exact_p_up": return [.number(try association.exact().probability(.greater))]
        case "lbl_exact_p_down": return [.number(try association.exact().probability(.less))]
        default: return nil
        }
    }

    /// A trend: "ca_z", "ca_exact_p_up", with other scores "ca_scores_1_2_5_9_z" and "ca_exact_scores_1_2_5_9_p_up".
    static func trend(_ words: [String], _ shares: [GroupShare]) throws -> [Answer] {
        var words = words.dropFirst()
        let isExact = words.first == "exact"
        if isExact { words.removeFirst() }
        var scores: [Double]?
        if words.first == "scores" {
            words.removeFirst()
            // As many of the scores as there are classes.
            let given = words.prefix { Double($0) != nil }
            scores = Array(given.compactMap { Double($0) }.prefix(shares.count))
            words = words.dropFirst(given.count)
        }
        guard scores?.count ?? shares.count == shares.count else { return [] }
        guard let trend = TrendTest(shares, scores: scores) else { return [] }
        let what = words.joined(separator: "_")
        if isExact {
            let exact = trend.exact()
            switch what {
            case "p_up": return [.number(try exact.probability(.greater))]
            case "p_down": return [.number(try exact.probability(.less))]
            case "p_two_dist": return [.number(try exact.probability(.twoSided))]
            case "p_two_double": return [.number(try exact.doubled())]
            default: return []
            }
        }
        switch what {
        case "z": return [.number(trend.test.statistic)]
        case "chi2": return [.number(trend.test.chiSquared)]
        case "p_up": return [.number(trend.test.probability(.greater))]
        case "p_down": return [.number(trend.test.probability(.less))]
        case "p_two": return [.number(trend.test.probability(.twoSided))]
        default: return []
        }
    }

    /// A comparison of columns: what is asked ("letters" or a probability), the method ("holm", "fisher_holm"), and the
    /// letter of a column or the letters of a pair.
    static func comparison(_ what: String, _ method: String, _ key: String, _ shares: [GroupShare]) -> [Answer] {
        let isExact = method.hasPrefix("fisher_")
        guard let adjustment = adjustments[isExact ? String(method.dropFirst(7)) : method] else { return [] }
        let comparison = ColumnComparison(shares, test: isExact ? .fisher : .pooled, adjustment: adjustment)
        let positions = key.compactMap { letter in
            shares.indices.first { PairwiseComparison.letter(of: $0) == String(letter) }
        }
        guard positions.count == key.count else { return [] }
        switch (what, positions.count) {
        case ("letters", 1): return [.text(comparison.pairwise.letters(of: positions[0]))]
        case ("pairp", 2), ("p", 2):
            let pair = comparison.pairwise.pairs.first { $0.first == positions[0] && $0.second == positions[1] }
            return pair.map { [.number($0.adjusted ?? .nan)] } ?? []
        default: return []
        }
    }

    /// The adjustments by the names they have in R.
    static let adjustments: [String: MultiplicityAdjustment] = [
        "none": .unadjusted, "raw": .unadjusted, "bonferroni": .bonferroni, "holm": .holm, "hochberg": .hochberg,
        "BH": .benjaminiHochberg, "BY": .benjaminiYekutieli,
    ]
}
