// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Populations
import Processing
import Tabulation
import Variables

/// Who was asked and who answered, by the classes that tables are broken down by.
///
/// Classifications that break no table down, such as counties, are left out: who answered in a county stays on the
/// desk. Of the others the class outside is shown only where nothing is protected.
struct ResponseTable {
    private let ingredients: Release.Ingredients
    private let showsOutside: Bool

    init(_ ingredients: Release.Ingredients, showsOutside: Bool) {
        self.ingredients = ingredients
        self.showsOutside = showsOutside
    }

    func table() -> ReleasedTable {
        let coverage = ingredients.fieldwork.coverage
        var columns = [ReleasedTable.Column(domain: nil, label: TableDraft.everyone, classification: nil)]
        var cells = [Self.cell(answered: coverage.answered, asked: coverage.asked)]
        for classification in shown {
            guard let breakdown = coverage.breakdown(classification.id) else { continue }
            for (index, unitClass) in classification.allClasses.enumerated()
            where showsOutside || index != breakdown.outside {
                columns.append(
                    ReleasedTable.Column(
                        domain: CellReference.Domain(classification: classification.id, classCode: unitClass.code),
                        label: unitClass.label,
                        classification: classification.label
                    )
                )
                cells.append(Self.cell(answered: breakdown.answered[index], asked: breakdown.asked[index]))
            }
        }
        return ReleasedTable(
            id: "response",
            title: LocalizedText(nb: "Hvem svarte?", nn: "Kven svarte?", en: "Who answered?"),
            question: LocalizedText(),
            baseSentence: LocalizedText(
                nb: "Andel som svarte, av alle som fikk undersøkelsen.",
                nn: "Del som svarte, av alle som fekk undersøkinga.",
                en: "Share that answered, of all who received the survey."
            ),
            notes: [],
            intervalNote: LocalizedText(),
            source: .register,
            kind: .single,
            columns: columns,
            rows: [
                ReleasedTable.Row(
                    item: nil,
                    itemLabel: nil,
                    category: "answered",
                    label: LocalizedText(nb: "Svarte", nn: "Svarte", en: "Answered"),
                    role: .substantive,
                    valence: nil,
                    compositeOf: []
                )
            ],
            cells: cells,
            validBases: Array(repeating: nil, count: cells.count)
        )
    }

    private var shown: [Classification] {
        let used = Set(ingredients.plan.tables.flatMap(\.breakdowns))
        return ingredients.classifications.filter { used.contains($0.id) }
    }

    private static func cell(answered: Int, asked: Int) -> ReleasedCell {
        asked == 0 ? .noBase : .published(ReleasedCell.Figure(count: answered, base: asked, interval: nil))
    }
}
