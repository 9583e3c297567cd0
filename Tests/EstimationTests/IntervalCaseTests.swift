// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Every row of the interval grids, computed elsewhere in exact arithmetic and in R.
@Suite struct IntervalCaseTests {
    @Test func `Clopper-Pearson and Wilson meet every row of the binomial grid`() throws {
        let rows = try Cases.rows(of: "binomial_grid.csv", in: "d_intervals")
        let met = rows.count { row in
            guard let x = row["x"].flatMap({ Int($0) }), let n = row["n"].flatMap({ Int($0) }),
                let level = Cases.level(row["level"])
            else {
                Issue.record("A row cannot be read: \(row)")
                return false
            }
            let exact = Interval.clopperPearson(count: x, sample: n, level: level)
            let score = Interval.wilson(count: x, sample: n, level: level)
            let isMet =
                Cases.agree(exact.lower, row["cp_lo"], 1e-12) && Cases.agree(exact.upper, row["cp_hi"], 1e-12)
                && Cases.agree(score.lower, row["wilson_lo"], 1e-12)
                && Cases.agree(score.upper, row["wilson_hi"], 1e-12)
            if !isMet { Issue.record("\(row) is not met by \(exact) and \(score)") }
            return isMet
        }
        print("d_intervals/binomial_grid.csv: \(met) of \(rows.count) rows met")
        #expect(!rows.isEmpty && met == rows.count)
    }

    @Test func `the finite methods meet every row of the finite grid`() throws {
        let rows = try Cases.rows(of: "finite_grid.csv", in: "d_intervals")
        let met = rows.count { row in
            guard let x = row["x"].flatMap({ Int($0) }), let n = row["n"].flatMap({ Int($0) }),
                let units = row["N"].flatMap({ Int($0) }), let level = Cases.level(row["level"])
            else {
                Issue.record("A row cannot be read: \(row)")
                return false
            }
            let counts = Interval.hypergeometricCounts(count: x, sample: n, population: units, level: level)
            let score = Interval.wilson(count: x, sample: n, population: units, level: level)
            let domain = ShareInterval.ofDomain(
                [DomainStratum(units: units, respondents: n, base: n, count: x)],
                level: level
            )
            let isWithoutDesign = x == 0 || x == n || n == units
            let isMet =
                row["hyper_M_lo"] == "\(counts.lowerBound)" && row["hyper_M_hi"] == "\(counts.upperBound)"
                && Cases.agree(score.lower, row["wilsonfpc_lo"], 1e-12)
                && Cases.agree(score.upper, row["wilsonfpc_hi"], 1e-12)
                // Korn-Graubard has no value at 0 and 100 %, and none where everyone answered.
                && isWithoutDesign == (domain.method != .kornGraubard)
                && (isWithoutDesign
                    ? row["kg_fpc_lo"] == "" && row["kg_fpc_hi"] == ""
                    : Cases.agree(domain.lower, row["kg_fpc_lo"], 1e-11)
                        && Cases.agree(domain.upper, row["kg_fpc_hi"], 1e-11))
            if !isMet { Issue.record("\(row) is not met by \(counts), \(score) and \(domain)") }
            return isMet
        }
        print("d_intervals/finite_grid.csv: \(met) of \(rows.count) rows met")
        #expect(!rows.isEmpty && met == rows.count)
    }
}
