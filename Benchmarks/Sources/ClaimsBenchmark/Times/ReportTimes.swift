// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Machine
import Reporting
import Variables

/// How long each step of checking a report takes.
struct ReportTimes {
    let text: String

    init(_ report: GeneratedReport, _ sample: RehearsedStudy, rounds: Int) {
        var steps: [[Stopwatch]] = [[], [], [], []]
        var (findings, review): ([Finding], ClaimReview?) = ([], nil)
        for _ in 0..<rounds {
            var prose = ProseReader.read("", language: report.language, file: "report.md").prose
            steps[0].append(
                Stopwatch {
                    prose = ProseReader.read(report.markdown, language: report.language, file: "report.md").prose
                }
            )
            steps[1].append(
                Stopwatch {
                    findings = ProseRules.findings(
                        in: [(prose, report.markdown)],
                        vocabulary: sample.vocabulary
                    )
                }
            )
            steps[2].append(Stopwatch { review = ClaimReview(of: prose, tables: sample.release) })
            steps[3].append(Stopwatch { findings += review?.findings ?? [] })
        }
        let names = ["reading the prose", "the rules of prose", "judging the claims", "mending the false ones"]
        let rules = Dictionary(grouping: findings, by: \.rule).map { "\($0.value.count) \($0.key)" }.sorted()
        let total = steps.reduce(0) { $0 + Self.median($1.map(\.seconds)) }
        let lines = zip(names, steps).map { Self.row($0, $1.map(\.seconds)) }
        let sums = (0..<rounds).map { round in steps.reduce(0) { $0 + $1[round].seconds } }
        let judged = review?.claims.count { if case .judged = $0.outcome { true } else { false } } ?? 0
        text =
            ([
                "\(report.markdown.count) characters, \(report.claims) claims, \(judged) of them judged,"
                    + " \(review?.tested ?? 0) orders tested; milliseconds, median of \(rounds) and range:"
            ] + lines + [
                Self.row("all of it", sums) + (total < 0.5 ? "  (goal met)" : "  (goal missed)"),
                "  found: \(rules.joined(separator: ", "))",
            ]).joined(separator: "\n")
    }

    static func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

    static func row(_ name: String, _ seconds: [Double]) -> String {
        let range = String(
            format: "%6.1f (%.1f–%.1f)",
            1000 * median(seconds),
            1000 * (seconds.min() ?? 0),
            1000 * (seconds.max() ?? 0)
        )
        return "  " + name + String(repeating: " ", count: max(1, 26 - name.count)) + range
    }
}
