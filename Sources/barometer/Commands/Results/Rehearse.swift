// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Processing
import Rehearsal
import Studies
import Variables

struct Rehearse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plays the study through before anyone is asked.",
        discussion: """
            Draws who would answer, and answers that meet every line of expectations.csv exactly, and writes what a \
            closed fieldwork would write to the folder “rehearsal” of the study. Where the expectations cannot all \
            hold, it names a smallest set that cannot hold together. Rehearsed answers are marked as such everywhere.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: "The number that decides the draw; the same seed gives the same answers.")
    var seed: UInt64 = 1
    @Flag(help: "Print what was drawn as JSON.")
    var json = false

    func run() throws {
        try running {
            let sound = try study.readSound()
            let progress = Progress()
            let outcome = try RehearsalDraw(
                frame: sound.frame,
                classifications: sound.classifications,
                instrument: sound.instrument,
                tablePlan: sound.tablePlan,
                expectations: sound.expectations,
                seed: seed
            ).draw { progress.show($0, $1) }
            progress.clear()
            switch outcome {
            case .fieldwork(let fieldwork):
                try FolderReplacement.replace(
                    study.rehearsal,
                    with: ClosedFieldworkFiles.write(fieldwork).mapValues { Data($0.utf8) }
                )
                try report(fieldwork, of: sound)
            case .conflict(let conflict):
                for finding in conflict.findings { Console.tell("\(study.folder)/\(finding)") }
                Console.tell("Change or remove one of the lines, then try again.")
                throw ExitCode.studyHasErrors
            }
        }
    }

    private func report(_ fieldwork: ClosedFieldwork, of sound: Study) throws {
        let summary = Summary(
            folder: study.rehearsal.relativePath,
            seed: seed,
            asked: fieldwork.coverage.asked,
            answered: fieldwork.coverage.answered,
            expectations: sound.expectations.count
        )
        if json {
            try Console.say(json: summary)
        } else {
            Console.say(
                """
                Rehearsed \(summary.answered) of \(summary.asked) units with seed \(seed); all \
                \(summary.expectations) expectations hold. The answers are in \(summary.folder).
                """
            )
        }
    }

    /// What was drawn, as machines read it.
    private struct Summary: Encodable {
        var folder: String
        var seed: UInt64
        var asked: Int
        var answered: Int
        var expectations: Int
    }
}
