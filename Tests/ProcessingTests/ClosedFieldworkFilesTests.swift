// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Populations
import Processing
import Testing
import Variables

@Suite struct ClosedFieldworkFilesTests {
    private static func read(_ files: [String: String]) throws -> ClosedFieldwork {
        try ClosedFieldworkFiles.read(
            files,
            instrument: RandomAnswers.instrument,
            classifications: RandomAnswers.classifications
        )
    }

    private static func fieldwork(
        _ dataset: Dataset,
        origin: ClosedFieldwork.Origin = .rehearsal(seed: 2019)
    ) -> ClosedFieldwork {
        let answered =
            dataset["size"]?.tally(Array(repeating: true, count: dataset.count), classes: 3) ?? [0, 0, 0]
        return ClosedFieldwork(
            origin: origin,
            dataset: dataset,
            coverage: Coverage(
                asked: dataset.count + 7,
                answered: dataset.count,
                breakdowns: [
                    Coverage.Breakdown(
                        classification: "size",
                        classes: ["small", "large", "county"],
                        outside: 2,
                        asked: answered.map { $0 + 2 },
                        answered: answered
                    )
                ]
            )
        )
    }

    /// Three respondents: one who answered, one who left much out, one who was asked little.
    private static let header =
        "origin,size,single,several.a,several.b,several.c,several.none,battery.first,battery.second,open.a,open.children"
    private static let files = [
        "answers.csv": """
        \(header)
        rehearsal,small,yes,1,0,1,0,no,a,0,0
        rehearsal,county,-,-,-,-,-,-,yes,-,-
        rehearsal,,no,,,,,,,,\n
        """,
        "coverage.csv": """
        origin,classification,class,asked,answered
        rehearsal,,,10,3
        rehearsal,size,small,4,1
        rehearsal,size,large,3,0
        rehearsal,size,county,3,1\n
        """,
        "origin.csv": "origin,seed\nrehearsal,18446744073709551615\n",
    ]

    @Test func `an empty field was not asked, a dash was left unanswered, and anything else is a code`() throws {
        let dataset = try Self.read(Self.files).dataset
        let rows = (0..<3).map { row in dataset.variables.indices.map { dataset[column: $0][row] } }
        let notAsked = CodeColumn.Value.missing(.notAsked)
        let noAnswer = CodeColumn.Value.missing(.noAnswer)
        #expect(
            rows[0] == [
                .code(0), .code(0), .code(1), .code(0), .code(1), .code(0), .code(0), .code(2), .code(0), .code(0),
            ]
        )
        #expect(
            rows[1] == [
                .code(2), noAnswer, noAnswer, noAnswer, noAnswer, noAnswer, noAnswer, .code(1), noAnswer, noAnswer,
            ]
        )
        #expect(rows[2] == [notAsked, .code(1)] + Array(repeating: notAsked, count: 8))
    }

    @Test func `coverage and origin are read as they are written`() throws {
        let fieldwork = try Self.read(Self.files)
        #expect(fieldwork.origin == .rehearsal(seed: .max))
        #expect((fieldwork.coverage.asked, fieldwork.coverage.answered) == (10, 3))
        #expect(
            fieldwork.coverage.breakdowns == [
                Coverage.Breakdown(
                    classification: "size",
                    classes: ["small", "large", "county"],
                    outside: 2,
                    asked: [4, 3, 3],
                    answered: [1, 0, 1]
                )
            ]
        )
        #expect(ClosedFieldworkFiles.write(fieldwork) == Self.files)
    }

    @Test func `files with the line ends of another system are read alike`() throws {
        let files = Self.files.mapValues { $0.replacing("\n", with: "\r\n") }
        #expect(try Self.read(files) == Self.read(Self.files))
    }

    @Test func `what is written is read back, whatever was answered`() throws {
        var generator = SeededGenerator(seed: 5, purpose: "files")
        for round in 0..<RandomAnswers.rounds(30, soaking: 500) {
            let dataset = RandomAnswers(respondents: round, using: &generator).dataset
            let origin = round.isMultiple(of: 2) ? ClosedFieldwork.Origin.respondents : .rehearsal(seed: UInt64(round))
            let fieldwork = Self.fieldwork(dataset, origin: origin)
            let files = ClosedFieldworkFiles.write(fieldwork)
            #expect(files.keys.sorted() == ClosedFieldworkFiles.names)
            #expect(try Self.read(files) == fieldwork)
        }
    }

    @Test func `every line of every file says that it comes from a rehearsal`() {
        var generator = SeededGenerator(seed: 6, purpose: "files")
        let dataset = RandomAnswers(respondents: 20, using: &generator).dataset
        let rehearsed = ClosedFieldworkFiles.write(Self.fieldwork(dataset))
        let answered = ClosedFieldworkFiles.write(Self.fieldwork(dataset, origin: .respondents))
        for name in ClosedFieldworkFiles.names {
            let lines = (rehearsed[name] ?? "").split(separator: "\n")
            #expect(lines.first?.hasPrefix("origin,") == true)
            #expect(lines.count > 1)
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("rehearsal,") })
            #expect(answered[name]?.contains("rehearsal") == false)
        }
    }

    @Test(.timeLimit(.minutes(1))) func `many answers are read in time that grows with their number`() throws {
        var generator = SeededGenerator(seed: 8, purpose: "files")
        let lines = RandomAnswers.rounds(5_000, soaking: 300_000)
        let some = ClosedFieldworkFiles.write(Self.fieldwork(RandomAnswers(respondents: 50, using: &generator).dataset))
        let answers = (some["answers.csv"] ?? "").split(separator: "\n")
        var files = Self.files
        files["answers.csv"] =
            "\(answers[0])\n" + (0..<lines).map { "\(answers[1 + $0 % 50])\n" }.joined()
        files["coverage.csv"] = Self.files["coverage.csv"]?.replacing(",,,10,3", with: ",,,\(lines),\(lines)")
        #expect(try Self.read(files).dataset.count == lines)
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        var file: String
        var old: String
        var new: String
        var message: String
        var testDescription: String { message }
    }

    @Test(
        arguments: [
            Damage(
                file: "answers.csv",
                old: "small,yes",
                new: "small,perhaps",
                message: "Line 2 of answers.csv has “perhaps” in the column single, which is no code of it."
            ),
            Damage(
                file: "answers.csv",
                old: "-,yes,-,-",
                new: "-,yes,-",
                message: "Line 3 of answers.csv has 10 fields; it should have 11."
            ),
            Damage(
                file: "answers.csv",
                old: "yes,1,0,1",
                new: "yes,1,2,1",
                message: "Line 2 of answers.csv has “2” in the column several.b, which is no code of it."
            ),
            Damage(
                file: "answers.csv",
                old: "rehearsal,county",
                new: "respondents,county",
                message: "Line 3 of answers.csv comes from “respondents”, but origin.csv says “rehearsal”."
            ),
            Damage(
                file: "answers.csv",
                old: "\nrehearsal,county",
                new: "\n\nrehearsal,county",
                message: "Line 3 of answers.csv has 1 fields; it should have 11."
            ),
            Damage(
                file: "answers.csv",
                old: "rehearsal,,no,,,,,,,,\n",
                new: "",
                message: "answers.csv has 2 respondents, but line 2 of coverage.csv says that 3 answered;"
                    + " close or rehearse the study again."
            ),
            Damage(
                file: "answers.csv",
                old: "origin,size,",
                new: "origin,county,",
                message: "answers.csv was made from another questionnaire or other classifications: its columns are"
                    + " not those of this study. Close or rehearse the study again."
            ),
            Damage(
                file: "coverage.csv",
                old: "small,4",
                new: "small,four",
                message: "Line 3 of coverage.csv, “rehearsal,size,small,four,1”, is not an origin, a class and two"
                    + " whole numbers."
            ),
            Damage(
                file: "coverage.csv",
                old: "rehearsal,size,small",
                new: "respondents,size,small",
                message: "Line 3 of coverage.csv, “respondents,size,small,4,1”, does not come from “rehearsal”, as"
                    + " origin.csv says."
            ),
            Damage(
                file: "coverage.csv",
                old: "large,3,0",
                new: "large,3,4",
                message: "Line 4 of coverage.csv, “rehearsal,size,large,3,4”, tells of more units that answered than"
                    + " were asked, or of fewer than none."
            ),
            Damage(
                file: "coverage.csv",
                old: "large,3,0",
                new: "large,-3,-4",
                message: "Line 4 of coverage.csv, “rehearsal,size,large,-3,-4”, tells of more units that answered than"
                    + " were asked, or of fewer than none."
            ),
            Damage(
                file: "coverage.csv",
                old: "size,large",
                new: "size,small",
                message: "Line 4 of coverage.csv, “rehearsal,size,small,3,0”, tells of a class that an earlier line"
                    + " has told of."
            ),
            Damage(
                file: "coverage.csv",
                old: "size,county",
                new: "size,counties",
                message: "coverage.csv has no line for the class “county” of “size”; close or rehearse the study again."
            ),
            Damage(
                file: "coverage.csv",
                old: "rehearsal,,,10,3\n",
                new: "",
                message: "coverage.csv has no line for everyone; close or rehearse the study again."
            ),
            Damage(
                file: "origin.csv",
                old: "18446744073709551615",
                new: "18446744073709551616",
                message: "Line 2 of origin.csv does not say whether the answers come from respondents or from a"
                    + " rehearsal with a seed."
            ),
            Damage(
                file: "origin.csv",
                old: "rehearsal,",
                new: "rehearsed,",
                message: "Line 2 of origin.csv does not say whether the answers come from respondents or from a"
                    + " rehearsal with a seed."
            ),
        ]
    )
    func `a damaged file is told of in a whole sentence that says where`(_ damage: Damage) throws {
        var files = Self.files
        let text = try #require(files[damage.file])
        #expect(text.contains(damage.old))
        files[damage.file] = text.replacing(damage.old, with: damage.new)
        let error = #expect(throws: ClosedFieldworkFiles.Mismatch.self) { try Self.read(files) }
        #expect(error?.description == damage.message)
    }

    @Test(arguments: ClosedFieldworkFiles.names) func `a missing file is told of by its name`(name: String) {
        var files = Self.files
        files[name] = nil
        let error = #expect(throws: ClosedFieldworkFiles.Mismatch.self) { try Self.read(files) }
        #expect(error?.description == "The closed fieldwork has no file \(name).")
    }

    @Test(arguments: ClosedFieldworkFiles.names) func `an empty file is told of by its name`(name: String) {
        var files = Self.files
        files[name] = ""
        let error = #expect(throws: ClosedFieldworkFiles.Mismatch.self) { try Self.read(files) }
        #expect(error?.description.contains(name) == true)
    }
}
