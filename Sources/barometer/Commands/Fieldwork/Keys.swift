// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the keys that ballots are sealed and opened with.",
        discussion: """
            The public key is put in the study folder and goes to the server with it: whoever has it can seal a ballot \
            and open none. The private key opens every ballot. Keep it off the server, in two safe places, and have it \
            at hand when you close the fieldwork; without it nobody can read what was answered.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("Where to put the private key. Default: beside the study folder.", valueName: "file"))
    var `private`: String?

    func run() throws {
        try running {
            _ = try study.read()
            let keys = StudyKeys(study)
            let privateFile = `private`.map { KeyFile(location: URL(filePath: $0)) } ?? keys.usualPrivateFile
            try keys.make(privateFile: privateFile)
            Console.say(
                """
                The public key is \(keys.publicFile.location.relativePath); it belongs to the study.
                The private key is \(privateFile.location.relativePath). Move it off the server, and keep a copy.
                """
            )
        }
    }
}
