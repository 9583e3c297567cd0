// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// How often 95 % intervals hold the truth when n of N units are drawn, for every number of units with the property.
    static let coverage = CaseFamily(folder: "d_intervals", file: "coverage.csv") {
        { row in
            guard let units = row.integer("N"), let sample = row.integer("n"),
                let method = row.columns["method"],
                let intervals = limits(method, sample: sample, of: units)
            else { return [] }
            var (coverages, widths): ([Double], [Double]) = ([], [])
            var lowest = 1.0
            for marked in 0...units {
                var (coverage, width) = (0.0, 0.0)
                for (count, probability) in hypergeometric(marked, sample, units) {
                    let range = intervals[count]
                    // A limit that is the truth but for rounding holds it.
                    let truth = Double(marked) / Double(units)
                    if range.lowerBound - 1e-12 <= truth, truth <= range.upperBound + 1e-12 { coverage += probability }
                    width += probability * (range.upperBound - range.lowerBound)
                }
                lowest = min(lowest, coverage)
                let share = Double(marked) / Double(units)
                guard 0.05 <= share, share <= 0.95 else { continue }
                coverages.append(coverage)
                widths.append(width)
            }
            return [
                Answer("min_coverage_all_M", lowest, within: 1e-9),
                Answer("min_coverage_5_95pct", coverages.min() ?? .nan, within: 1e-9),
                Answer("mean_coverage_5_95pct", coverages.reduce(0, +) / Double(coverages.count), within: 1e-9),
                Answer("mean_width_5_95pct", widths.reduce(0, +) / Double(widths.count), within: 1e-9),
            ]
        }
    }

    /// The limits of a method for every count; Wald's are here alone, to show how it fails.
    private static func limits(_ method: String, sample: Int, of units: Int) -> [ClosedRange<Double>]? {
        func wald(_ count: Int, corrected: Bool) -> ClosedRange<Double> {
            let share = Double(count) / Double(sample)
            let open = 1 - Double(sample) / Double(units)
            let variance = share * (1 - share) * (corrected ? open / Double(sample - 1) : 1 / Double(sample))
            let half = NormalDistribution.upperQuantile(0.025) * variance.squareRoot()
            return max(0, share - half)...min(1, share + half)
        }
        func counts(_ count: Int, isMidP: Bool) -> ClosedRange<Double> {
            let range = Interval.hypergeometricCounts(count: count, sample: sample, population: units, isMidP: isMidP)
            return (Double(range.lowerBound) / Double(units))...(Double(range.upperBound) / Double(units))
        }
        let limits: ((Int) -> ClosedRange<Double>)? =
            switch method {
            case "wald_nofpc": { wald($0, corrected: false) }
            case "wald_fpc": { wald($0, corrected: true) }
            case "clopper_pearson_nofpc": { Interval.clopperPearson(count: $0, sample: sample).range }
            case "wilson_nofpc": { Interval.wilson(count: $0, sample: sample).range }
            case "wilson_fpc": { Interval.wilson(count: $0, sample: sample, population: units).range }
            case "hyper_exact": { counts($0, isMidP: false) }
            case "hyper_midp": { counts($0, isMidP: true) }
            case "kg_fpc":
                {
                    guard 0 < $0, $0 < sample else { return counts($0, isMidP: false) }
                    return ShareInterval.ofDomain([
                        DomainStratum(units: units, respondents: sample, base: sample, count: $0)
                    ]).range
                }
            default: nil
            }
        return limits.map { limits in (0...sample).map(limits) }
    }

    /// The possible numbers of marked units in the sample with their probabilities, by recurrence from the mode.
    private static func hypergeometric(_ marked: Int, _ sample: Int, _ units: Int) -> [(Int, Double)] {
        let (smallest, largest) = (max(0, sample + marked - units), min(sample, marked))
        let mode = max(smallest, min(largest, (sample + 1) * (marked + 1) / (units + 2)))
        var terms = Array(repeating: 1.0, count: largest - smallest + 1)
        for value in mode..<largest {
            let ratio =
                Double((marked - value) * (sample - value))
                / Double((value + 1) * (units - marked - sample + value + 1))
            terms[value + 1 - smallest] = terms[value - smallest] * ratio
        }
        for value in stride(from: mode, to: smallest, by: -1) {
            let ratio =
                Double(value * (units - marked - sample + value))
                / Double((marked - value + 1) * (sample - value + 1))
            terms[value - 1 - smallest] = terms[value - smallest] * ratio
        }
        let total = terms.reduce(0, +)
        return terms.indices.map { ($0 + smallest, terms[$0] / total) }
    }
}
