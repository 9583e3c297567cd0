// SPDX-License-Identifier: Apache-2.0

import Claims
import Estimation
import Exchange
import Testing
import Variables

@Suite struct CodebookTests {
    static let table = """
        Svar;Inndeling;Gruppe;Antall;Utvalg
        ja;;;61;99
        ja;storleik;ALLE;61;99
        ja;storleik;stor;22;30
        ja;storleik;liten;17;35
        veit;;;10;99

        """
    static let book = """
        element,of,code,label,value,label_nb
        column,,category,,Svar,
        column,,classification,,Inndeling,
        column,,class,,Gruppe,
        column,,count,,Antall,
        column,,base,,Utvalg,
        total,storleik,ALLE,,,
        class,storleik,liten,Small,158,Små
        class,storleik,stor,Large,50,Store
        category,,veit,,dont_know,
        composite,done,ja,,veit+nei,
        table,,done,,several part,
        everyone,,,,439,

        """

    @Test func `a codebook renames columns, orders classes and tells which class is everyone`() throws {
        let tables = try TableTexts.sound(["done.csv": Self.table, "codebook.csv": Self.book])
        #expect(try tables.figure("done/ja")?.count == 61)
        let row = try #require(CellReference("done/ja"))
        #expect(tables.cells(of: row, over: "storleik")?.compactMap(\.domain?.classCode) == ["liten", "stor"])
        let done = try #require(tables.tables.first)
        #expect(done.takesSeveral)
        #expect(!done.isOfEveryone)
        #expect(done.rows.map(\.role) == [.substantive, .dontKnow])
        #expect(done.rows.map(\.isComposite) == [true, false])
    }

    @Test func `a share of everyone in a class of known size has an exact interval`() throws {
        let book = Self.book.replacing("several part", with: "single")
        let tables = try TableTexts.sound(["done.csv": Self.table, "codebook.csv": book])
        #expect(
            try tables.figure("done/ja?storleik=liten")?.interval
                == ShareInterval.ofClass(count: 17, base: 35, units: 158).range
        )
        #expect(try tables.figure("done/ja")?.interval == ShareInterval.ofClass(count: 61, base: 99, units: 439).range)
    }

    @Test func `of a part of the respondents nobody knows how many there are`() throws {
        let tables = try TableTexts.sound(["done.csv": Self.table, "codebook.csv": Self.book])
        #expect(
            try tables.figure("done/ja?storleik=liten")?.interval
                == Interval.clopperPearson(count: 17, sample: 35).range
        )
    }

    @Test func `a classification without order has no trend`() throws {
        let book = Self.book + "classification,,storleik,,unordered,\n"
        let tables = try TableTexts.sound(["done.csv": Self.table, "codebook.csv": book])
        let row = try #require(CellReference("done/ja"))
        #expect(
            tables.problem(.trend(row, by: "storleik"))
                == "The classes of “storleik” have no order, so nothing rises or falls over them."
        )
    }

    @Test func `a joined class is as large as its parts, and takes the trend away`() throws {
        let table = "category,classification,class,count,base\ny,s,ab,3,18\ny,s,c,3,9\n"
        let book = "element,of,code,value\nclass,s,a,20\nclass,s,b,30\nclass,s,c,10\nmerge,s,ab,a + b\n"
        let tables = try TableTexts.sound(["t.csv": table, "codebook.csv": book])
        #expect(try tables.figure("t/y?s=ab")?.interval == ShareInterval.ofClass(count: 3, base: 18, units: 50).range)
        #expect(tables.cells(of: CellReference(table: "t", category: "y"), over: "s") == nil)
    }

    @Test(arguments: [
        ("klass,storleik,liten,,,", "2:1 unknown-value error"),
        ("column,,categori,,Svar,", "2:9 unknown-value error"),
        ("column,,category,,,", "2:19 missing-value error"),
        ("class,,liten,,,", "2:7 missing-value error"),
        ("class,s,liten,,mange,", "2:16 bad-number error"),
        ("class,s,liten,,0,", "2:16 bad-number error"),
        ("class,s,,,,", "2:9 missing-value error"),
        ("category,,ja,,vet_ikke,", "2:15 unknown-value error"),
        ("table,,done,,sevral,", "2:14 unknown-value error"),
        ("table,,dune,,,", "2:1 unused-entry warning"),
        ("category,done,jo,,,", "2:1 unused-entry warning"),
        ("classification,,s,,sorted,", "2:20 unknown-value error"),
        ("merge,s,ab,,,", "2:13 missing-value error"),
        ("class,s,a,,,\nclass,s,a,,,", "3:9 duplicate-code error"),
        ("class,s,a,,9,\nmerge,s,ab,,a+b,", "3:1 unknown-reference error"),
        ("class,s,a,,9,\neveryone,,,,5,", "2:1 bad-number error"),
    ])
    func `what is wrong with a codebook is told with its place`(_ lines: String, _ finding: String) {
        let head = "element,of,code,label,value,label_nb\n"
        let table = "category,classification,class,count,base\nja,s,a,1,3\nja,s,ab,1,3\n"
        let findings = TableTexts.read(["done.csv": table, "codebook.csv": head + lines + "\n"]).findings
        let told = findings.filter { $0.location.file == "codebook.csv" }.map {
            "\($0.location.line):\($0.location.column) \($0.rule) \($0.severity.rawValue)"
        }
        #expect(told.contains(finding), "\(findings)")
    }

    @Test func `a class that the codebook does not have is told, and a base beyond its class`() {
        let table = "category,classification,class,count,base\nja,s,a,1,30\nja,s,b,1,3\nja,s,b,1,3\n"
        let findings = TableTexts.read(["done.csv": table, "codebook.csv": "element,of,code,value\nclass,s,a,20\n"])
            .findings
        #expect(
            findings.map { "\($0.location) \($0.rule)" } == [
                "done.csv:2:1 wrong-count", "done.csv:3:1 unknown-reference",
            ]
        )
    }
}
