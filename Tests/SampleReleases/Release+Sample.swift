// SPDX-License-Identifier: Apache-2.0

public import Variables

@testable public import Disclosure

extension Release {
    /// A made-up release of a single question, a several-answers question and a battery, by three classes of size.
    ///
    /// - Parameters:
    ///   - profile: How it claims to be protected.
    ///   - withheld: The cells that are withheld.
    ///   - unchosen: The codes of categories that nobody chose.
    ///   - labels: What stands after every label, to try long or hostile text.
    /// - Returns: The release.
    public static func sample(
        profile: Profile = .reconstruction,
        withheld: Set<CellReference> = [],
        unchosen: Set<String> = [],
        labels: String = ""
    ) -> Release {
        let builder = SampleBuilder(withheld: withheld, unchosen: unchosen, suffix: labels)
        return Release(
            study: StudyDescription(
                id: "sample",
                title: builder.text("Prøve"),
                wave: "1",
                owner: "Nobody",
                contact: "nobody@example.org",
                period: builder.text("høsten 2019"),
                population: builder.text("ledere"),
                definition: LocalizedText(),
                frameDate: "2019-01-01",
                languages: [.bokmål, .nynorsk, .english]
            ),
            profile: profile,
            rehearsalSeed: 5,
            tables: [
                builder.table(
                    "done",
                    .single,
                    rows: [("yes", [61, 17, 19, 22]), ("no", [28, 13, 8, 6]), ("unsure", [10, 5, 3, 2])]
                ),
                builder.table("drivers", .several, rows: [("staff", [43, 11, 15, 16]), ("users", [37, 19, 9, 8])]),
                builder.battery(
                    "views",
                    items: ["room", "learn"],
                    counts: [[31, 29, 23, 9, 7], [11, 41, 25, 13, 9]]
                ),
            ],
            response: builder.response(),
            representativeness: [
                ReleasedRepresentativeness(
                    classification: "size",
                    label: builder.text("Størrelse"),
                    classes: 3,
                    exact: 0.412,
                    corrected: 0.398,
                    naive: 0.671,
                    greatestDifference: 2.1,
                    dissimilarity: 2.4,
                    indicator: 0.93,
                    indicatorError: 0.04,
                    variation: 0.11,
                    isRepresentative: true
                )
            ],
            representativenessCriteria: RepresentativenessCriteria(
                leastProbability: 0.05,
                greatestDifference: 5,
                greatestDissimilarity: 5
            ),
            externals: [
                ReleasedExternal(
                    id: "earlier",
                    statement: builder.text("mer enn 80 prosent"),
                    source: builder.text("En kilde 2018")
                )
            ],
            protection: ProtectionSummary(
                cells: 40,
                primary: withheld.count,
                secondary: 0,
                merges: [],
                minimumCount: 3,
                minimumBase: 10
            ),
            methodNotes: []
        )
    }
}

private struct SampleBuilder {
    let withheld: Set<CellReference>
    let unchosen: Set<String>
    let suffix: String

    func text(_ text: String) -> LocalizedText {
        LocalizedText(nb: text + suffix, nn: text + suffix, en: text + suffix)
    }

    private static let classes = ["small", "middle", "large"]
    private static let bases = [99, 35, 30, 30]

    private var columns: [ReleasedTable.Column] {
        [ReleasedTable.Column(domain: nil, label: text("Alle"), classification: nil)]
            + Self.classes.map {
                ReleasedTable.Column(
                    domain: CellReference.Domain(classification: "size", classCode: $0),
                    label: text("Klasse \($0)"),
                    classification: text("Størrelse")
                )
            }
    }

    private func cell(_ reference: CellReference, _ count: Int, _ base: Int) -> ReleasedCell {
        guard !withheld.contains(reference) else { return .withheld }
        let share = Double(count) / Double(base)
        return .published(
            ReleasedCell.Figure(count: count, base: base, interval: max(0, share - 0.1)...min(1, share + 0.1))
        )
    }

    private func table(
        _ id: String,
        _ kind: ReleasedTable.Kind,
        _ rows: [ReleasedTable.Row],
        _ columns: [ReleasedTable.Column],
        _ counts: [[Int]]
    ) -> ReleasedTable {
        let cells = zip(rows, counts).flatMap { row, counts in
            zip(columns, zip(counts, Self.bases)).map { column, numbers in
                let reference = CellReference(table: id, item: row.item, category: row.category, domain: column.domain)
                return cell(reference, unchosen.contains(row.category) ? 0 : numbers.0, numbers.1)
            }
        }
        return ReleasedTable(
            id: id,
            title: text("Tabell \(id)"),
            question: text("Spørsmål \(id)"),
            baseSentence: text("Alle som svarte."),
            notes: [],
            intervalNote: text("Intervall."),
            source: .answers,
            kind: kind,
            columns: columns,
            rows: rows,
            cells: cells,
            validBases: cells.map { $0.figure?.base }
        )
    }

    func table(_ id: String, _ kind: ReleasedTable.Kind, rows: [(String, [Int])]) -> ReleasedTable {
        table(
            id,
            kind,
            rows.map { row(nil, $0.0, $0.0 == "unsure" ? .dontKnow : .substantive, nil) },
            columns,
            rows.map(\.1)
        )
    }

    func battery(_ id: String, items: [String], counts: [[Int]]) -> ReleasedTable {
        let scale: [(String, Variables.Category.Valence?)] = [
            ("fully", .positive), ("partly", .positive), ("hardly", .negative), ("not", .negative), ("unsure", nil),
        ]
        let rows = items.flatMap { item in
            scale.map { row(item, $0.0, $0.0 == "unsure" ? .dontKnow : .substantive, $0.1) }
        }
        return table(id, .battery, rows, [columns[0]], counts.flatMap { $0.map { [$0] } })
    }

    private func row(
        _ item: String?,
        _ category: String,
        _ role: Variables.Category.Role,
        _ valence: Variables.Category.Valence?
    ) -> ReleasedTable.Row {
        ReleasedTable.Row(
            item: item,
            itemLabel: item.map { text("Utsagn \($0)") },
            category: category,
            label: text("Svar \(category)"),
            role: role,
            valence: valence,
            compositeOf: []
        )
    }

    func response() -> ReleasedTable {
        let numbers = zip(columns, zip([99, 35, 30, 30], [300, 120, 100, 80]))
        return ReleasedTable(
            id: "response",
            title: text("Hvem svarte?"),
            question: LocalizedText(),
            baseSentence: text("Av alle som ble spurt."),
            notes: [],
            intervalNote: LocalizedText(),
            source: .register,
            kind: .single,
            columns: columns,
            rows: [row(nil, "answered", .substantive, nil)],
            cells: numbers.map { .published(ReleasedCell.Figure(count: $1.0, base: $1.1, interval: nil)) },
            validBases: columns.map { _ in nil }
        )
    }
}
