// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Storage

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks whether the database of the fieldwork, or a backup, is sound.",
        discussion: "Tells everything that is wrong, in whole sentences; the exit code is then 1."
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("A backup to look at in place of the database.", valueName: "file"))
    var backup: String?

    func run() async throws {
        try await running {
            let faults: [String]
            if let backup {
                let path = URL(filePath: backup).path
                guard FileManager.default.fileExists(atPath: path) else { throw Failure("There is no file \(backup).") }
                faults = DatabaseStore.faults(inBackup: path)
            } else {
                let place = try FieldworkPlace(study)
                let store = try await place.store()
                _ = try await place.terms(of: store)
                faults = try await store.verify()
                await store.shutDown()
            }
            for fault in faults { Console.say(fault) }
            guard faults.isEmpty else { throw ExitCode.studyHasErrors }
            Console.tell("Nothing is wrong.")
        }
    }
}
