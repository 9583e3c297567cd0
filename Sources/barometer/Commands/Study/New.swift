// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Studies
import Variables

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the folder of a new study.",
        discussion: """
            The new study is small and whole: it can be checked, rehearsed and released at once, so that you change \
            rather than begin. With --from, the new study is a copy of another one, without its answers.
            """
    )

    @Argument(help: "The folder to make.")
    var folder: String

    @Option(help: ArgumentHelp("A study to copy.", valueName: "study"))
    var from: String?

    @Option(help: ArgumentHelp("The languages of the study, with commas between them.", valueName: "tags"))
    var languages = "nb,nn,en"

    func run() throws {
        try running {
            let target = URL(filePath: folder, directoryHint: .isDirectory)
            let files = FileManager.default
            guard !files.fileExists(atPath: target.path) else {
                throw Failure("The folder \(folder) exists already; name one that does not.")
            }
            for (path, content) in try content(for: target).sorted(by: { $0.key < $1.key }) {
                let file = target.appending(path: path)
                try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try content.write(to: file)
            }
            let study = try StudyArgument.parse([folder])
            let keys = StudyKeys(study)
            try keys.make(privateFile: keys.usualPrivateFile)
            Console.say(
                """
                Made \(folder). Look at it with: barometer check \(folder)
                The key that opens its ballots is \(keys.usualPrivateFile.location.relativePath). Keep it safe, and off \
                the server.
                """
            )
        }
    }

    private func content(for target: URL) throws -> [String: Data] {
        if let from {
            // A key belongs to one study: whoever can open the ballots of the old one must not open those of the new.
            return try StudyFolder(URL(filePath: from, directoryHint: .isDirectory)).contents()
                .filter { $0.key != StudyKeys.publicName }
        }
        let tags = languages.split(separator: ",").map { Language($0.trimmingCharacters(in: .whitespaces)) }
        let unknown = tags.filter { !Language.spoken.contains($0) }
        guard unknown.isEmpty, !tags.isEmpty else {
            throw Failure(
                "Barometer writes new studies in \(Language.spoken.map(\.tag).joined(separator: ", "));"
                    + " “\(languages)” names something else. Add other languages to the files afterwards."
            )
        }
        let template = StudyTemplate(id: target.lastPathComponent, languages: tags)
        return template.files().mapValues { Data($0.utf8) }
    }
}
