// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// Probabilities adjusted for the number of tests.
    static let adjustedProbabilities = CaseFamily(folder: "c_tests", covers: { isMultiplicity($0.id) }) {
        var given: [String: [Int: String]] = [:]
        let own = try Cases.ownRows(of: "multiplicity.csv", in: "inputs")
        let listed = try Cases.rows(of: "expected.csv", in: "c_tests").filter { $0["stat"] == "p" }
        // What the reference lists itself comes last, and stands.
        for row in own + listed where isMultiplicity(row["id"] ?? "") {
            guard let position = row["key"].flatMap({ Int($0) }) else { continue }
            given[row["id"] ?? "", default: [:]][position] = row["value"]
        }
        let families = given.mapValues { values in
            (1...(values.keys.max() ?? 1)).map { values[$0].flatMap { Double($0) } }
        }
        return { row in
            guard let family = families[row.id], let position = Int(row.key), family.indices ~= position - 1,
                let adjustment = adjustments[row.stat == "p" ? "none" : row.stat]
            else { return [] }
            return [.number(adjustment.adjusted(family)[position - 1] ?? .nan)]
        }
    }

    /// Whether a row is of a family "m1", "m2" and so on.
    private static func isMultiplicity(_ id: String) -> Bool {
        id.first == "m" && Int(id.dropFirst()) != nil
    }
}
