// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation

/// A study of ninety units, thirty of each size and all of one sector, with rehearsed answers that a test has chosen.
struct DeskStudy {
    /// The respondents of a size that said yes and no.
    typealias Answers = (yes: Int, no: Int)

    static let asked = 30
    private static let sizes = [("small", 20), ("middle", 150), ("large", 300)]

    struct OtherForm: Error { var text: String }

    let program: Program

    /// Makes the study with the answers of the small, the middle and the large ones; without answers, it is not rehearsed.
    init(_ answers: [Answers]? = nil) throws {
        program = try Program()
        _ = try program.run("new", "mine", "--languages", "en")
        let units = Self.sizes.flatMap { size in
            (0..<Self.asked).map { _ in "\(size.1),health" }
        }
        let rows = units.enumerated().map { "organisation,\($0 + 1),Example \($0 + 1),\($1)" }
        try write("units.csv", (["kind,number,name,employees,sector"] + rows).joined(separator: "\n") + "\n")
        guard let answers else { return }
        // What does not matter here is left unanswered.
        let lines = zip(Self.sizes, answers).flatMap { size, answers in
            (0..<answers.yes).map { _ in "rehearsal,\(size.0),health,yes,,,,,,,," }
                + (0..<answers.no).map { _ in "rehearsal,\(size.0),health,no,,,,,,,," }
        }
        let head =
            "origin,size,sector,innovated,drivers.leaders,drivers.staff,drivers.users,drivers.economy,drivers.other,"
            + "drivers.dont_know,culture.room,culture.learn"
        let counts = answers.map { $0.yes + $0.no }
        let classes = zip(Self.sizes, counts).map { "rehearsal,size,\($0.0),\(Self.asked),\($1)" }
        let all = "\(Self.asked * Self.sizes.count),\(counts.reduce(0, +))"
        let coverage =
            ["origin,classification,class,asked,answered", "rehearsal,,,\(all)"] + classes
            + ["rehearsal,sector,health,\(all)", "rehearsal,sector,education,0,0", "rehearsal,sector,technical,0,0"]
        try write("rehearsal/answers.csv", ([head] + lines).joined(separator: "\n") + "\n")
        try write("rehearsal/coverage.csv", coverage.joined(separator: "\n") + "\n")
        try write("rehearsal/origin.csv", "origin,seed\nrehearsal,1\n")
    }

    private func write(_ name: String, _ text: String) throws {
        let file = program.folder.appending(path: "mine/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    /// Returns what a command prints as JSON, which must be of a certain form.
    func json<Form>(_ command: String, table: String? = nil, as form: Form.Type) throws -> Form {
        let outcome =
            if let table {
                try program.run(command, "mine", "--json", "--table", table)
            } else {
                try program.run(command, "mine", "--json")
            }
        guard let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? Form else {
            throw OtherForm(text: outcome.output + outcome.errors)
        }
        return value
    }
}
