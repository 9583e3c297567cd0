// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// The study that “barometer new” makes, with many units, opened.
struct BenchmarkStudy {
    static let name = "mine"

    let folder: URL
    let program: String
    let port: Int
    /// The file with everybody's links.
    var links: URL { folder.appending(path: "links.csv") }

    /// Makes and opens a study of so many units, whose fieldwork is kept where `server.yaml` is to say.
    init(in folder: URL, program: String, units: Int, database: String) throws {
        self.folder = folder
        self.program = program
        port = try Port.free()
        try Shell.run(program, ["new", Self.name, "--languages", "nb"], in: folder)
        let settings = try String(contentsOf: folder.appending(path: "\(Self.name)/study.yaml"), encoding: .utf8)
        // Whatever day it is, the form is open.
        try write(
            "study.yaml",
            settings.replacing(/# opens: .*/, with: "opens: 2000-01-01")
                .replacing(/# closes: .*/, with: "closes: 2999-12-31")
        )
        let rows = (1...units).map { "organisation,\($0),Example \($0),\(10 + $0 % 400),health" }
        try write("units.csv", (["kind,number,name,employees,sector"] + rows).joined(separator: "\n") + "\n")
        let place = "127.0.0.1:\(port)"
        try write("server.yaml", "address: http://\(place)\nlisten: \(place)\ndatabase: \(database)\n")
        for command in [["open", Self.name], ["invite", Self.name, "--to", links.path]] {
            try Shell.run(program, command, in: folder)
        }
    }

    /// Starts the form, with the program's own defaults.
    func serve() throws -> ServerProcess {
        let log = folder.appending(path: "form.log")
        return try ServerProcess(program, ["serve", Self.name], port: port, in: folder, log: log)
    }

    private func write(_ file: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: "\(Self.name)/\(file)"))
    }
}
