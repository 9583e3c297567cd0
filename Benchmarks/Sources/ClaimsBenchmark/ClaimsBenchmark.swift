// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Claims
import Foundation
import Machine
import Reporting
import Studies
import Variables

/// How long a large report is checked, and how long the longest phrase is read.
@main
struct ClaimsBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Measures how fast a report of a hundred pages is checked, by the tables of the reference study."
    )

    @Option(help: "The study whose tables the report speaks of.")
    var study = "Studies/politisk-2019"
    @Option(help: "How many claims the report makes.")
    var claims = 2_000
    @Option(help: "How many characters the report has; a page has 4 000.")
    var characters = 400_000
    @Option(help: "How often everything is measured; the median counts.")
    var rounds = 7
    @Option(help: "How many bytes the odd phrases have.")
    var phrase = 10_000
    @Option(help: "What the rehearsed answers follow from.")
    var seed: UInt64 = 2019
    @Option(help: ArgumentHelp("Write the report to a file as well.", valueName: "file"))
    var write: String?

    func validate() throws {
        guard claims > 0, characters > 0, rounds > 0, phrase > 0 else {
            throw ValidationError("All numbers must be above 0.")
        }
    }

    func run() throws {
        Progress.tell("Rehearsing \(study)")
        let sample = try RehearsedStudy(folder: study, seed: seed)
        let language = Language.bokmål
        let report = GeneratedReport(of: sample.release, language: language, claims: claims, characters: characters)
        if let write { try report.markdown.write(toFile: write, atomically: true, encoding: .utf8) }
        Progress.tell("Checking a report of \(report.markdown.count) characters with \(report.claims) claims")
        print(ReportTimes(report, sample, rounds: rounds).text)
        Progress.tell("Reading phrases of \(phrase) bytes")
        print(PhraseTimes(bytes: phrase, rounds: rounds).text)
    }
}
