// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
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
            case .fieldwork(let fieldwork): try keep(fieldwork, of: sound)
            case .conflict(let conflict):
                throw Failure("")
            }
        }
    }
}
