// SPDX-License-Identifier: Apache-2.0

import Processing
import Tabulation
import Testing
import Variables

@Suite struct TabulatorTests {
    private let tabulator = Tabulator(instrument: SmallStudy.instrument, fieldwork: SmallStudy.fieldwork)

    private func plan(
        _ question: String,
        by breakdowns: [String] = ["size"],
        base: Condition? = nil,
        composites: [(String, [String])] = []
    ) -> PlannedTable {
        PlannedTable(
            id: "table",
            title: LocalizedText(),
            question: question,
            breakdowns: breakdowns,
            composites: composites.map {
                Composite(code: $0.0, label: LocalizedText(), of: $0.1, location: SmallStudy.place)
            },
            base: base,
            location: SmallStudy.place
        )
    }

    /// The lines of a table as text: row, then everyone and each class as count/base/valid base.
    private func lines(_ crosstab: Crosstab) -> [String] {
        crosstab.rows.enumerated().map { index, row in
            let cells = crosstab.columns.indices.map { column in
                let cell = index * crosstab.columns.count + column
                return "\(crosstab.counts[cell])/\(crosstab.bases[cell])/\(crosstab.validBases[cell])"
            }
            return
                "\([row.item, row.category].compactMap { $0 }.joined(separator: "/")): \(cells.joined(separator: " "))"
        }
    }

    @Test func `the columns are everyone, then the classes with those asked and answered, the class outside last`()
        throws
    {
        let table = try #require(tabulator.tabulate(plan("involved")))
        #expect(
            table.columns == [
                Crosstab.Column(domain: nil, isOutside: false, asked: 12, answered: 8),
                Crosstab.Column(
                    domain: .init(classification: "size", classCode: "small"),
                    isOutside: false,
                    asked: 5,
                    answered: 3
                ),
                Crosstab.Column(
                    domain: .init(classification: "size", classCode: "large"),
                    isOutside: false,
                    asked: 4,
                    answered: 3
                ),
                Crosstab.Column(
                    domain: .init(classification: "size", classCode: "county"),
                    isOutside: true,
                    asked: 3,
                    answered: 2
                ),
            ]
        )
    }

    @Test func `a single question is counted, with don't know in the base and not in the valid base`() throws {
        let table = try #require(tabulator.tabulate(plan("involved")))
        #expect(
            lines(table) == [
                "yes: 5/8/7 2/3/3 2/3/2 1/2/2",
                "no: 2/8/7 1/3/3 0/3/2 1/2/2",
                "dont_know: 1/8/7 0/3/3 1/3/2 0/2/2",
            ]
        )
        #expect(table.isOfEveryone)
        #expect(table.base == .always)
    }

    @Test func `a several-answers question is of those asked who answered, and a composite counts each once`() throws {
        let table = try #require(
            tabulator.tabulate(plan("partners", composites: [("any_business", ["business", "industry"])]))
        )
        #expect(
            lines(table) == [
                "business: 2/4/3 1/2/2 0/1/0 1/1/1",
                "industry: 1/4/3 1/2/2 0/1/0 0/1/1",
                "municipality: 2/4/3 1/2/2 0/1/0 1/1/1",
                "none: 0/4/3 0/2/2 0/1/0 0/1/1",
                "dont_know: 1/4/3 0/2/2 1/1/0 0/1/1",
                "any_business: 2/4/3 1/2/2 0/1/0 1/1/1",
            ]
        )
        #expect(!table.isOfEveryone)
        #expect(table.base == SmallStudy.involvedInNew)
        #expect(table.rows.last?.compositeOf == ["business", "industry"])
    }

    @Test func `a base wider than the route counts those who were not asked as not having chosen`() throws {
        let table = try #require(tabulator.tabulate(plan("partners", base: .always)))
        #expect(
            lines(table) == [
                "business: 2/7/6 1/3/3 0/2/1 1/2/2",
                "industry: 1/7/6 1/3/3 0/2/1 0/2/2",
                "municipality: 2/7/6 1/3/3 0/2/1 1/2/2",
                "none: 0/7/6 0/3/3 0/2/1 0/2/2",
                "dont_know: 1/7/6 0/3/3 1/2/1 0/2/2",
            ]
        )
        #expect(table.isOfEveryone)
    }

    @Test func `the items of a battery have bases of their own, and composites under each`() throws {
        let table = try #require(tabulator.tabulate(plan("culture", composites: [("agreeing", ["agree", "partly"])])))
        #expect(
            lines(table) == [
                "support/agree: 3/7/6 1/3/3 1/3/2 1/1/1",
                "support/partly: 2/7/6 1/3/3 1/3/2 0/1/1",
                "support/disagree: 1/7/6 1/3/3 0/3/2 0/1/1",
                "support/dont_know: 1/7/6 0/3/3 1/3/2 0/1/1",
                "support/agreeing: 5/7/6 2/3/3 2/3/2 1/1/1",
                "risk/agree: 2/6/5 2/3/2 0/2/2 0/1/1",
                "risk/partly: 1/6/5 0/3/2 1/2/2 0/1/1",
                "risk/disagree: 2/6/5 0/3/2 1/2/2 1/1/1",
                "risk/dont_know: 1/6/5 1/3/2 0/2/2 0/1/1",
                "risk/agreeing: 3/6/5 2/3/2 1/2/2 0/1/1",
            ]
        )
    }

    @Test func `a narrower base leaves the others out`() throws {
        let table = try #require(
            tabulator.tabulate(
                plan(
                    "culture",
                    by: [],
                    base: .and([SmallStudy.involvedInNew, .anyOf(variable: "partners", codes: ["business"])])
                )
            )
        )
        #expect(lines(table).prefix(3) == ["support/agree: 2/2/2", "support/partly: 0/2/2", "support/disagree: 0/2/2"])
        #expect(!table.isOfEveryone)
    }

    @Test func `the answers behind a table are those that it counts`() throws {
        let partners = try #require(tabulator.answers(of: plan("partners")).first)
        #expect(partners.form == .several && partners.item == nil)
        #expect(partners.isInBase == [true, true, false, false, true, false, true, false])
        #expect(partners.isUnanswered == [false, false, false, true, false, false, false, false])
        #expect(partners.isInValidBase == [true, true, false, false, false, false, true, false])
        #expect(partners.isValid == [true, true, true, true, false])
        #expect(partners.isNone == [false, false, false, true, false])
        let items = tabulator.answers(of: plan("culture"))
        #expect(items.map(\.item) == ["support", "risk"] && items.allSatisfy { $0.form == .scale })
        #expect(items[1].codes == [0, nil, 0, nil, 1, 2, 2, nil])
        #expect(tabulator.answers(of: plan("involved")).map(\.form) == [.single])
        #expect(tabulator.answers(of: plan("welcome")).isEmpty)
        #expect(tabulator.classes(of: "size") == [0, 0, 0, 1, 1, 1, 2, 2])
        #expect(tabulator.classes(of: "unknown") == Array(repeating: nil, count: 8))
    }

    @Test func `a table over a question that does not exist, or over a note, is not made`() {
        #expect(tabulator.tabulate(plan("unknown")) == nil)
        #expect(tabulator.tabulate(plan("welcome")) == nil)
        let tables = TablePlan(tables: [plan("unknown"), plan("involved"), plan("welcome")])
        #expect(tabulator.tabulate(tables).map(\.plan.question) == ["involved"])
    }

    @Test func `a breakdown by a classification that does not exist has no columns`() throws {
        let table = try #require(tabulator.tabulate(plan("involved", by: ["unknown", "size"])))
        #expect(table.columns.count == 4)
        #expect(table.counts.count == table.rows.count * table.columns.count)
    }

    @Test func `every cell is found by its reference, and no other`() throws {
        let table = try #require(tabulator.tabulate(plan("culture", composites: [("agreeing", ["agree", "partly"])])))
        for row in table.rows.indices {
            for column in table.columns.indices {
                let reference = table.reference(row: row, column: column)
                #expect(table.position(of: reference) == row * table.columns.count + column)
                #expect(CellReference(reference.description) == reference)
            }
        }
        for text in [
            "other/support/agree", "table/agree", "table/support/none", "table/support/agree?size=tiny",
            "table/support/agree?centrality=small",
        ] {
            #expect(table.position(of: try #require(CellReference(text))) == nil)
        }
    }
}
