// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Estimation
import Foundation
import Machine

/// Estimates a study here and in R, sees that the estimates are the same, and prints how long each took.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measures the estimation of a study beside R.")

    @Option(help: "How many respondents the study that R does has.")
    var respondents = 20_000
    @Option(help: "How many respondents the study has that is estimated without R.")
    var large = 1_000_000
    @Option(help: "How often the study is estimated here, before R and again after it; the median counts.")
    var rounds = 5
    @Option(help: "What the respondents follow from.")
    var seed: UInt64 = 2019
    @Option(help: "The program in R.")
    var script = "Benchmarks/estimation.R"

    func validate() throws {
        guard respondents > 0, large > 0, rounds > 0 else { throw ValidationError("All numbers must be above 0.") }
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let study = MadeUpStudy(seed: seed)
        var batches: [SurveyAccumulator.Batch] = []
        study.forEachBatch(of: respondents, size: respondents) { batches.append($0) }
        let file = folder.appending(path: "study.csv")
        try Data(StudyFile(batches[0], of: study).text.utf8).write(to: file)

        var estimates: [CellEstimate] = []
        func measure() -> [Stopwatch] {
            (0..<rounds).map { _ in
                Stopwatch {
                    var counts = study.emptyCount
                    counts.add(batches[0])
                    estimates = StudyEstimates.estimates(of: study, from: counts)
                }
            }
        }
        Progress.tell("Estimating \(respondents) respondents here, \(rounds) times …")
        let before = measure()
        Progress.tell("Estimating them in R …")
        let peer = try SurveyInR(script, on: file, in: folder)
        Progress.tell("Estimating them here again …")
        let after = measure()
        let agreement = try Agreement(estimates, peer.estimates)
        Progress.tell("Estimating \(large) respondents here …")
        let own = CommandLine.arguments[0]
        let million = try Shell.run(own, ["large", "--respondents", "\(large)", "--seed", "\(seed)"])
        print(ResultTable(self, study, own: before + after, peer, agreement, large: million).text)
    }
}
