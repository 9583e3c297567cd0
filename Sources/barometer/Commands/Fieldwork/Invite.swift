// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Storage
import Studies
import Variables

struct Invite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the personal links and short codes of everyone who can still answer.",
        discussion: """
            One line a unit: its kind, number and name, the language to write in, its link, and its code for paper and \
            telephone. A link is the same each time, so that the file serves reminders too: whoever has answered or \
            declined is no longer in it. Each time the file is written, it is noted how many have answered so far, in all \
            and by class, so that those who answer before and after a reminder can be compared. Treat the file as the \
            secret it is, and delete it when the letters are sent.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
    var to: String?
    @Flag(help: "Print the link of the test respondent, who can answer as often as you like and is never counted.")
    var test = false

    func validate() throws {
        if to == nil, !test { throw ValidationError("Name a file with --to, or ask for the test link with --test.") }
    }

    func run() async throws {
        try await running {
            let place = try FieldworkPlace(study)
            let store = try await place.store()
            _ = try await place.terms(of: store)
            let key = try place.linkKey()
            let register = try await store.register()
            if let to {
                try write(register, place, key, to: to)
                let round = try await store.noteRound()
                if round.isReminder {
                    Console.tell("Noted as a reminder, before which \(round.answered) units had answered.")
                }
            }
            if test, let subject = register.first(where: \.isTest) {
                // A new link each time, since whoever tries the form wants to begin anew.
                var renewed = subject
                renewed.linkVersion += 1
                renewed.state = .open
                try await store.renewLink(of: Registration(renewed, key: key))
                Console.say(Self.link(of: renewed, place, key))
            }
            await store.shutDown()
        }
    }

    private static func link(of subject: Case, _ place: FieldworkPlace, _ key: LinkKey) -> String {
        "\(place.server.address)/i/\(key.secret(of: subject.number, version: subject.linkVersion).text)"
    }

    private func write(_ register: [Case], _ place: FieldworkPlace, _ key: LinkKey, to path: String) throws {
        let open = register.filter { $0.state == .open && !$0.isTest }
        let main = place.sound.settings.languages.first?.tag ?? ""
        var lines = ["kind,number,name,language,link,code"]
        for subject in open {
            let fields = [
                subject.kind, subject.unit, subject.name, subject.language.isEmpty ? main : subject.language,
                Self.link(of: subject, place, key),
                key.shortCode(of: subject.number, version: subject.linkVersion).description,
            ]
            lines.append(fields.map(CSVField.text).joined(separator: ","))
        }
        let text = lines.joined(separator: "\r\n") + "\r\n"
        let file = URL(filePath: path)
        try? FileManager.default.removeItem(at: file)
        guard
            FileManager.default.createFile(
                atPath: file.path,
                contents: Data(text.utf8),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw Failure("The file \(path) cannot be written.") }
        Console.tell("Wrote \(open.count) links to \(path). Whoever has a link can answer for its unit.")
    }
}
