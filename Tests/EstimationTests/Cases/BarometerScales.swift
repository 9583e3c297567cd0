// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// Scales of agreement among the municipalities, "vet ikke" left out, and what they have to do with size.
    static let barometerScales = CaseFamily(folder: "b_barometer", covers: { $0.id == "B10" }) {
        let survey = try BarometerSurvey()
        let sizes = survey.municipalClasses(of: "size")
        return { row in
            let points: [Int?] = zip(survey.respondents, sizes).map { respondent, size in
                let point = respondent[row.keyParts[0]].flatMap { Int($0) }
                return size == nil || point == 9 ? nil : point
            }
            let (answers, groups) = (points.map { $0.map(Double.init) }, sizes.map { $0.map(Double.init) })
            let scale = ScaleDistribution(points)
            if row.keyParts.count == 2 {
                guard row.stat == "dist", let point = Int(row.keyParts[1]) else { return [] }
                return [.count(scale.count(of: point))]
            }
            switch row.stat {
            case "n_valid": return [.count(scale.base)]
            case "mean": return [.number(scale.mean ?? .nan)]
            case "sd": return [.number(scale.standardDeviation ?? .nan)]
            case "median": return [.number(scale.median ?? .nan)]
            case "spearman_rho": return [.number(RankCorrelation(answers, groups)?.spearman ?? .nan)]
            case "kendall_tau_b": return [.number(RankCorrelation(answers, groups)?.kendall ?? .nan)]
            case "kruskal_H", "kruskal_p", "kruskal_df":
                return kruskal(row.stat, ChiSquaredTest.kruskalWallis(answers, groups: sizes))
            case "lbl_r", "lbl_M2", "lbl_p":
                // Scores 1, 2, 3 and so on, as far as somebody is in the class.
                let rows = Set(zip(sizes, points).compactMap { $1 == nil ? nil : $0 }).sorted()
                let counts = rows.map { row in
                    scale.points.map { point in zip(sizes, points).count { $0 == row && $1 == point } }
                }
                guard let table = ContingencyTable(counts),
                    let linear = LinearAssociation(
                        table,
                        rowScores: rows.map(Double.init),
                        columnScores: scale.points.map(Double.init)
                    ), let test = linear.test
                else { return [] }
                let probability = test.probability(.twoSided)
                let numbers = ["lbl_r": linear.correlation, "lbl_M2": test.chiSquared, "lbl_p": probability]
                return numbers[row.stat].map { [.number($0)] } ?? []
            default: return []
            }
        }
    }

    /// The answers of three groups of ranks.
    static let ranks = CaseFamily(folder: "c_tests", covers: { $0.id == "ranks" }) {
        let groups = try RankedGroups()
        return { row in
            let (first, second) = (groups.values("A"), groups.values("B"))
            let wilcoxon = RankSumTest(first, second)
            let correlation = RankCorrelation(groups.all.map(\.value), groups.all.map { Double($0.group) })
            switch row.stat {
            case "A", "B", "C": return groups.given(row.stat, Int(row.key)).map { [.number($0)] } ?? []
            case "wilcox_W": return [.number(wilcoxon?.statistic ?? .nan)]
            case "wilcox_p_nocc": return [.number(wilcoxon?.probability ?? .nan)]
            case "wilcox_p_cc": return [.number(wilcoxon?.correctedProbability ?? .nan)]
            case "wilcox_exact_p_ties": return [.number(try wilcoxon?.exactProbability() ?? .nan)]
            case "kruskal_H", "kruskal_p", "kruskal_df":
                return kruskal(
                    row.stat,
                    ChiSquaredTest.kruskalWallis(groups.all.map(\.value), groups: groups.all.map(\.group))
                )
            case "spearman", "spearman_rho": return [.number(correlation?.spearman ?? .nan)]
            case "kendall", "kendall_tau_b": return [.number(correlation?.kendall ?? .nan)]
            default: return []
            }
        }
    }

    private static func kruskal(_ stat: String, _ test: ChiSquaredTest?) -> [Answer] {
        switch stat {
        case "kruskal_H": [.number(test?.statistic ?? .nan)]
        case "kruskal_p": [.number(test?.probability ?? .nan)]
        default: [.number(test?.degreesOfFreedom ?? .nan)]
        }
    }
}
