// SPDX-License-Identifier: Apache-2.0

import Claims
import Exchange
import Testing
import Variables

@Suite struct JSONStatTests {
    static let dataset = """
        {"version": "2.0", "class": "dataset", "label": "Partners",
         "id": ["partner", "size", "year", "measure"], "size": [2, 3, 1, 2],
         "role": {"metric": ["measure"], "time": ["year"]},
         "dimension": {
           "partner": {"category": {"index": ["business", "voluntary"]}},
           "size": {"category": {"index": {"total": 0, "small": 1, "large": 2}, "label": {"small": "Small"}}},
           "year": {"category": {"label": {"2024": "2024"}}},
           "measure": {"category": {"index": ["count", "base"],
             "unit": {"count": {"decimals": 0}, "base": {"decimals": 0}}}}
         },
         "value": [56, 86, 11, 35, null, 51, 20, 86, 8, 35, 12, 51]}
        """

    @Test func `a dataset with a count and a base is a table`() throws {
        let tables = try TableTexts.sound(["partners.json": Self.dataset])
        #expect(try tables.figure("partners/business").map { [$0.count, $0.base] } == [56, 86])
        #expect(try tables.figure("partners/voluntary?size=large").map { [$0.count, $0.base] } == [12, 51])
        #expect(try tables.figure("partners/business?size=large") == nil)
        #expect(tables.problem(.share(try #require(CellReference("partners/business?size=large")))) == nil)
        let row = CellReference(table: "partners", category: "voluntary")
        #expect(tables.cells(of: row, over: "size")?.compactMap(\.domain?.classCode) == ["small", "large"])
    }

    @Test func `sparse values say the same as dense ones`() throws {
        let sparse = Self.dataset.replacing(
            "[56, 86, 11, 35, null, 51, 20, 86, 8, 35, 12, 51]",
            with: """
                {"11": 51, "0": 56, "1": 86, "2": 11, "3": 35, "5": 51, "6": 20, "7": 86, "8": 8, "9": 35, "10": 12}
                """
        )
        #expect(try TableTexts.sound(["partners.json": sparse]) == TableTexts.sound(["partners.json": Self.dataset]))
    }

    @Test(arguments: [
        "{\"2\": \"withheld\"}", "[\"\", \"\", \"withheld\", \"\", \"\", \"\", \"\", \"\", \"\", \"\", \"\", \"\"]",
    ])
    func `a status withholds a value that is there`(_ status: String) throws {
        let text = Self.dataset.replacing("\"value\":", with: "\"status\": \(status), \"value\":")
        let tables = try TableTexts.sound(["partners.json": text])
        #expect(try tables.figure("partners/business?size=small") == nil)
        #expect(try tables.figure("partners/voluntary?size=small") != nil)
    }

    @Test func `a codebook tells what dimensions and measures are called`() throws {
        let text = Self.dataset.replacing("\"count\"", with: "\"N\"").replacing("\"total\"", with: "\"T\"")
            .replacing("\"base\"", with: "\"OBS\"")
        let book = """
            element,of,code,value
            column,,count,N
            column,,base,OBS
            column,,category,partner
            total,size,T,

            """
        let tables = try TableTexts.sound(["partners.json": text, "codebook.csv": book])
        #expect(try tables.figure("partners/business").map { [$0.count, $0.base] } == [56, 86])
    }

    @Test func `two classes at once have no name, and the others are read`() throws {
        let text = """
            {"version": "2.0", "class": "dataset", "id": ["category", "sex", "age", "m"], "size": [1, 2, 2, 2],
             "dimension": {"category": {"category": {"index": ["yes"]}}, "sex": {"category": {"index": ["_T", "f"]}},
               "age": {"category": {"index": ["_T", "old"]}}, "m": {"category": {"index": ["percent", "base"]}}},
             "value": [50, 20, 25, 8, 60, 10, 100, 4]}
            """
        let tables = try TableTexts.sound(["t.json": text])
        #expect(try tables.figure("t/yes").map { [$0.count, $0.base] } == [10, 20])
        #expect(try tables.figure("t/yes?sex=f").map { [$0.count, $0.base] } == [6, 10])
        #expect(try tables.figure("t/yes?age=old").map { [$0.count, $0.base] } == [2, 8])
    }

    @Test(arguments: [
        (
            "\"measure\": {\"category\": {\"index\": [\"count\"", "\"measure\": {\"category\": {\"index\": [\"value\"",
            "no-measure"
        ),
        ("\"role\": {", "\"role\" {", "syntax"),
        ("\"class\": \"dataset\"", "\"class\": \"datset\"", "no-dataset"),
        ("[56, 86", "[5.5, 86", "bad-number"),
        ("[56, 86", "[\"56\", 86", "bad-number"),
        ("[56, 86", "[87, 86", "wrong-count"),
        ("[56, 86", "[56, null", "missing-value"),
        ("\"total\": 0", "\"everyone\": 0", "no-category"),
    ])
    func `what is wrong with a dataset is told`(_ old: String, _ new: String, _ rule: String) throws {
        try #require(Self.dataset.contains(old))
        let findings = TableTexts.read(["partners.json": Self.dataset.replacing(old, with: new)]).findings
        #expect(findings.map(\.rule).contains(rule), "\(findings)")
    }
}
