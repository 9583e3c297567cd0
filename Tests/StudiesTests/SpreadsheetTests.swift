// SPDX-License-Identifier: Apache-2.0

import Foundation
import Populations
import Rehearsal
import Studies
import Testing
import Variables

/// A study whose tables have been through a spreadsheet.
@Suite struct SpreadsheetTests {
    /// The frame of the sound study with other separators, quotes and line ends.
    private static func saved(_ fixture: StudyFixture, _ file: String, as separator: String) throws -> String {
        let findings = FindingCollector()
        let text = String(decoding: try #require(fixture.files[file]), as: UTF8.self)
        let first = try #require(text.split(whereSeparator: \.isNewline).first).split(separator: ",").map(String.init)
        let table = CSVTable(text, file: file, required: first, findings: findings)
        let lines = table.rows.map { row in
            first.map { "\"" + row.text($0).replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
        }
        let blank = String(repeating: separator, count: first.count - 1)
        return "\u{FEFF}" + ([first.joined(separator: separator)] + lines + [blank, ""]).joined(separator: "\r\n")
    }

    @Test(arguments: [";", "\t", ","])
    func `a frame and expectations saved by Excel are those that were opened`(_ separator: String) throws {
        let sound = try StudyFixture("sound")
        var fixture = sound
        for file in ["units.csv", "expectations.csv"] {
            fixture.set(file, Data(try Self.saved(sound, file, as: separator).utf8))
        }
        let (study, findings) = StudyReader.read(fixture.files)
        #expect(findings == [])
        let original = try #require(StudyReader.read(sound.files).study)
        #expect(study?.frame.units.map(\.values) == original.frame.units.map(\.values))
        #expect(study?.frame.units.map(\.name) == original.frame.units.map(\.name))
        #expect(study?.expectations.map(\.statement) == original.expectations.map(\.statement))
    }

    @Test func `a file that cannot be read is one finding, and what follows from it is none`() throws {
        let sound = try StudyFixture("sound")
        let windows = Data(
            "kind;number;name;employees;sector\r\norganisation;1;Bærum;47;health\r\n".unicodeScalars.map {
                UInt8($0.value)
            }
        )
        for file in [
            "units.csv", "expectations.csv", "study.yaml", "classifications.yaml", "questionnaire.yaml", "tables.yaml",
        ] {
            for content in [windows, Data([0xFF, 0xFE, 0x6B, 0x00])] {
                var fixture = sound
                fixture.set(file, content)
                #expect(fixture.rules == ["not-utf8"], "\(fixture.findings)")
                #expect(fixture.findings.first?.location.file == file)
            }
        }
        var fixture = sound
        fixture.set("units.csv", windows)
        let message = try #require(fixture.findings.first?.message)
        #expect(message.contains("Windows-1252 (line 2)") && message.contains("“CSV UTF-8”"))
        fixture.set("units.csv", Data("a;b\n1;2\n".utf8))
        #expect(fixture.rules == ["missing-key"])
        fixture.set("units.csv", Data("kind;nummer;name;employees;sector\norganisation;1;A;4;health\n".utf8))
        #expect(fixture.rules == ["missing-key"])
    }

    @Test(arguments: [
        ("47,5", nil), ("47.5", nil), ("1 047", nil), ("1\u{A0}047,5", nil), ("99,99", nil),
        ("1.047.000", "Write thousands with blanks or nothing between them, such as 1 234 567."),
        ("ca. 40", "Write a number with digits, such as 1234 or 47,5."),
    ])
    func `sizes have decimals and thousands, and what is no number is told`(_ size: String, _ advice: String?) throws {
        var fixture = try StudyFixture("sound")
        try fixture.change("units.csv", "Example 1,47,", "Example 1,\"\(size)\",")
        let findings = fixture.findings
        #expect(findings.map(\.rule) == (advice == nil ? [] : ["unit-without-class"]))
        if let advice { #expect(findings.first?.message.hasSuffix("is “\(size)”. \(advice)") == true, "\(findings)") }
    }

    @Test func `a unit without a kind, and a quotation mark that is never closed, are one finding each`() throws {
        var fixture = try StudyFixture("sound")
        try fixture.change("units.csv", "organisation,1,", ",1,")
        #expect(fixture.rules == ["missing-value"])
        fixture = try StudyFixture("sound")
        try fixture.change("units.csv", "Example 39,", "\"Example 39,")
        #expect(fixture.findings.filter { $0.location.file == "units.csv" }.map(\.rule) == ["syntax"])
    }

    @Test func `a size that may be meant as thousands is asked about`() throws {
        var fixture = try StudyFixture("sound")
        try fixture.change("units.csv", "Example 1,47,", "Example 1,1.047,")
        try fixture.change("units.csv", "Example 2,84,", "Example 2,2.084,")
        #expect(fixture.rules == ["thousands-or-decimals"])
        let finding = try #require(fixture.findings.first)
        #expect(finding.location.line == 2)
        #expect(finding.message.contains("“1.047” of the unit 1, like 1 more in its column, may be"))
        // A number with other decimals tells what the marks are, unless it is one of many, or has the other mark.
        try fixture.change("units.csv", "Example 2,2.084,", "Example 2,84.5,")
        #expect(fixture.findings == [])
        try fixture.change("units.csv", "Example 2,84.5,", "Example 2,\"84,5\",")
        #expect(fixture.rules == ["thousands-or-decimals"])
    }

    @Test func `the same slip in many units is one finding, and says what may be meant`() throws {
        var fixture = try StudyFixture("sound")
        for number in 1...4 { try fixture.change("units.csv", "organisation,\(number),", "organisatoin,\(number),") }
        #expect(
            fixture.findings.map { "\($0.location) \($0.message)" } == [
                "units.csv:2:1 No classification knows the kind “organisatoin”. Did you mean “organisation”?"
            ]
        )
        fixture = try StudyFixture("sound")
        for number in [3, 6] {
            let text = String(decoding: try #require(fixture.files["units.csv"]), as: UTF8.self)
            let line = try #require(text.split(separator: "\n").first { $0.contains("Example \(number),") })
            try fixture.change("units.csv", String(line), String(line).replacing("health", with: "helath"))
        }
        #expect(
            fixture.findings.map(\.message) == [
                "The unit 3, like 1 more, is in no class of “sector”: its sector is “helath”. Did you mean “health”?"
            ]
        )
    }

    @Test
    func
        `lines above the table without text, and lines that all differ from the first, are told as one matter or none`()
        throws
    {
        let sound = try StudyFixture("sound")
        let text = String(decoding: try #require(sound.files["units.csv"]), as: UTF8.self)
        var fixture = sound
        fixture.set("units.csv", Data("\u{FEFF};;;;\r\n\r\n\(text)".utf8))
        #expect(fixture.findings == [])
        let lines = text.split(separator: "\n", maxSplits: 1)
        fixture.set("units.csv", Data("\(lines[0].replacing(",", with: ";"))\n\(lines[1])".utf8))
        #expect(fixture.rules == ["ragged-row"])
        fixture.set("units.csv", Data(text.replacing("Example 7,", with: "Ex\u{FFFD}mple 7,").utf8))
        #expect(fixture.rules == ["lost-character"])
    }

    @Test func `cut points may have decimals`() throws {
        var fixture = try StudyFixture("sound")
        try fixture.change("classifications.yaml", "below: 100}", "below: 47.5}")
        try fixture.change("classifications.yaml", "from: 100, below", "from: \"47,5\", below")
        #expect(fixture.findings.filter { $0.severity == .error } == [])
        let study = try #require(StudyReader.read(fixture.files).study)
        let classes = study.frame.units.map { study.classifications[0].classIndex(of: $0, in: study.frame) }
        #expect(classes[0] == 0 && classes[1] == 1)
    }

    @Test func `thousands of faulty lines are told in a few`() throws {
        var fixture = try StudyFixture("sound")
        let lines = (1...5_000).map { "organisation,\($0),Example \($0),many \($0),health" }
        fixture.set("units.csv", Data((["kind,number,name,employees,sector"] + lines).joined(separator: "\n").utf8))
        let findings = fixture.findings.filter { $0.location.file == "units.csv" }
        #expect(findings.count == 20)
        #expect(findings.last?.message.hasSuffix("There are 4980 more of this kind in the file.") == true)
    }
}
