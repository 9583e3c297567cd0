// SPDX-License-Identifier: Apache-2.0

import Claims
import Machine
import Reporting
import Variables

/// How long each step of checking a report takes.
struct ReportTimes {
    let text: String

    init(_ report: GeneratedReport, _ sample: RehearsedStudy, rounds: Int) {
        let names = ["reading the prose", "the rules of prose", "judging the claims", "mending the false ones"]
        var steps: [[Stopwatch]] = Array(repeating: [], count: names.count)
        var prose = ProseReader.read("", language: report.language, file: "report.md").prose
        var (findings, review): ([Finding], ClaimReview?) = ([], nil)
        for _ in 0..<rounds {
            let watches = [
                Stopwatch {
                    prose = ProseReader.read(report.markdown, language: report.language, file: "report.md").prose
                },
                Stopwatch {
                    findings = ProseRules.findings(in: [(prose, report.markdown)], vocabulary: sample.vocabulary)
                },
                Stopwatch { review = ClaimReview(of: prose, tables: sample.release) },
                Stopwatch { findings += review?.findings ?? [] },
            ]
            for (step, watch) in watches.enumerated() { steps[step].append(watch) }
        }
        let sums = (0..<rounds).map { round in
            Stopwatch(
                seconds: steps.reduce(0) { $0 + $1[round].seconds },
                processorSeconds: steps.reduce(0) { $0 + $1[round].processorSeconds }
            )
        }
        let all = Times(sums)
        let judged = review?.claims.count { if case .judged = $0.outcome { true } else { false } } ?? 0
        let rules = Dictionary(grouping: findings, by: \.rule).map { "\($0.value.count) \($0.key)" }.sorted()
        let heading = [
            "\(report.markdown.count) characters, \(report.claims) claims, \(judged) of them judged,"
                + " \(review?.tested ?? 0) orders tested",
            "milliseconds on the clock, the median of \(rounds) and the range, and of the processor:",
        ]
        let total = all.row("all of it") + (all.onTheClock < 500 ? "  (goal met)" : "  (goal missed)")
        let lines = heading + zip(names, steps).map { Times($1).row($0) } + [total]
        text = (lines + ["  found: \(rules.joined(separator: ", "))"]).joined(separator: "\n")
    }
}
