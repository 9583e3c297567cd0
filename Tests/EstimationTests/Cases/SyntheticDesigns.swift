// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// Weighted and complex designs, as R's survey package has them.
    static let syntheticDesigns = CaseFamily(folder: "a2_synth") {
        let samples = SyntheticSamples()
        var known: [String: SyntheticSample] = [:]
        return { row in
            guard let sample = try known[row.id] ?? samples.sample(row.id) else { return [] }
            known[row.id] = sample
            let parts = row.stat.split(separator: "_").map(String.init)
            switch parts[0] {
            case "svyciprop": return shareInterval(row, parts, sample)
            case "svytable": return table(row, parts, sample)
            case "svychisq": return tableTest(row, parts, sample)
            case "domain": return domain(row, parts, sample)
            case "weight", "g", "logit", "kish", "cv": return weights(row, sample)
            case "contrast": return contrast(row, parts, sample)
            default: return estimate(row, parts, sample)
            }
        }
    }

    private static func estimate(_ row: CaseRow, _ parts: [String], _ sample: SyntheticSample) -> [Answer] {
        if row.id == "S15" { return contrast(row, parts, sample) }
        let estimate = sample.estimate(row.key)
        switch parts[0] {
        case "degf":
            return [.count(sample.replicates?.degreesOfFreedom ?? sample.design.degreesOfFreedom(in: sample.domain))]
        case "scale": return sample.replicates.map { [.number($0.scale)] } ?? []
        case "reptype": return sample.replicates.map { [.text($0.method.rawValue)] } ?? []
        case "mean", "total", "ratio", "p": return estimate.map { [.number($0.value)] } ?? []
        case "se" where parts.count == 1: return estimate.map { [.number($0.standardError)] } ?? []
        case "se":
            guard var replicates = sample.replicates, let statistic = sample.statistic(row.key) else { return [] }
            replicates.isAroundEstimate = parts.last == "true"
            return [.number(sample.design.estimate(statistic, by: .replication(replicates)).standardError)]
        case "deff":
            return sample.measure(row.key).map {
                [.number(sample.design.designEffect(of: $0, isWithReplacement: parts.last == "replace"))]
            } ?? []
        case let part where part.hasPrefix("ci") && parts.count == 3:
            guard let estimate, let level = Int(part.dropFirst(2)).flatMap(ConfidenceLevel.init(percent:))
            else { return [] }
            let limits = estimate.limits(level: level, isNormal: parts[1] == "normal")
            return [.number(parts[2] == "lo" ? limits.lower : limits.upper)]
        default: return []
        }
    }

    private static func shareInterval(_ row: CaseRow, _ parts: [String], _ sample: SyntheticSample) -> [Answer] {
        let name = row.key.split(separator: ":").first.map(String.init) ?? row.key
        guard let estimate = sample.estimate(name) else { return [] }
        if parts[1] == "p" { return [.number(estimate.value)] }
        guard parts.count == 4, let level = Cases.level(parts[3]) else { return [] }
        let limits: (lower: Double, upper: Double)
        switch parts[1] {
        case "mean": limits = estimate.limits(level: level)
        case "logit", "xlogit": limits = pair(.logit(estimate, level: level))
        case "asin": limits = pair(.arcsine(estimate, level: level))
        case "likelihood": limits = pair(.likelihood(estimate, level: level))
        case "beta": limits = pair(.kornGraubard(estimate, level: level))
        default: return []
        }
        return [.number(parts[2] == "lo" ? limits.lower : limits.upper)]
    }

    /// The limits; no numbers where there is no interval.
    private static func pair(_ interval: Interval?) -> (lower: Double, upper: Double) {
        (interval?.lower ?? .nan, interval?.upper ?? .nan)
    }

    /// Means of the measure, and totals where it is a size, in the classes that the key names.
    private static func domain(_ row: CaseRow, _ parts: [String], _ sample: SyntheticSample) -> [Answer] {
        // By school type, or where the key is yes or no by one of the indicators.
        let isType = sample.levels(of: "stype").contains(row.key)
        let (measure, column) =
            switch row.id {
            case "S11": ("sw", "comp.imp")
            case "S12": ("api00", "awards")
            case "S13": ("enroll", isType ? "stype" : "sch.wide")
            default: ("api00", isType ? "stype" : "sch.wide")
            }
        guard let statistic = sample.statistic(measure, in: sample.members(of: column, row.key)) else { return [] }
        let estimate = sample.design.estimate(statistic)
        return [.number(parts.last == "se" ? estimate.standardError : estimate.value)]
    }

    /// Differences of means between the classes of a key such as "EminusH".
    private static func contrast(_ row: CaseRow, _ parts: [String], _ sample: SyntheticSample) -> [Answer] {
        let classes = row.key.split(separator: "minus", omittingEmptySubsequences: false).map(String.init)
        guard classes.count == 2 else { return [] }
        let statistics = classes.compactMap { sample.statistic("sw", in: sample.members(of: "stype", $0)) }
        let difference = sample.design.estimate(statistics).difference(0, 1)
        return [.number(parts.last == "se" ? difference.standardError : difference.value)]
    }

    private static func weights(_ row: CaseRow, _ sample: SyntheticSample) -> [Answer] {
        let weights = sample.design.weights
        switch row.stat {
        case "g_weight":
            guard let factors = sample.design.calibration?.factors, let index = Int(row.key),
                factors.indices.contains(index - 1)
            else { return [] }
            return [.number(factors[index - 1])]
        case "g_weight_range":
            let range = sample.design.calibration?.range
            return [.number((row.key == "min" ? range?.lowerBound : range?.upperBound) ?? .nan)]
        case "logit_bounds":
            let (lower, upper) = SyntheticSamples.logitBounds
            return [.number(row.key == "lower" ? lower : upper)]
        case "cv_w": return [.number(WeightEffect(of: sample.design).coefficientOfVariation)]
        case "kish_neff": return [.number(WeightEffect(of: sample.design).effectiveBase)]
        case "kish_deff": return [.number(WeightEffect(of: sample.design).designEffect)]
        default:
            // weight_by_stype, weight_by_cell: the weight of any respondent of the class.
            let columns = ["stype", "sch.wide"]
            let index = sample.rows.firstIndex { sample in
                zip(columns, row.keyParts).allSatisfy { sample[$0] == $1 }
            }
            return index.map { [.number(weights[$0])] } ?? []
        }
    }

    /// The weighted table of an id, or a share within its rows or columns.
    private static func table(_ row: CaseRow, _ parts: [String], _ sample: SyntheticSample) -> [Answer] {
        guard let columns = tableColumns[row.id], row.keyParts.count == 2 else { return [] }
        let weights = sample.design.weights
        func total(_ first: String?, _ second: String?) -> Double {
            zip(sample.rows, weights).reduce(0) { sum, pair in
                let isIn =
                    (first == nil || pair.0[columns.row] == first)
                    && (second == nil || pair.0[columns.column] == second)
                return isIn ? sum + pair.1 : sum
            }
        }
        let (first, second) = (row.keyParts[0], row.keyParts[1])
        let cell = total(first, second)
        switch parts.last {
        case "rowprop": return [.number(cell / total(first, nil))]
        case "colprop": return [.number(cell / total(nil, second))]
        default: return [.number(cell)]
        }
    }

    /// The classifications of the rows and columns of an id's table.
    static let tableColumns = [
        "S7": (row: "stype", column: "sch.wide"), "S8": (row: "sch.wide", column: "comp.imp"),
        "S9": (row: "stype", column: "awards"), "C6": (row: "sch.wide", column: "stype"),
        "C7": (row: "comp.imp", column: "awards"), "R5": (row: "stype", column: "sch.wide"),
    ]
}
