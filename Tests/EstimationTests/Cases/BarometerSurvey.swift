// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// A made-up barometer of a whole population: the frame and the answers, joined.
struct BarometerSurvey {
    /// All units.
    let frame: [Cases.Row]
    /// The units that answered, with their answers.
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
    ///
    /// "q8d_enig" is agreement of everyone who answered, "q8d_enig_xvi" of those who did not say "vet ikke".
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

    /// The classes of a column of the frame, sorted, with their units.
    func classes(of column: String) -> [(name: String, units: Int)] {
        Set(frame.compactMap { $0[column] }).sorted().map { name in
            (name, frame.count { $0[column] == name })
        }
    }

    /// A column of the frame as a margin of known totals.
    func margin(_ column: String) -> PopulationMargin {
        let classes = self.classes(of: column)
        return PopulationMargin(
            name: column,
            classes: classes.map(\.name),
            totals: classes.map { Double($0.units) },
            codes: respondents.map { row in classes.firstIndex { $0.name == row[column] } ?? 0 }
        )
    }

    /// Answering as a random draw within the classes of a column, or within the whole frame.
    func design(by column: String?) -> SampleDesign {
        guard let column else {
            let stratum = DesignStratum(name: "", units: frame.count)
            return SampleDesign(strata: [stratum], stratum: respondents.map { _ in 0 })
        }
        let margin = self.margin(column)
        let strata = classes(of: column).map { DesignStratum(name: $0.name, units: $0.units) }
        return SampleDesign(strata: strata, stratum: margin.codes)
    }

    /// Random answering in the whole frame, raked to size and centrality.
    func raked() throws -> SampleDesign {
        try design(by: nil).raked(to: [margin("size"), margin("centgroup")])
    }

    /// The property of an item as a measure, missing outside the item's base.
    func measure(_ item: String) -> Measure {
        Measure(indicator: respondents.map { Self.answer($0, item) })
    }

    /// Whether each respondent is of a class of size or centrality.
    func members(of name: String) -> [Bool] {
        respondents.map { $0["size"] == name || $0["centgroup"] == name }
    }
}
