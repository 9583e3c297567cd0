// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// Units, answers and rates by class.
    static let barometerCounts = CaseFamily(folder: "b_barometer", covers: { $0.id == "B1" }) {
        let survey = try BarometerSurvey()
        return { row in
            let parts = row.stat.split(separator: "_", maxSplits: 1).map(String.init)
            let column = parts.count == 2 && parts[0] != "response" ? parts[1] : nil
            func count(_ rows: [Cases.Row]) -> Int { rows.count { column == nil || $0[column ?? ""] == row.key } }
            let (units, answered) = (count(survey.frame), count(survey.respondents))
            switch parts[0] {
            case "fpc": return FrameFit(survey.classification("size")).map { [.number($0.correction)] } ?? []
            case "N": return [.count(units)]
            case "n": return [.count(answered)]
            case "rate", "response": return [.number(Double(answered) / Double(units))]
            default: return []
            }
        }
    }

    /// Weights by stratum, and raked or post-stratified by class.
    static let barometerWeights = CaseFamily(folder: "b_barometer", covers: { $0.id == "B3" }) {
        let survey = try BarometerSurvey()
        let designs = [
            "stratum": survey.design(by: "stratum"), "rake": try survey.raked(),
            "poststrat": try survey.design(by: nil).postStratified(by: survey.margin("stratum")),
        ]
        return { row in
            let parts = row.stat.split(separator: "_").map(String.init)
            // Without a name they are the weights by stratum.
            let named = parts.last { designs[$0] != nil } ?? (designs[row.key] == nil ? nil : row.key)
            let design = designs[named ?? "stratum"] ?? survey.design(by: nil)
            let effect = WeightEffect(of: design)
            if parts.contains("neff") { return [.number(effect.effectiveBase)] }
            if parts.contains("deff") { return [.number(effect.designEffect)] }
            let columns = row.keyParts.count == 2 ? ["size", "centgroup"] : ["stratum"]
            let index = survey.respondents.firstIndex { respondent in
                zip(columns, row.keyParts).allSatisfy { respondent[$0] == $1 }
            }
            return index.map { [.number(design.weights[$0])] } ?? []
        }
    }

    /// Shares of everyone, by four designs.
    static let barometerShares = CaseFamily(folder: "b_barometer", covers: { $0.id.hasPrefix("B4") }) {
        let survey = try BarometerSurvey()
        let designs = [
            "D0": survey.design(by: nil), "D1": survey.design(by: "stratum"), "D2": try survey.raked(),
            "D3": try survey.design(by: nil).postStratified(by: survey.margin("stratum")),
        ]
        return { row in
            let parts = row.id.split(separator: "_").map(String.init)
            guard parts.count > 1, let design = designs[parts[1]] else { return [] }
            let estimate = design.estimate(.mean(survey.measure(row.key)))
            let (beta, logit) = (Interval.kornGraubard(estimate), Interval.logit(estimate))
            switch row.stat {
            case "deff": return [.number(design.designEffect(of: survey.measure(row.key)))]
            case "base_n": return [.count(estimate.base)]
            case "p": return [.number(estimate.value)]
            case "se": return [.number(estimate.standardError)]
            case "ci95_beta_lo": return [.number(beta?.lower ?? .nan)]
            case "ci95_beta_hi": return [.number(beta?.upper ?? .nan)]
            case "ci95_xlogit_lo", "ci95_logit_lo": return [.number(logit?.lower ?? .nan)]
            case "ci95_xlogit_hi", "ci95_logit_hi": return [.number(logit?.upper ?? .nan)]
            default: return []
            }
        }
    }

    /// Shares of classes.
    static let barometerDomains = CaseFamily(folder: "b_barometer", covers: { $0.id == "B5" }) {
        let survey = try BarometerSurvey()
        let stratified = survey.design(by: "stratum")
        return { row in
            guard row.keyParts.count == 2 else { return [] }
            let (item, name) = (row.keyParts[0], row.keyParts[1])
            let members = survey.members(of: name)
            let units = survey.frame.count { $0["size"] == name || $0["centgroup"] == name }
            let answers = zip(survey.respondents, members).filter { $0.1 }
                .compactMap { BarometerSurvey.answer($0.0, item) }
            let (n, x) = (answers.count, answers.count { $0 })
            guard n > 0 else { return [] }
            let exact = ShareInterval.ofClass(count: x, base: n, units: units)
            let plain = Interval.clopperPearson(count: x, sample: n)
            let score = Interval.wilson(count: x, sample: n, population: units)
            let estimate = stratified.estimate(.mean(survey.measure(item), in: members))
            switch row.stat {
            case "n": return [.count(n)]
            case "x": return [.count(x)]
            case "N": return [.count(units)]
            case "p": return [.number(Double(x) / Double(n))]
            case "p_D1": return [.number(estimate.value)]
            case "se_D1": return [.number(estimate.standardError)]
            case "ci95_hyper_M_lo": return [.number((exact.lower * Double(units)).rounded())]
            case "ci95_hyper_M_hi": return [.number((exact.upper * Double(units)).rounded())]
            case "ci95_hyper_lo": return [.number(exact.lower)]
            case "ci95_hyper_hi": return [.number(exact.upper)]
            case "ci95_cp_lo": return [.number(plain.lower)]
            case "ci95_cp_hi": return [.number(plain.upper)]
            case "ci95_wilson_fpc_lo": return [.number(score.lower)]
            case "ci95_wilson_fpc_hi": return [.number(score.upper)]
            default: return []
            }
        }
    }
}
