// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Shares of a made-up barometer of 439 units and 139 answers, as R's survey package and exact arithmetic have them.
@Suite struct BarometerCaseTests {
    /// The made-up answers, joined to the frame.
    private struct Survey {
        let frame: [Cases.Row]
        let respondents: [Cases.Row]

        init() throws {
            let frame = try Cases.rows(of: "frame.csv", in: "b_barometer")
            let byID = Dictionary(uniqueKeysWithValues: frame.map { ($0["id"] ?? "", $0) })
            self.frame = frame
            respondents = try Cases.rows(of: "respondents.csv", in: "b_barometer").map { row in
                try #require(byID[row["id"] ?? ""]).merging(row) { first, _ in first }
            }
        }

        /// Whether a respondent is in the base of an item, and if so whether it has the property.
        static func answer(_ row: Cases.Row, _ item: String) -> Bool? {
            if item == "strat_plan" {
                guard let code = row["q1_strategi"], code != "" else { return nil }
                return code != "nei" && code != "vet_ikke"
            }
            let parts = item.split(separator: "_")
            guard parts.contains("enig") else { return row[item].flatMap { Int($0) }.map { $0 == 1 } }
            guard let code = row[String(parts[0])].flatMap({ Int($0) }) else { return nil }
            if parts.contains("xvi"), code == 9 { return nil }
            return code == 4 || code == 5
        }

        /// The strata named by a column, or one stratum of everyone; the domain is a class, or everyone.
        func strata(by column: String?, item: String, domain: String? = nil) -> [DomainStratum] {
            let names = column.map { column in Set(frame.compactMap { $0[column] }).sorted() } ?? [""]
            return names.map { name in
                let units = frame.count { column == nil || $0[column ?? ""] == name }
                let answered = respondents.filter { column == nil || $0[column ?? ""] == name }
                let answers = answered.filter { row in
                    domain == nil || row["size"] == domain || row["centgroup"] == domain
                }.compactMap { Self.answer($0, item) }
                return DomainStratum(
                    units: units,
                    respondents: answered.count,
                    base: answers.count,
                    count: answers.count { $0 }
                )
            }
        }
    }

    @Test(arguments: [("B4_D0_srs_fpc", nil), ("B4_D1_stratified", "stratum")] as [(String, String?)])
    func `shares of filtered bases, their errors and intervals are those of the reference`(
        _ id: String,
        _ column: String?
    ) throws {
        let survey = try Survey()
        let stats = ["base_n", "p", "se", "ci95_beta_lo", "ci95_beta_hi"]
        let rows = try Cases.rows(of: "expected.csv", in: "b_barometer").filter {
            $0["id"] == id && stats.contains($0["stat"] ?? "")
        }
        let met = try rows.count { row in
            let (stat, key) = (try #require(row["stat"]), try #require(row["key"]))
            let strata = survey.strata(by: column, item: key)
            let share = DomainShare(strata)
            let interval = ShareInterval.ofDomain(strata)
            #expect(interval.method == .kornGraubard)
            let values = [
                Double(share.base), share.estimate, share.variance.squareRoot(), interval.lower, interval.upper,
            ]
            let value = try #require(zip(stats, values).first { $0.0 == stat }?.1)
            let isMet = Cases.agree(value, row["value"], Double(row["tol"] ?? "") ?? 0)
            if !isMet { Issue.record("\(row) is not met by \(value)") }
            return isMet
        }
        print("b_barometer/\(id): \(met) of \(rows.count) values met")
        #expect(!rows.isEmpty && met == rows.count)
    }

    @Test func `shares of classes and their intervals are those of the reference`() throws {
        let survey = try Survey()
        let rows = try Cases.rows(of: "expected.csv", in: "b_barometer").filter { $0["id"] == "B5" }
        let met = try rows.count { row in
            let key = try #require(row["key"]).split(separator: "|").map(String.init)
            let (item, name) = (try #require(key.first), try #require(key.last))
            let units = survey.frame.count { $0["size"] == name || $0["centgroup"] == name }
            let answers = survey.respondents.filter { $0["size"] == name || $0["centgroup"] == name }
                .compactMap { Survey.answer($0, item) }
            let (n, x) = (answers.count, answers.count { $0 })
            let exact = ShareInterval.ofClass(count: x, base: n, units: units)
            let stratified = DomainShare(survey.strata(by: "stratum", item: item, domain: name))
            let value: Double =
                switch try #require(row["stat"]) {
                case "n": Double(n)
                case "x": Double(x)
                case "N": Double(units)
                case "p": Double(x) / Double(n)
                case "p_D1": stratified.estimate
                case "se_D1": stratified.variance.squareRoot()
                case "ci95_hyper_M_lo": (exact.lower * Double(units)).rounded()
                case "ci95_hyper_M_hi": (exact.upper * Double(units)).rounded()
                case "ci95_hyper_lo": exact.lower
                case "ci95_hyper_hi": exact.upper
                case "ci95_cp_lo": Interval.clopperPearson(count: x, sample: n).lower
                case "ci95_cp_hi": Interval.clopperPearson(count: x, sample: n).upper
                case "ci95_wilson_fpc_lo": Interval.wilson(count: x, sample: n, population: units).lower
                case "ci95_wilson_fpc_hi": Interval.wilson(count: x, sample: n, population: units).upper
                default: .nan
                }
            let isMet = Cases.agree(value, row["value"], Double(row["tol"] ?? "") ?? 0)
            if !isMet { Issue.record("\(row) is not met by \(value)") }
            return isMet
        }
        print("b_barometer/B5: \(met) of \(rows.count) values met")
        #expect(!rows.isEmpty && met == rows.count)
    }
}
