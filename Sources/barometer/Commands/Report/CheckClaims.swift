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
            do throws(Refusal) {
                let reading = PhraseReading(try QuantityReader(language).read(parse))
                if json { try say(reading) } else { Console.say(reading.text) }
            } catch {
                let sentence = error.sentence(in: language)
                if json { try say(["refused": sentence]) } else { Console.say(sentence) }
            }
        }
    }

    /// Prints a value as JSON; what cannot be encoded would be a fault of the program.
    private func say(_ value: some Encodable) throws(Refusal) {
        do { try Console.say(json: value) } catch { preconditionFailure("\(error)") }
    }
}
