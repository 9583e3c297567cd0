// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Processing
import Studies
import Tabulation
import Variables

struct Tabulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts the answers into the tables of the study, and tests them.",
        discussion: """
            For the analyst's eyes: nothing is withheld. Under the cells stands what the question tells as a whole: \
            whether the answers differ between classes, where they lie on a scale, how many a respondent gave, and which \
            were given more often than others. Under every table stand the rules by which all of it was found. Do not \
            publish what it prints; “barometer release” makes what readers may see.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("Only the table of this id.", valueName: "id"))
    var table: String?
    @Option(help: ArgumentHelp("The language of labels.", valueName: "tag"))
    var language: String?
    @Option(
        name: .customLong("weight-by"),
        help: ArgumentHelp(
            "Show the shares weighted to the sizes of the classes, too. Repeat it to rake to several classifications.",
            valueName: "classification"
        )
    )
    var weights: [String] = []
    @Option(help: ArgumentHelp("Merge classes with fewer respondents before weighting.", valueName: "number"))
    var mergeBelow = 5
    @Option(
        name: .customLong("compare"),
        help: ArgumentHelp(
            "Compare two classes, which may have respondents in common: name it twice, size=small and sector=health.",
            valueName: "class"
        )
    )
    var compared: [String] = []
    @Flag(help: "Print the tables as JSON.")
    var json = false

    func validate() throws {
        if Set(weights).count < weights.count {
            throw ValidationError("Name each classification to weight by once: \(weights.joined(separator: ", ")).")
        }
        if mergeBelow < 2 {
            throw ValidationError("A class needs two respondents to tell a variance: --merge-below 2.")
        }
    }

    func run() throws {
        try running {
            let sound = try study.readSound()
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
            let analyst = try TableAnalyst(
                sound,
                try study.readAnswers(of: sound),
                weights: weights,
                atLeast: mergeBelow,
                contrast: compared.isEmpty ? nil : ClassPair(compared)
            )
            let tables = plan.tables.compactMap(analyst.table)
            let weighting = analyst.isWeighted ? analyst.weighting : nil
            if json {
                try Console.say(json: tables.map { TableRecord($0, weighting) })
            } else {
                let listing = CrosstabListing(
                    study: sound,
                    language: language.map { Language($0) } ?? sound.settings.languages.first ?? .english,
                    weighting: weighting
                )
                Console.say(tables.map(listing.text).joined(separator: "\n"))
            }
        }
    }
}
