// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

extension CaseFamily {
    /// Indicators from logit models of who answered.
    static let modelIndicators = CaseFamily(folder: "e_rindicators", covers: { Models.all[$0.id] != nil }) {
        let frame = try BarometerSurvey().frame
        var fits: [String: ResponsePropensities] = [:]
        return { row in
            guard let model = Models.all[row.id] else { return [] }
            let propensities = try fits[row.id] ?? model.fit(frame)
            fits[row.id] = propensities
            let indicator = try #require(RIndicator(propensities))
            if let variable = model.variables.firstIndex(of: row.keyParts[0]) {
                let partial = try #require(PartialIndicators(propensities, variable: variable))
                let category = partial.categories.first { $0.name == row.keyParts.last }
                switch row.stat {
                case "Pu_variable": return [.number(partial.unconditional)]
                case "Pc_variable": return [.number(partial.conditional)]
                case "Pu_category": return category.map { [.number($0.unconditional)] } ?? []
                case "Pc_category": return category.map { [.number($0.conditional)] } ?? []
                default: return []
                }
            }
            guard row.stat != "propensity" else {
                let cell = propensities.cells.firstIndex { $0.classes == row.keyParts }
                return cell.map { [.number(propensities.values[$0])] } ?? []
            }
            return indicator.answer(row.stat).map { [$0] } ?? []
        }
    }

    /// Indicators from rates of classes in closed form, and whom to call next.
    static let closedIndicators = CaseFamily(folder: "e_rindicators", covers: { Models.all[$0.id] == nil }) {
        let survey = try BarometerSurvey()
        let own = try Cases.ownRows(of: "response_classes.csv", in: "inputs")
        let given = try Cases.rows(of: "expected.csv", in: "e_rindicators")
        return { row in
            let name = row.id.split(separator: "_").last.map(String.init) ?? ""
            let classification =
                survey.frame.first?[name] == nil
                ? ResponseClassification(id: row.id, own: own, given: given) : survey.classification(name)
            guard let indicator = RIndicator(ResponsePropensities(classification)) else { return [] }
            let sequence = CallSequence(classification, calls: 20)
            let index = classification.classes.firstIndex { $0.name == row.key }
            let ofClass = index.map { classification.classes[$0] }
            switch row.stat {
            case "Nh": return ofClass.map { [.count($0.units)] } ?? []
            case "nh": return ofClass.map { [.count($0.respondents)] } ?? []
            case "rho_h": return ofClass?.rate.map { [.number($0)] } ?? []
            case "kish_deff_of_poststrat_weights":
                let weights = classification.classes.map { Double($0.units) / Double($0.respondents) }
                let counts = classification.classes.map(\.respondents)
                return [.number(WeightEffect(weights: weights, counts: counts).designEffect)]
            case "dissimilarity": return FrameFit(classification).map { [.number($0.dissimilarity)] } ?? []
            case "R_after_one_more":
                return index.map { [.number(classification.indicator(afterAnswerBy: $0)?.value ?? .nan)] } ?? []
            case "next_call":
                return classification.bestNextCall.map { [.text(classification.classes[$0].name)] } ?? []
            case "greedy20_sequence": return [.text(sequence.calls.joined(separator: ">"))]
            case "greedy20_added": return [.count(sequence.calls.count { $0 == row.key })]
            case "greedy20_R":
                return RIndicator(ResponsePropensities(sequence.outcome)).map { [.number($0.value)] } ?? []
            default: return indicator.answer(row.stat).map { [$0] } ?? []
            }
        }
    }
}

/// The models of the reference: their variables, and whether the county councils are among the units.
private struct Models {
    let variables: [String]
    let hasCouncils: Bool

    static let all = [
        "E1_size": Models(variables: ["size"], hasCouncils: true),
        "E2_centgroup": Models(variables: ["centgroup"], hasCouncils: false),
        "E3_main_effects": Models(variables: ["size", "centgroup"], hasCouncils: false),
        "E4_three_variables": Models(variables: ["size", "centgroup", "county"], hasCouncils: false),
        "E5_stratum_saturated": Models(variables: ["stratum"], hasCouncils: true),
    ]

    func fit(_ frame: [Cases.Row]) throws -> ResponsePropensities {
        let units = frame.filter { hasCouncils || $0["kind"] == "kommune" }
        let classes = units.map { unit in variables.map { unit[$0] ?? "" } }
        let cells = ResponseCell.counting(classes, answered: units.map { $0["responded"] == "1" })
        return try ResponsePropensities(logit: cells, variables: variables)
    }
}

extension RIndicator {
    /// The answer of a row that concerns the whole frame, or nil when it is of something else.
    fileprivate func answer(_ stat: String) -> CaseFamily.Answer? {
        switch stat {
        case "N": .count(units)
        case "n": .count(respondents)
        case "rho_mean", "rho_bar", "rate": .number(meanRate)
        case "S2_rho", "S2": .number(variance)
        case "S_rho", "S": .number(variance.squareRoot())
        case "S2_bias": .number(varianceBias)
        case "bias_factor": .number(biasFactor ?? .nan)
        case "R", "R_unadjusted": .number(value)
        case "R_adjusted": .number(adjusted)
        case "R_se": .number(standardError ?? .nan)
        case "CV", "CV_rho", "CV_unadjusted", "max_abs_bias_per_S_y": .number(coefficientOfVariation)
        case "CV_adjusted": .number(adjustedCoefficientOfVariation)
        case "BI1": .number(balance ?? .nan)
        case "BI2": .number(secondBalance)
        case "lower_bound_R": .number(lowerBound)
        default: nil
        }
    }
}

extension ResponseClassification {
    /// The classes of a case whose rows of counts are its inputs: the project's own, those given taking precedence.
    fileprivate init(id: String, own: [Cases.Row], given: [Cases.Row]) {
        let names = Set((own + given.filter { $0["stat"] == "Nh" }).filter { $0["id"] == id }.compactMap { $0["key"] })
        func count(_ stat: String, _ name: String) -> Int {
            let row = given.first { $0["id"] == id && $0["stat"] == stat && $0["key"] == name }
            let text = row?["value"] ?? own.first { $0["id"] == id && $0["key"] == name }?[stat]
            return text.flatMap { Int($0) } ?? 0
        }
        let classes = names.sorted()
            .map { ResponseClass(name: $0, units: count("Nh", $0), respondents: count("nh", $0)) }
        self.init(name: id, classes: classes)
    }
}
