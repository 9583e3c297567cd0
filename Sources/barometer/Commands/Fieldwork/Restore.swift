// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Storage

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty database from a backup.",
        discussion: """
            What respondents answered after the backup was made is not in it; they can answer again with the same link. \
            The database may be of another kind than the one that was copied: a backup moves fieldwork from SQLite to \
            PostgreSQL too.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("The backup.", valueName: "file"))
    var from: String

    func run() async throws {
        try await running {
            let place = try FieldworkPlace(study)
            let path = URL(filePath: from).path
            guard FileManager.default.fileExists(atPath: path) else { throw Failure("There is no file \(from).") }
            let faults = DatabaseStore.faults(inBackup: path)
            guard faults.isEmpty else {
                for fault in faults { Console.tell(fault) }
                throw Failure("The backup in \(from) is not sound; nothing has been restored.")
            }
            let store = try await place.store(making: true)
            try await store.restore(from: path)
            _ = try await place.terms(of: store)
            let holdings = try await store.holdings()
            await store.shutDown()
            Console.say("Restored \(holdings.ballots) ballots and \(holdings.drafts) drafts from \(from).")
            if !place.keyFile.exists {
                Console.tell(
                    "The key that links are made from is missing: \(place.keyFile.location.relativePath). Without it no"
                        + " link works; restore it from where you keep it."
                )
            }
        }
    }
}
