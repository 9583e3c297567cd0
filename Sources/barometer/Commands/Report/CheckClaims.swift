// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Claims
import Variables

struct CheckClaims: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Tells how a phrase of the report is read as a quantity.",
        discussion: """
            barometer claims --parse "en drøy tredjedel" --language nb

            A phrase that can be taken in two ways, or names no quantity, is refused with a sentence that says why.
            """
    )

    @Option(help: ArgumentHelp("The phrase to read.", valueName: "phrase"))
    var parse: String
    @Option(help: ArgumentHelp("The language of the phrase: nb, nn or en.", valueName: "tag"))
    var language = "nb"
    @Flag(help: "Print the reading as JSON.")
    var json = false

    func run() throws {
        try running {
            let language = Language(language)
            let reading = Result { () throws(Refusal) in try QuantityReader(language).read(parse) }
            switch reading.map(PhraseReading.init) {
            case .success(let reading): try tell(reading, text: reading.text)
            case .failure(let refusal):
                let sentence = refusal.sentence(in: language)
                try tell(["refused": sentence], text: sentence)
            }
        }
    }

    private func tell(_ record: some Encodable, text: String) throws {
        if json { try Console.say(json: record) } else { Console.say(text) }
    }
}
