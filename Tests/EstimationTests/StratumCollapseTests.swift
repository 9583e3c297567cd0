// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Merging of thin strata: what is merged, what is recorded, and what must hold.
@Suite struct StratumCollapseTests {
    private static func cell(_ name: String, _ block: String, _ units: Int, _ respondents: Int) -> StratumCollapse.Cell
    {
        StratumCollapse.Cell(name: name, block: block, units: units, respondents: respondents)
    }

    @Test func `a thin stratum joins its thinnest neighbour within its block, and the reason is kept`() {
        let collapse = StratumCollapse([
            Self.cell("small:near", "small", 40, 12), Self.cell("small:mid", "small", 20, 1),
            Self.cell("small:far", "small", 30, 5), Self.cell("large:near", "large", 50, 9),
            Self.cell("county", "county", 3, 1),
        ])
        #expect(collapse.strata.map(\.name) == ["small:near", "small:mid+small:far", "large:near", "county"])
        #expect(collapse.strata.map(\.units) == [40, 50, 50, 3])
        #expect(collapse.stratumOfCell == [0, 1, 1, 2, 3])
        #expect(
            collapse.steps.map(\.description)
                == ["small:mid was merged with small:far: 1 answered, and at least 2 are needed."]
        )
        #expect(collapse.stillThin == ["county"])
    }

    @Test func `the strata of the made-up barometer are those of its frame when five respondents are asked for`() throws
    {
        let frame = try Cases.ownRows(of: "frame.csv", in: "b_barometer")
        let names = Set(
            frame.compactMap { row in row["size"].flatMap { size in row["centgroup"].map { "\(size):\($0)" } } }
        )
        .sorted()
        func name(_ row: Cases.Row) -> String { "\(row["size"] ?? ""):\(row["centgroup"] ?? "")" }
        let collapse = StratumCollapse(
            names.map { cell in
                let units = frame.filter { name($0) == cell }
                let block = cell.split(separator: ":").first.map(String.init) ?? ""
                return Self.cell(cell, block, units.count, units.count { $0["responded"] == "1" })
            },
            atLeast: 5
        )
        for row in frame {
            let position = try #require(names.firstIndex(of: name(row)))
            #expect(collapse.strata[collapse.stratumOfCell[position]].name == row["stratum"])
        }
        #expect(collapse.strata.count == 9 && collapse.steps.count == names.count - 9)
        #expect(collapse.stillThin == ["F_fylkeskommune:F_fylkeskommune"])
    }

    @Test func `nobody is merged without need: full strata, empty cells and enough respondents`() {
        let full = StratumCollapse([Self.cell("a", "", 1, 1), Self.cell("b", "", 9, 4), Self.cell("c", "", 0, 0)])
        #expect(full.steps.isEmpty && full.strata.map(\.name) == ["a", "b"] && full.stillThin.isEmpty)
        #expect(StratumCollapse([]).strata.isEmpty)
    }

    @Test(arguments: 1...20)
    func `units are neither lost nor moved between blocks, and what is thin stands alone in its block`(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let cells = (0..<12).map { index in
            let units = Int.random(in: 0...9, using: &generator)
            return Self.cell("\(index)", "\(index / 4)", units, Int.random(in: 0...units, using: &generator))
        }
        let collapse = StratumCollapse(cells, atLeast: 4)
        #expect(collapse.strata.reduce(0) { $0 + ($1.units ?? 0) } == cells.reduce(0) { $0 + $1.units })
        let used = cells.indices.filter { cells[$0].units > 0 }
        #expect(collapse.steps.count == used.count - collapse.strata.count)
        for (position, stratum) in collapse.strata.enumerated() {
            let parts = used.filter { collapse.stratumOfCell[$0] == position }
            #expect(Set(parts.map { cells[$0].block }).count == 1)
            let respondents = parts.reduce(0) { $0 + cells[$1].respondents }
            guard respondents < min(4, stratum.units ?? 0) else { continue }
            #expect(collapse.stillThin.contains(stratum.name))
            #expect(used.filter { cells[$0].block == cells[parts[0]].block } == parts)
        }
    }
}
