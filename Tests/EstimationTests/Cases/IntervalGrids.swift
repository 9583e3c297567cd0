// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// Intervals of a share from an endless population.
    static let binomialGrid = CaseFamily(folder: "d_intervals", file: "binomial_grid.csv") {
        { row in
            guard let x = row.integer("x"), let n = row.integer("n"), let level = Cases.level(row.columns["level"])
            else { return [] }
            let intervals = [
                "cp": Interval.clopperPearson(count: x, sample: n, level: level),
                "wilson": .wilson(count: x, sample: n, level: level),
                "wilsoncc": .wilsonCorrected(count: x, sample: n, level: level),
                "jeffreys": .jeffreys(count: x, sample: n, level: level),
                "agresticoull": .agrestiCoull(count: x, sample: n, level: level),
            ]
            return intervals.flatMap { name, interval in
                // Limits close to 0 have lost digits to a difference, in the reference too.
                let tolerance = name == "wilsoncc" || name == "agresticoull" ? 1e-10 : 1e-12
                return [
                    Answer("\(name)_lo", interval.lower, within: tolerance),
                    Answer("\(name)_hi", interval.upper, within: tolerance),
                ]
            }
        }
    }

    /// Intervals of a share of a population of known size.
    static let finiteGrid = CaseFamily(folder: "d_intervals", file: "finite_grid.csv") {
        { row in
            guard let x = row.integer("x"), let n = row.integer("n"), let units = row.integer("N"),
                let level = Cases.level(row.columns["level"])
            else { return [] }
            let exact = Interval.hypergeometricCounts(count: x, sample: n, population: units, level: level)
            let mid = Interval.hypergeometricCounts(count: x, sample: n, population: units, isMidP: true, level: level)
            let score = Interval.wilson(count: x, sample: n, population: units, level: level)
            let design = ShareInterval.ofDomain(
                [DomainStratum(units: units, respondents: n, base: n, count: x)],
                level: level
            )
            var answers = [
                Answer("hyper_M_lo", Double(exact.lowerBound), within: 0),
                Answer("hyper_M_hi", Double(exact.upperBound), within: 0),
                Answer("midp_M_lo", Double(mid.lowerBound), within: 0),
                Answer("midp_M_hi", Double(mid.upperBound), within: 0),
                Answer("wilsonfpc_lo", score.lower, within: 1e-12),
                Answer("wilsonfpc_hi", score.upper, within: 1e-12),
            ]
            // Korn-Graubard has no value at 0 and 100 %, and none where everyone answered: the columns are empty.
            let isWithoutDesign = row.columns["kg_fpc_lo"] == "" && row.columns["kg_fpc_hi"] == ""
            if !isWithoutDesign || design.method == .kornGraubard {
                answers.append(Answer("kg_fpc_lo", design.lower, within: 1e-11))
                answers.append(Answer("kg_fpc_hi", design.upper, within: 1e-11))
            }
            return answers
        }
    }
}
