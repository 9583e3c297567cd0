// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Processing
import Testing

@Suite struct RoundsFileTests {
    private static let files = [
        "answers.csv": """
        origin,size,single,several.a,several.b,several.c,several.none,battery.first,battery.second,open.a,open.children
        respondents,small,yes,1,0,1,0,no,a,-,-
        respondents,county,-,-,-,-,-,-,yes,-,-
        respondents,*,no,,,,,,,,\n
        """,
        "coverage.csv": """
        origin,classification,class,asked,answered
        respondents,,,10,3
        respondents,size,small,4,1
        respondents,size,large,3,0
        respondents,size,county,3,1\n
        """,
        "origin.csv": "origin,seed\nrespondents,\n",
        "rounds.csv": """
        origin,round,classification,class,answered
        respondents,1,,,0
        respondents,1,size,small,0
        respondents,1,size,large,0
        respondents,1,size,county,0
        respondents,2,,,2
        respondents,2,size,small,1
        respondents,2,size,large,0
        respondents,2,size,county,0\n
        """,
    ]

    private static func read(_ files: [String: String]) throws -> ClosedFieldwork {
        try ClosedFieldworkFiles.read(
            files,
            instrument: RandomAnswers.instrument,
            classifications: RandomAnswers.classifications
        )
    }

    @Test func `rounds are read as they are written, a class of which nobody had answered among them`() throws {
        let fieldwork = try Self.read(Self.files)
        let small = ContactRound.UnitClass(classification: 0, code: "small")
        #expect(
            fieldwork.rounds == [
                ContactRound(answered: 0, byClass: [:]), ContactRound(answered: 2, byClass: [small: 1]),
            ]
        )
        #expect(ClosedFieldworkFiles.write(fieldwork) == Self.files)
    }

    @Test func `a fieldwork without rounds has no such file, and one without the file no rounds`() throws {
        var files = Self.files
        files["rounds.csv"] = nil
        let fieldwork = try Self.read(files)
        #expect(fieldwork.rounds.isEmpty)
        #expect(ClosedFieldworkFiles.write(fieldwork) == files)
    }

    @Test(arguments: [
        ("1,,,0", "1,,,none", "Line 2 of rounds.csv, “respondents,1,,,none”, is not an origin, a round, a class and a"),
        ("1,,,0", "1,,,-1", "Line 2 of rounds.csv, “respondents,1,,,-1”, is not an origin, a round, a class and a"),
        (
            "respondents,2,,", "rehearsal,2,,",
            "Line 6 of rounds.csv, “rehearsal,2,,,2”, does not come from “respondents”, as origin.csv says."
        ),
        (
            "respondents,2,,", "respondents,3,,",
            "Line 6 of rounds.csv, “respondents,3,,,2”, is not of the round before it or of the next one."
        ),
        (
            "2,size,large", "2,size,small",
            "Line 8 of rounds.csv, “respondents,2,size,small,0”, tells of a class that an earlier line has told of."
        ),
        ("2,size,large", "2,size,huge", "rounds.csv has no line for the class “large” of “size” in round 2."),
        ("respondents,1,,,0\n", "", "rounds.csv has no line for everyone in round 1."),
        (
            "1,size,large,0", "1,size,large,1",
            "Round 1 of rounds.csv counts more answers, in all or of a class, than round 2 does."
        ),
        (
            "2,,,2", "2,,,4",
            "Round 2 of rounds.csv counts more answers, in all or of a class, than coverage.csv does."
        ),
    ])
    func `damaged rounds are told of in a whole sentence that says where`(
        _ old: String,
        _ new: String,
        _ message: String
    ) throws {
        var files = Self.files
        let text = try #require(files["rounds.csv"])
        #expect(text.contains(old))
        files["rounds.csv"] = text.replacing(old, with: new)
        let error = #expect(throws: ClosedFieldworkFiles.Mismatch.self) { try Self.read(files) }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }

    @Test func `a file of rounds without any is told of`() {
        var files = Self.files
        files["rounds.csv"] = "origin,round,classification,class,answered\n"
        let error = #expect(throws: ClosedFieldworkFiles.Mismatch.self) { try Self.read(files) }
        #expect(error?.description == "rounds.csv has no line for everyone in round 1.")
    }
}
