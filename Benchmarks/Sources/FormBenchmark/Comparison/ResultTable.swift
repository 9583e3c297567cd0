// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What was measured, as a table of text.
struct ResultTable {
    private let contests: [Contest]
    private let plan: Compare

    init(_ contests: [Contest], _ plan: Compare) {
        self.contests = contests
        self.plan = plan
    }

    var text: String {
        let load = Int(plan.rate)
        let sections: [[String]] = [
            row("") { $0.database.name },
            ["", "saved answers a second at saturation (\(plan.connections) connections, median of \(plan.rounds))"],
            row("form") { whole($0.form.answersASecond) },
            row("bare handler") { whole($0.bare.answersASecond) },
            row("form / bare, median of the rounds") { fraction($0.ratio) + goal($0.ratio >= 0.4) },
            row("range of the form") { range($0.form) },
            row("range of the bare handler") { range($0.bare) },
            ["", "processor time for each answer at saturation, µs: server + database server + load"],
            row("form") { costs($0.form) },
            row("bare handler") { costs($0.bare) },
            row("bare / form") { fraction($0.economy) },
            ["", "ms until acknowledged at \(load) answers a second: half, 90 %, 99 %, longest"],
            row("form") { latency($0.form.paced.first?.report) },
            row("bare handler") { latency($0.bare.paced.first?.report) },
            row("form carried, with 99 % < 50 ms") { carried($0.form) },
            ["", "memory of the form with \(plan.units) open cases, MB"],
            row("before the load") { whole($0.memory.before) },
            row("after it") { whole($0.memory.after) },
            row("at most") { whole($0.memory.most) + goal($0.memory.most < 200) },
            ["", "answers acknowledged and found again in the database"],
            row("form") { "\($0.form.acknowledged)" },
            row("bytes of a sealed draft") { "\($0.bytes)" },
        ]
        return sections.flatMap { $0 }.joined(separator: "\n")
    }

    private func row(_ name: String, _ value: (Contest) -> String) -> [String] {
        let cells = contests.map { value($0) }.map { $0 + String(repeating: " ", count: max(0, 34 - $0.count)) }
        return ["  " + name + String(repeating: " ", count: max(1, 38 - name.count)) + cells.joined()]
    }

    private func goal(_ isMet: Bool) -> String { isMet ? "  (goal met)" : "  (goal missed)" }

    private func whole(_ number: Double) -> String { String(Int(number.rounded())) }

    private func fraction(_ number: Double) -> String { String(format: "%.2f", number) }

    private func range(_ contestant: Contestant) -> String {
        let rates = contestant.rounds.map(\.rate)
        return "\(whole(rates.min() ?? 0))–\(whole(rates.max() ?? 0))"
    }

    private func costs(_ contestant: Contestant) -> String {
        let cost = contestant.cost
        return [cost.server, cost.database, cost.load].map(whole).joined(separator: " + ")
    }

    private func latency(_ report: LoadReport?) -> String {
        guard let latency = report?.latency else { return "–" }
        return [latency.half, latency.ninety, latency.ninetyNine, latency.longest]
            .map { String(format: "%.1f", $0) }.joined(separator: ", ")
    }

    private func carried(_ contestant: Contestant) -> String {
        contestant.carried.map { "\(whole($0)) a second" + goal($0 >= plan.rate) } ?? "nothing  (goal missed)"
    }
}
