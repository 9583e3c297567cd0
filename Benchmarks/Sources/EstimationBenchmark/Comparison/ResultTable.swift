// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// What was measured, as a table of text.
struct ResultTable {
    let text: String

    init(
        _ plan: Compare,
        _ study: MadeUpStudy,
        own: [Stopwatch],
        _ peer: SurveyInR,
        _ agreement: Agreement,
        large: String
    ) {
        let seconds = own.map(\.seconds).sorted()
        let median = (seconds[(seconds.count - 1) / 2] + seconds[seconds.count / 2]) / 2
        let processor = own.reduce(0) { $0 + $1.processorSeconds } / Double(own.count)
        let ratio = peer.time.seconds / median
        let size = "\(study.questions.count) questions, \(study.classifications.count) classifications"
        let lines: [[String]] = [
            ["\(plan.respondents) respondents, \(study.strata) strata, \(size), \(peer.estimates.count) shares"],
            ["", "seconds: on the clock (of Barometer the median of \(own.count), and the range), of the processor"],
            [Self.row("Barometer", "\(Self.two(median)) (\(Self.range(seconds))), \(Self.two(processor))")],
            [Self.row("R", "\(Self.two(peer.time.seconds)), \(Self.two(peer.time.processorSeconds))")],
            [Self.row("R / Barometer", Self.whole(ratio) + (ratio >= 50 ? "  (goal met)" : "  (goal missed)"))],
            [Self.row("of the processor", Self.whole(peer.time.processorSeconds / processor))],
            ["", "greatest relative difference from \(peer.versions)"],
            agreement.greatest.map { Self.row($0.name, String(format: "%.1e", $0.difference)) },
            ["", "\(plan.large) respondents, Barometer alone", "  " + large],
        ]
        text = lines.flatMap { $0 }.joined(separator: "\n")
    }

    private static func row(_ name: String, _ value: String) -> String {
        "  " + name + String(repeating: " ", count: max(1, 24 - name.count)) + value
    }

    private static func two(_ number: Double) -> String { String(format: "%.2f", number) }

    private static func whole(_ number: Double) -> String { String(Int(number.rounded())) }

    private static func range(_ sorted: [Double]) -> String {
        "\(two(sorted[0]))–\(two(sorted[sorted.count - 1]))"
    }
}
