// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Storage

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the fieldwork to one file while respondents go on answering.",
        discussion: """
            The file is an SQLite database, also where the fieldwork is kept by PostgreSQL. It holds no key: keep the \
            key that links are made from as well, in another place. Nobody can read a ballot in it without the study's \
            private key.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("The file to write; it must not be there yet.", valueName: "file"))
    var to: String

    func run() async throws {
        try await running {
            let place = try FieldworkPlace(study)
            let store = try await place.store()
            try await store.backup(to: URL(filePath: to).path)
            await store.shutDown()
            let faults = DatabaseStore.faults(inBackup: URL(filePath: to).path)
            guard faults.isEmpty else {
                for fault in faults { Console.tell(fault) }
                throw Failure("The backup in \(to) is not sound. Keep the earlier one, and look at the database.")
            }
            Console.say("Copied the fieldwork to \(to), and verified the copy.")
        }
    }
}
