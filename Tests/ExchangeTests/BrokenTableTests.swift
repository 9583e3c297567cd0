// SPDX-License-Identifier: Apache-2.0

import Claims
import Exchange
import Testing
import Variables

@Suite struct BrokenTableTests {
    private static let head = "category,classification,class,status,count,base,percent,lower,upper\n"

    @Test(arguments: [
        ("", "1:1 missing-key"),
        ("category,count\nyes,3\n", "1:1 missing-key"),
        ("category,base,cont\nyes,3,3\n", "1:1 missing-key"),
        (head + "yes,,,,3,9,,,,x\n", "2:1 ragged-row"),
        (head + "\"yes,,,,3,9,,,\n", "2:1 syntax"),
        (head + ",,,,3,9,,,\n", "2:1 missing-value"),
        (head + "yes,size,,,3,9,,,\n", "2:10 missing-value"),
        (head + "yes,,small,,3,9,,,\n", "2:5 missing-value"),
        (head + "yes,,,publisert,3,9,,,\n", "2:7 unknown-value"),
        (head + "yes,,,,3,,,,\n", "2:8 missing-value"),
        (head + "yes,,,,,9,,,\n", "2:8 missing-value"),
        (head + "yes,,,,-3,9,,,\n", "2:8 bad-number"),
        (head + "yes,,,,3.5,9,,,\n", "2:8 bad-number"),
        (head + "yes,,,,3,1e3,,,\n", "2:10 bad-number"),
        (head + "yes,,,,3,99999999999999999999,,,\n", "2:10 bad-number"),
        (head + "yes,,,,three,nine,third,,\n", "2:14 bad-number 2:19 bad-number 2:8 bad-number"),
        (head + "yes,,,,10,9,,,\n", "2:8 wrong-count"),
        (head + "yes,,,,3,9,40,,\n", "2:8 wrong-count"),
        (head + "yes,,,,,18,43,,\n", "2:8 wrong-count"),
        (head + "yes,,,,,1200,43,,\n", "2:8 wrong-count"),
        (head + "yes,,,,3,9,,20,\n", "2:8 wrong-interval"),
        (head + "yes,,,,3,9,,50,20\n", "2:8 wrong-interval"),
        (head + "yes,,,,3,9,,40,60\n", "2:8 wrong-interval"),
        (head + "yes,,,,3,9,,0.1,0.6\n", "2:8 wrong-interval"),
        (head + "yes,,,,3,9,,,\nyes,,,,4,9,,,\n", "3:1 duplicate-cell"),
        (head + "yes/no,,,,3,9,,,\n", "2:1 bad-code"),
        (head + "yes,size,a=b,,3,9,,,\n", "2:1 bad-code"),
        ("item,category,count,base\na,yes,3,9\n,yes,3,9\n", "3:1 missing-value"),
    ])
    func `what is wrong with a table is told with its place`(_ text: String, _ findings: String) {
        let found = TableTexts.read(["t.csv": text]).findings
        #expect(
            found.map { "\($0.location.line):\($0.location.column) \($0.rule)" }.sorted().joined(separator: " ")
                == findings
        )
        #expect(found.allSatisfy { $0.message.hasSuffix(".") || $0.message.hasSuffix("?") })
    }

    @Test func `all that is wrong is told at once, in every file`() {
        let findings = TableTexts.read([
            "a.csv": Self.head + "yes,,,,10,9,,,\nno,,,,x,9,,,\n", "b.csv": "category,base\n", "c.json": "{",
        ]).findings
        #expect(findings.map(\.location.description) == ["a.csv:2:8", "a.csv:3:7", "b.csv:1:1", "c.json:1:2"])
    }

    @Test func `a missing column is told with the name that was meant`() throws {
        let finding = try #require(TableTexts.read(["t.csv": "svar,categry,count,base\n"]).findings.first)
        #expect(finding.message == "The column “category” is missing. Did you mean “categry”?")
    }

    @Test func `the same numbers twice are one cell`() throws {
        let tables = try TableTexts.sound(["t.csv": "category,count,base\nyes,3,9\nyes,3,9\n"])
        #expect(try tables.figure("t/yes")?.count == 3)
    }
}
