// SPDX-License-Identifier: Apache-2.0

import Claims
import Estimation
import Exchange
import Testing
import Variables

@Suite struct CSVCellTests {
    @Test func `the tables of a release are read as they are`() throws {
        let tables = try TableTexts.sound(["partners.csv": TableTexts.partners])
        #expect(try tables.figure("partners/business") == CellFigure(count: 56, base: 86, interval: 0.541...0.751))
        #expect(try tables.figure("partners/business?size=large") == nil)
        #expect(tables.problem(.share(try #require(CellReference("partners/business?size=large")))) == nil)
        let rivals = tables.rivals(of: try #require(CellReference("partners/business")))
        #expect(rivals?.map(\.description) == ["partners/voluntary"])
        let row = try #require(CellReference("partners/voluntary"))
        #expect(
            tables.cells(of: row, over: "size")?.map(\.description) == [
                "partners/voluntary?size=small", "partners/voluntary?size=large",
            ]
        )
    }

    @Test func `an interval that the file does not have is Clopper and Pearson's`() throws {
        let tables = try TableTexts.sound(["partners.csv": TableTexts.partners])
        let figure = try #require(try tables.figure("partners/business?size=small"))
        #expect(figure.interval == Interval.clopperPearson(count: 11, sample: 35).range)
    }

    @Test func `a figure of the register has no interval`() throws {
        let text = "category,count,base,source\nanswered,139,439,register\n"
        #expect(
            try TableTexts.sound(["response.csv": text]).figure("response/answered")
                == CellFigure(count: 139, base: 439, interval: nil)
        )
    }

    @Test(arguments: [
        "category,count,base\nyes,61,99\n", "\u{FEFF}category;count;base\r\nyes;61;99\r\n",
        "category,percent,base\nyes,61.6,99\n", "category;percent;base\nyes;61,6;99\n",
        "base,category,percent\n99,yes,62\n", "category,count,base,class,classification\nyes,61,99,total,size\n",
        "table,category,count,base,percent\ndone,yes,61,99,61.6\n",
    ])
    func `one cell may be written in many ways`(_ text: String) throws {
        let tables = try TableTexts.sound(["done.csv": text])
        let figure = try #require(try tables.figure("done/yes"))
        #expect((figure.count, figure.base) == (61, 99))
    }

    @Test func `what a spreadsheet was kept from running is read as it was meant`() throws {
        let tables = try TableTexts.sound(["done.csv": "category,count,base\n'-1,3,9\n'quoted,4,9\n"])
        #expect(try tables.figure("done/-1")?.count == 3)
        #expect(try tables.figure("done/'quoted")?.count == 4)
    }

    @Test func `a battery ranks the items of one category`() throws {
        let text = """
            item,category,count,base
            room,agree,31,99
            room,dont_know,7,99
            learn,agree,11,99
            learn,dont_know,9,99

            """
        let tables = try TableTexts.sound(["views.csv": text])
        let rivals = tables.rivals(of: try #require(CellReference("views/room/agree")))
        #expect(rivals?.map(\.description) == ["views/learn/agree"])
    }

    @Test func `a table whose classes were joined has no trend, and the others have`() throws {
        let split = "category,classification,class,count,base\ny,size,a,1,9\ny,size,b,2,9\ny,size,c,3,9\n"
        let joined = "category,classification,class,count,base\ny,size,ab,3,18\ny,size,c,3,9\n"
        let tables = try TableTexts.sound(["split.csv": split, "joined.csv": joined])
        #expect(tables.cells(of: CellReference(table: "split", category: "y"), over: "size")?.count == 3)
        #expect(tables.cells(of: CellReference(table: "joined", category: "y"), over: "size") == nil)
    }

    @Test(arguments: [
        ("partner/business", "There is no table “partner”. Did you mean “partners”?"),
        ("partners/bussiness", "The table “partners” has no row “bussiness”. Did you mean “business”?"),
        ("partners/business?sise=small", "The table “partners” is not broken down by “sise”. Did you mean “size”?"),
        ("partners/business?size=smal", "The classification “size” has no class “smal”. Did you mean “small”?"),
        ("partners/any?size=small", "The tables have no numbers for partners/any?size=small, though its names exist."),
    ])
    func `a cell that does not exist is told with the nearest names`(_ cell: String, _ sentence: String) throws {
        let tables = try TableTexts.sound(["partners.csv": TableTexts.partners])
        #expect(tables.problem(.share(try #require(CellReference(cell)))) == sentence)
    }
}
