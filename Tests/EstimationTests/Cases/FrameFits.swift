// SPDX-License-Identifier: Apache-2.0

import Estimation

extension BarometerSurvey {
    /// The frame by the classes of a column, with those who answered.
    func classification(_ column: String) -> ResponseClassification {
        let classes = self.classes(of: column).map { name, units in
            ResponseClass(name: name, units: units, respondents: respondents.count { $0[column] == name })
        }
        return ResponseClassification(name: column, classes: classes)
    }
}

extension CaseFamily {
    /// Whether the respondents of the barometer represent its frame.
    static let barometerFit = CaseFamily(folder: "b_barometer", covers: { $0.id == "B2" }) {
        let survey = try BarometerSurvey()
        var judged: [String: Representativeness] = [:]
        return { row in
            let columns = ["size", "centgroup", "stratum", "county", "centrality", "kind"]
            guard let column = columns.first(where: { row.stat.hasSuffix("_\($0)") }),
                let found = judged[column] ?? Representativeness(survey.classification(column))
            else { return [] }
            judged[column] = found
            let (fit, indicator) = (found.fit, found.indicator)
            let index = found.classification.classes.firstIndex { $0.name == row.key }
            switch row.stat.dropLast(column.count + 1) {
            case "gof_naive_X2": return [.number(fit.naive.pearson)]
            case "gof_naive_p": return [.number(fit.naive.probability)]
            case "exact_multinomial_p": return fit.naive.exactProbability().map { [.number($0)] } ?? []
            case "gof_df": return [.count(fit.degreesOfFreedom)]
            case "gof_min_expected": return [.number(fit.naive.smallestExpected)]
            case "gof_fpc_X2": return [.number(fit.corrected)]
            case "gof_fpc_p": return [.number(fit.correctedProbability)]
            case "gof_G2": return [.number(fit.naive.likelihoodRatio)]
            case "exact_hypergeometric_p": return fit.exactProbability.map { [.number($0)] } ?? []
            case "dissimilarity": return [.number(fit.dissimilarity)]
            case "max_abs_diff_pp": return [.number(fit.greatestDifference)]
            case "S_rho": return [.number(indicator.variance.squareRoot())]
            case "R": return [.number(indicator.value)]
            case "R_adjusted": return [.number(indicator.adjusted)]
            case "CV_rho": return [.number(indicator.coefficientOfVariation)]
            case "adj_residual_fpc": return index.map { [.number(fit.residuals[$0])] } ?? []
            case "std_residual", "adj_residual_naive":
                return index.map { [.number(fit.naive.residuals[$0])] } ?? []
            default: return []
            }
        }
    }

    /// Small tables of counts against given shares (g) or a frame (h).
    static let goodnessOfFit = CaseFamily(folder: "c_tests", covers: { isGoodnessOfFit($0.id) }) {
        let own = try Cases.ownRows(of: "goodness.csv", in: "inputs")
        let given = try Cases.rows(of: "expected.csv", in: "c_tests")
        let inputs = ["x", "prob", "M"]
        return { row in
            let ofCase = own.filter { $0["id"] == row.id }
            let givenOfCase = given.filter { $0["id"] == row.id && inputs.contains($0["stat"] ?? "") }
            let keys = Set((ofCase + givenOfCase).compactMap { $0["key"].flatMap { Int($0) } }).sorted()
            // The rows of inputs are among the expected ones; what is given there takes precedence.
            func input(_ stat: String, _ key: Int) -> Double? {
                let text =
                    givenOfCase.first { $0["stat"] == stat && $0["key"] == "\(key)" }?["value"]
                    ?? ofCase.first { $0["key"] == "\(key)" }?[stat]
                return text.flatMap { Double($0) }
            }
            func column(_ stat: String) -> [Double] { keys.compactMap { input(stat, $0) } }
            let (counts, shares, units) = (column("x").map { Int($0) }, column("prob"), column("M").map { Int($0) })
            guard counts.count == keys.count, max(shares.count, units.count) == keys.count else { return [] }
            let classes = zip(keys, zip(units, counts))
                .map { ResponseClass(name: "\($0)", units: $1.0, respondents: $1.1) }
            let fit = FrameFit(ResponseClassification(name: row.id, classes: classes))
            let naive = fit?.naive ?? GoodnessOfFit(counts: counts, shares: shares)
            if inputs.contains(row.stat), let key = row.integer("key"), let value = input(row.stat, key) {
                return [.number(value)]
            }
            func of(_ values: [Double]?) -> [Answer] {
                guard let values, let index = keys.firstIndex(where: { "\($0)" == row.key }) else { return [] }
                return [.number(values[index])]
            }
            switch row.stat {
            case "X2", "X2_naive": return naive.map { [.number($0.pearson)] } ?? []
            case "p", "p_naive": return naive.map { [.number($0.probability)] } ?? []
            case "G2": return naive.map { [.number($0.likelihoodRatio)] } ?? []
            case "exact_multinomial_p": return naive?.exactProbability().map { [.number($0)] } ?? []
            case "df": return naive.map { [.count($0.degreesOfFreedom)] } ?? []
            case "min_expected": return naive.map { [.number($0.smallestExpected)] } ?? []
            case "std_residual": return of(naive?.residuals)
            case "X2_fpc": return fit.map { [.number($0.corrected)] } ?? []
            case "p_fpc": return fit.map { [.number($0.correctedProbability)] } ?? []
            case "p_exact_hypergeometric": return fit?.exactProbability.map { [.number($0)] } ?? []
            case "adj_residual_fpc": return of(fit?.residuals)
            default: return []
            }
        }
    }

    /// Says whether an id is a letter g or h and a number.
    private static func isGoodnessOfFit(_ id: String) -> Bool {
        (id.hasPrefix("g") || id.hasPrefix("h")) && id.count > 1 && id.dropFirst().allSatisfy(\.isNumber)
    }
}
