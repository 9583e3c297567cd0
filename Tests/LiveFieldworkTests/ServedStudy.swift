// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation

/// A study of many units with one question of each kind, made by the program and opened, on a port of its own.
struct ServedStudy: Sendable {
    static let openQuestion = """
              - id: own_words
                type: open
                text: {nb: "Fortell med egne ord."}
                themes:
                  - {code: any, label: {nb: "Noe"}}

        """

    let program: Program
    let port: Int
    var folder: URL { program.folder.appending(path: "mine") }
    var privateKey: URL { program.folder.appending(path: "mine.ballot-key") }
    var linkKey: URL { folder.appending(path: "fieldwork/link.key") }
    var database: URL { folder.appending(path: "fieldwork/register.sqlite") }

    struct NotMade: Error, CustomStringConvertible {
        var description: String
    }

    /// Makes and opens a study.
    ///
    /// - Parameters:
    ///   - units: How many units are asked.
    ///   - database: Where the fieldwork is kept, as `server.yaml` says it; nil for a file.
    ///   - settings: What becomes of the text of `study.yaml`.
    /// - Throws: What the program says where it does not make or open the study.
    init(units: Int, database: String? = nil, settings: (String) -> String = { $0 }) throws {
        program = try Program()
        port = try FreePort.find()
        try expect(program.run("new", "mine", "--languages", "nb"))
        // Nearly all are alike, so that the few others would stand out.
        let rows = (1...units).map {
            "organisation,\($0),Example \($0),\($0 % 7 == 0 ? 300 : 20),\($0 % 41 == 0 ? "technical" : "health")"
        }
        try write("units.csv", (["kind,number,name,employees,sector"] + rows).joined(separator: "\n") + "\n")
        let file = folder.appending(path: "study.yaml")
        try write("study.yaml", settings(String(contentsOf: file, encoding: .utf8)))
        let questionnaire = folder.appending(path: "questionnaire.yaml")
        let questions = try String(contentsOf: questionnaire, encoding: .utf8)
        try write("questionnaire.yaml", questions.trimmingCharacters(in: .newlines) + "\n" + Self.openQuestion)
        var server = "address: http://127.0.0.1:\(port)\nlisten: 127.0.0.1:\(port)\n"
        if let database { server += "database: \(database)\n" }
        try write("server.yaml", server)
        try expect(program.run("open", "mine"))
    }

    var origin: String { "http://127.0.0.1:\(port)" }

    /// Returns a server of the study, not started yet.
    func server() -> ServedProgram { ServedProgram(program, study: "mine", port: port) }

    /// Returns the bytes of a key that the program has written.
    func key(in file: URL) throws -> [UInt8] {
        let line = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").last ?? ""
        guard let key = Data(base64Encoded: String(line)) else { throw NotMade(description: "No key in \(file.path)") }
        return Array(key)
    }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private func expect(_ outcome: Program.Outcome) throws {
        guard outcome.code == 0 else { throw NotMade(description: outcome.errors) }
    }
}
