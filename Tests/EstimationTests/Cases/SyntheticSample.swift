// SPDX-License-Identifier: Apache-2.0

import Estimation

/// A made-up sample of schools with its design: the columns of its file, and how a key of an expected value is read.
struct SyntheticSample {
    let rows: [Cases.Row]
    var design: SampleDesign
    var replicates: ReplicateWeights?
    var domain: [Bool]?

    /// Short names of the indicators that the keys use.
    private static let indicators = ["sw": "sch.wide", "ci": "comp.imp", "aw": "awards"]
    private static let classifications = ["stype", "sch.wide", "comp.imp", "awards"]

    /// Returns the measure of a key: a numeric column, an indicator ("sw") or a class of a classification ("stypeE").
    func measure(_ key: String) -> Measure? {
        if let column = Self.indicators[key] { return indicator(column, "Yes") }
        for column in Self.classifications where key.hasPrefix(column) {
            return indicator(column, String(key.dropFirst(column.count)))
        }
        guard rows.first?[key] != nil else { return nil }
        return Measure(rows.map { $0[key].flatMap { Double($0) } })
    }

    /// Returns the statistic of a key: a ratio ("a/b"), a total of what is a size, and a mean of anything else.
    func statistic(_ key: String, in domain: [Bool]? = nil) -> Statistic? {
        let parts = key.split(separator: "/").map(String.init)
        let domain = domain ?? self.domain
        if parts.count == 2, let above = measure(parts[0]), let below = measure(parts[1]) {
            return .ratio(above, over: below, in: domain)
        }
        return measure(key).map { key == "enroll" ? .total($0, in: domain) : .mean($0, in: domain) }
    }

    func estimate(_ key: String) -> Estimate? {
        statistic(key).map { design.estimate($0, by: replicates.map { .replication($0) } ?? .linearisation) }
    }

    /// Whether each row is in a class.
    func members(of column: String, _ level: String) -> [Bool] { rows.map { $0[column] == level } }

    /// The classes of a column, sorted.
    func levels(of column: String) -> [String] { Set(rows.compactMap { $0[column] }).sorted() }

    /// The position of each row's class among the sorted classes.
    func codes(of column: String) -> [Int] {
        let levels = self.levels(of: column)
        return rows.map { row in levels.firstIndex { $0 == row[column] } ?? 0 }
    }

    private func indicator(_ column: String, _ level: String) -> Measure {
        Measure(indicator: rows.map { $0[column] == level })
    }
}
