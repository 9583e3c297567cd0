// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells how far a study has come: who was asked, who answered, and whom to remind next.",
        discussion: """
            Counts and response rates in all and by class, whether those who answered represent those who were asked, after \
            a reminder also whether those who have answered since are like those before, and the classes from which the \
            next answers balance the respondents most. It works before, during and after the fieldwork, and on a \
            rehearsal. No unit is named; but counts of small classes tell who has answered: what it prints is for the \
            desk, not for publication.
            """
    )

    @OptionGroup var study: StudyArgument
    @Flag(help: "Print the same as JSON.")
    var json = false

    func run() async throws {
        try await running {
            let standing = try await Standing(study)
            if json {
                try Console.say(json: StatusRecord(standing))
            } else {
                Console.say(StatusListing(standing).text)
            }
        }
    }
}
