// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// Items of a question against each other.
    static let barometerPairs = CaseFamily(folder: "b_barometer", covers: { $0.id == "B11" }) {
        let survey = try BarometerSurvey()
        return { row in
            let items = row.key.split(separator: "~").map(String.init)
            guard items.count == 2 else { return [] }
            func answers(_ item: String) -> [Bool?] { survey.respondents.map { BarometerSurvey.answer($0, item) } }
            let test = McNemarTest(answers(items[0]), answers(items[1]))
            switch row.stat {
            case "b10": return [.count(test.firstOnly)]
            case "b01": return [.count(test.secondOnly)]
            default: return mcNemar(String(row.stat.trimmingPrefix("mcnemar_")), test)
            }
        }
    }

    /// Pairs given by their counts, as in "mcnemar_3_12".
    static let pairs = CaseFamily(folder: "c_tests", covers: { $0.id.hasPrefix("mcnemar_") }) {
        { row in
            let counts = row.id.split(separator: "_").compactMap { Int($0) }
            guard counts.count == 2 else { return [] }
            return mcNemar(row.stat, McNemarTest(firstOnly: counts[0], secondOnly: counts[1]))
        }
    }

    private static func mcNemar(_ stat: String, _ test: McNemarTest) -> [Answer] {
        switch stat {
        case "chi2": [.number(test.chiSquared?.statistic ?? .nan)]
        case "p", "chi2_p": [.number(test.chiSquared?.probability ?? .nan)]
        case "chi2_cc": [.number(test.corrected?.statistic ?? .nan)]
        case "p_cc", "cc_p", "chi2_cc_p": [.number(test.corrected?.probability ?? .nan)]
        case "exact_p": [.number(test.exactProbability)]
        case "midp", "midp_p": [.number(test.midProbability)]
        default: []
        }
    }

    /// A property of those who mark one item against that of those who mark another, as in "q9|q7a~q7b".
    static let barometerOverlap = CaseFamily(folder: "b_barometer", covers: { $0.id == "B12" }) {
        let survey = try BarometerSurvey()
        return { row in
            let columns = row.keyParts.last?.split(separator: "~").map(String.init) ?? []
            let names = (survey.respondents.first ?? [:]).keys.sorted()
            guard row.keyParts.count == 2, columns.count == 2,
                let item = names.first(where: { $0 == row.keyParts[0] || $0.hasPrefix("\(row.keyParts[0])_") })
            else { return [] }
            // Those who are in neither column are no part of the sample.
            let sample = survey.respondents.filter { respondent in columns.contains { respondent[$0] == "1" } }
            let known = sample.filter { BarometerSurvey.answer($0, item) != nil }
            let answers = known.map { BarometerSurvey.answer($0, item) }
            let isIn = columns.map { column in known.map { $0[column] == "1" } }
            guard let test = OverlappingColumnsTest(answers, isIn[0], isIn[1]) else { return [] }
            let design = SampleDesign(
                strata: [DesignStratum(name: "", units: nil)],
                stratum: known.map { _ in 0 }
            )
            let difference = design.difference(of: Measure(indicator: answers), between: isIn[0], and: isIn[1])
            // The rows at hand name few of the bases and probabilities; the others may be called any of these.
            switch row.stat {
            case "x_a": return [.count(test.first.count)]
            case "x_b": return [.count(test.second.count)]
            case "n_a", "e_a", "base_a": return [.count(test.first.base)]
            case "n_b", "e_b", "base_b": return [.count(test.second.base)]
            case "n_ab", "e_ab", "e_0", "e0", "n_0", "n0", "overlap", "n_overlap": return [.count(test.overlap)]
            case "p_a": return [.number(test.first.share)]
            case "p_b": return [.number(test.second.share)]
            case "lin_diff": return [.number(difference.value)]
            case "lin_se": return [.number(difference.standardError)]
            case "lin_z": return [.number(difference.value / difference.standardError)]
            case "lin_p": return [.number(difference.normalProbability ?? .nan)]
            default: return overlapping(row.stat, test)
            }
        }
    }

    /// Columns given by their counts, as in "overlap_30_80_41_70_25": with the property, base, the same of the second, both.
    static let overlap = CaseFamily(folder: "c_tests", covers: { $0.id.hasPrefix("overlap_") }) {
        { row in
            let counts = row.id.split(separator: "_").compactMap { Int($0) }
            guard counts.count == 5,
                let test = OverlappingColumnsTest(
                    .init(count: counts[0], base: counts[1]),
                    .init(count: counts[2], base: counts[3]),
                    overlap: counts[4]
                )
            else { return [] }
            return overlapping(row.stat, test)
        }
    }

    private static func overlapping(_ stat: String, _ test: OverlappingColumnsTest) -> [Answer] {
        switch stat {
        case "t": [.number(test.statistic)]
        case "df": [.count(test.degreesOfFreedom)]
        case "p", "t_p": [.number(test.probability)]
        default: []
        }
    }
}
