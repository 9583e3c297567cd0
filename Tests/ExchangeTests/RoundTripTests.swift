// SPDX-License-Identifier: Apache-2.0

import Claims
import Exchange
import Populations
import Testing
import Variables

/// A table made up from a seed, written in both formats.
private struct MadeUpTable {
    let categories: [String]
    let classes: [String]
    /// Count and base by category and class, the first class being everyone; nil withheld.
    let cells: [[(count: Int, base: Int)?]]

    init(_ generator: inout SeededGenerator) {
        categories = (0..<Int.random(in: 1...6, using: &generator)).map { "c\($0)" }
        classes = ["total"] + (0..<Int.random(in: 1...5, using: &generator)).map { "k\($0)" }
        let bases = classes.map { _ in Int.random(in: 1...400, using: &generator) }
        cells = categories.map { _ in
            bases.map { base in
                Int.random(in: 0..<8, using: &generator) == 0
                    ? nil : (Int.random(in: 0...base, using: &generator), base)
            }
        }
    }

    var csv: [String] {
        categories.indices.flatMap { row in
            classes.indices.map { column in
                let numbers = cells[row][column].map { "published,\($0.count),\($0.base)" } ?? "withheld,,"
                let domain = column == 0 ? "," : "size,\(classes[column])"
                return "\(categories[row]),\(domain),\(numbers)"
            }
        }
    }

    var jsonStat: String {
        func list(_ codes: [String]) -> String { codes.map { "\"\($0)\"" }.joined(separator: ", ") }
        let values = cells.flatMap {
            $0.flatMap { [$0.map { "\($0.count)" } ?? "null", $0.map { "\($0.base)" } ?? "null"] }
        }
        let status = cells.flatMap { $0.flatMap { cell in Array(repeating: cell == nil ? "withheld" : "", count: 2) } }
        return """
            {"version": "2.0", "class": "dataset", "id": ["category", "size", "measure"],
             "size": [\(categories.count), \(classes.count), 2], "dimension": {
               "category": {"category": {"index": [\(list(categories))]}},
               "size": {"category": {"index": [\(list(classes))]}},
               "measure": {"category": {"index": ["count", "base"]}}},
             "value": [\(values.joined(separator: ", "))], "status": [\(list(status))]}
            """
    }

    /// Returns whether tables say what this one does.
    func isSaid(by tables: CountedTables) -> Bool {
        categories.indices.allSatisfy { row in
            classes.indices.allSatisfy { column in
                var cell = CellReference(table: "t", category: categories[row])
                if column > 0 { cell = cell.within("size", classes[column]) }
                let figure = tables.figure(of: cell)
                guard let numbers = cells[row][column] else {
                    return figure == nil && tables.problem(.share(cell)) == nil
                }
                let share = Double(numbers.count) / Double(numbers.base)
                return figure?.count == numbers.count && figure?.base == numbers.base
                    && figure?.interval?.contains(share) == true
            }
        }
    }
}

@Suite struct RoundTripTests {
    private static let head = "category,classification,class,status,count,base\n"

    @Test func `both formats give the figures back that were written, and agree`() throws {
        var generator = SeededGenerator(seed: 7, purpose: "round trip")
        for _ in 0..<60 {
            let table = MadeUpTable(&generator)
            let csv = try TableTexts.sound(["t.csv": Self.head + table.csv.joined(separator: "\n") + "\n"])
            let json = try TableTexts.sound(["t.json": table.jsonStat])
            #expect(table.isSaid(by: csv))
            #expect(table.isSaid(by: json))
        }
    }

    @Test func `the order of lines does not matter where a codebook orders the classes`() throws {
        var generator = SeededGenerator(seed: 11, purpose: "order")
        for _ in 0..<60 {
            let table = MadeUpTable(&generator)
            let book = "element,of,code\n" + table.classes.dropFirst().map { "class,size,\($0)\n" }.joined()
            func read(_ lines: [String]) throws -> CountedTables {
                let text = Self.head + lines.joined(separator: "\n") + "\n"
                return try TableTexts.sound(["t.csv": text, "codebook.csv": book])
            }
            let (first, second) = (try read(table.csv), try read(table.csv.shuffled(using: &generator)))
            #expect(table.isSaid(by: second))
            for category in table.categories {
                let cell = CellReference(table: "t", category: category)
                #expect(first.cells(of: cell, over: "size") == second.cells(of: cell, over: "size"))
                #expect(first.rivals(of: cell).map(Set.init) == second.rivals(of: cell).map(Set.init))
            }
        }
    }
}
