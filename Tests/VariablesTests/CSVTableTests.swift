// SPDX-License-Identifier: Apache-2.0

import Testing
import Variables

/// Tables as people and their spreadsheets write them.
@Suite struct CSVTableTests {
    private static let required = ["kind", "number", "name"]

    /// The texts of the required columns, row after row, with the findings as `line:column rule`.
    private static func read(_ text: String) -> (rows: [[String]], findings: [String]) {
        let findings = FindingCollector()
        let table = CSVTable(text, file: "units.csv", required: required, findings: findings)
        return (
            table.rows.map { row in required.map(row.text) },
            findings.findings.sorted().map { "\($0.location.line):\($0.location.column) \($0.rule)" }
        )
    }

    @Test(arguments: [
        // What Norwegian Excel writes as “CSV UTF-8”: semicolons, a byte order mark, CR LF, and lines of separators.
        "\u{FEFF}kind;number;name\r\nkommune;0301;Oslo\r\nkommune;1101;\"Eigersund; by\"\r\n;;\r\n;;\r\n",
        "sep=;\r\nkind;number;name\r\nkommune;0301;Oslo\r\nkommune;1101;\"Eigersund; by\"\r\n",
        "kind,number,name\nkommune,0301,Oslo\nkommune,1101,Eigersund; by\n",
        "kind\tnumber\tname\rkommune\t0301\tOslo\rkommune\t1101\tEigersund; by\r",
        " kind ; number;name \n\n  kommune;\u{A0}0301\u{202F}; Oslo \nkommune ; 1101; \"Eigersund; by\" \n \n\t\n",
        "kind;number;name;;\nkommune;0301;Oslo;;\nkommune;1101;\"Eigersund; by\";;\n",
        "\"kind\";\"number\";\"name\"\nkommune;0301;Oslo\nkommune;1101;\"Eigersund; by\"",
    ])
    func `the same table is read however it was saved`(_ text: String) {
        let (rows, findings) = Self.read(text)
        #expect(rows == [["kommune", "0301", "Oslo"], ["kommune", "1101", "Eigersund; by"]])
        #expect(findings == [])
    }

    @Test(arguments: [
        ("", "1:1 missing-key"), ("\u{FEFF}", "1:1 missing-key"), ("name\nOslo\n", "1:1 missing-key"),
        ("a,b,c\n1,2,3\n", "1:1 missing-key"), ("kind,number;name\nx,1;y\n", "1:1 missing-key"),
        ("kind;number;navn\n1;2;3\n4;5;6\n", "1:1 missing-key"),
        ("kind|number|name\n1|2|3\n", "1:1 missing-key"), ("sep=;name\nx\n", "1:1 missing-key"),
    ])
    func `a first line that cannot be understood is one matter, and nothing is said of the rows`(
        _ text: String,
        _ finding: String
    ) {
        let (rows, findings) = Self.read(text)
        #expect(rows == [] && Set(findings) == [finding], "\(findings)")
    }

    @Test func `a field of more than ten thousand characters is refused with its place, and reading goes on`() {
        let long = String(repeating: "å", count: 10_001)
        let text = "kind,number,name\nkommune,1,\(long)\nkommune,2,\(long.dropLast())\nkommune,3,\"\(long)\n\"\n"
        let (rows, findings) = Self.read(text)
        #expect(findings == ["2:11 field-too-long", "4:11 field-too-long"])
        #expect(rows.map { $0[2].count } == [21, 10_000, 21])
    }

    @Test func `places are those of the file, whatever ends its lines`() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["kind;number;name", "a;1;\"x\" y", "b;2", "å;3;\"z;4"].joined(separator: end)
            #expect(
                Self.read(text).findings == ["2:9 syntax", "3:1 ragged-row", "4:5 syntax"],
                "\(end.debugDescription)"
            )
        }
    }

    /// Characters that separate, quote, end lines or are blank, and some that do not.
    private static let alphabet = Array("ab å,;\t\"\n'=1")

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `what is written is read back, with any separator and any line end`(_ seed: UInt64) {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        let values = (0..<6).map { row in
            ["\(row)"]
                + (0..<2).map { _ in String((0..<next(8)).map { _ in Self.alphabet[next(Self.alphabet.count)] }) }
        }
        for separator in [",", ";", "\t"] {
            for end in ["\n", "\r\n", "\r"] {
                let quoted = values.map { row in
                    row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
                }
                let lines = [Self.required.joined(separator: separator)] + quoted
                let text = (next(2) == 0 ? "\u{FEFF}" : "") + lines.joined(separator: end) + (next(2) == 0 ? end : "")
                let (rows, findings) = Self.read(text)
                #expect(rows == values && findings == [])
            }
        }
    }

    @Test func `findings of one kind are listed up to twenty, and the others are counted`() {
        let lines = (1...50_000).map { _ in "x" }
        let findings = FindingCollector()
        _ = CSVTable(
            (["kind,number,name", "a,b,c"] + lines).joined(separator: "\n"),
            file: "u",
            required: [],
            findings: findings
        )
        let shown = FindingDigest.make(of: findings.findings)
        #expect(findings.findings.count == 50_000 && shown.count == 20)
        #expect(shown.last?.message.hasSuffix("There are 49980 more of this kind in the file.") == true)
        #expect(shown.dropLast().allSatisfy { !$0.message.contains("more of this kind") })
    }
}
