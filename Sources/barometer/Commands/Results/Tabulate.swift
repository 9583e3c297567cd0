// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Processing
import Studies
import Tabulation
import Variables

struct Tabulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts the answers into the tables of the study.",
        discussion: """
            For the analyst's eyes: nothing is withheld. Under every table stand the rules by which its intervals, the \
            letters of classes with higher shares, and its trends were found. Do not publish what it prints; \
            “barometer release” makes what readers may see.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("Only the table of this id.", valueName: "id"))
    var table: String?
    @Option(help: ArgumentHelp("The language of labels.", valueName: "tag"))
    var language: String?
    @Flag(help: "Print the tables as JSON.")
    var json = false

    func run() throws {
        try running {
            let sound = try study.readSound()
            let fieldwork = try study.readAnswers(of: sound)
            var plan = sound.tablePlan
            if let table {
                guard plan.table(table) != nil else {
                    throw Failure(
                        "The study has no table “\(table)”."
                            + NearestNames.suggestion(for: table, among: plan.tables.map(\.id))
                    )
                }
                plan.tables.removeAll { $0.id != table }
            }
            let crosstabs = Tabulator(instrument: sound.instrument, fieldwork: fieldwork).tabulate(plan)
            if json {
                try Console.say(json: crosstabs.flatMap { CrosstabRecord.records(of: $0, in: sound) })
            } else {
                let listing = CrosstabListing(
                    study: sound,
                    language: language.map { Language($0) } ?? sound.settings.languages.first ?? .english
                )
                Console.say(crosstabs.map(listing.text).joined(separator: "\n"))
            }
        }
    }
}
