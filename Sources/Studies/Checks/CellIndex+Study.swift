// SPDX-License-Identifier: Apache-2.0

import Instruments
import Populations
import Tabulation
import Variables

extension CellIndex {
    /// Creates the index of the cells that a study's tables have.
    init(instrument: Instrument, classifications: [Classification], plan: TablePlan) {
        let planned = plan.tables.compactMap { table in
            instrument.question(table.question).map { question in
                Table(
                    id: table.id,
                    isBattery: !question.items.isEmpty,
                    items: question.items.map(\.code),
                    categories: question.categories.map(\.code) + table.composites.map(\.code),
                    breakdowns: table.breakdowns
                )
            }
        }
        let used = Set(plan.tables.flatMap(\.breakdowns))
        let shown = classifications.map(\.id).filter(used.contains)
        let response = Table(id: "response", isBattery: false, items: [], categories: ["answered"], breakdowns: shown)
        self.init(
            tables: planned + [response],
            classifications: classifications.map {
                Classes(of: $0.id, codes: $0.classes.map(\.code), isOrdered: $0.isOrdered)
            }
        )
    }
}
