// SPDX-License-Identifier: Apache-2.0

import Estimation
import Instruments
import Studies
import Tabulation
import Variables

/// Tables as the analyst reads them, as text in columns.
///
/// Nothing is withheld.
struct CrosstabListing {
    let study: Study
    let language: Language

    private static let head = [
        "", "", "count", "base", "valid", "share", "95 % interval", "higher than", "trend p",
    ]

    /// The weights, for their note; nil where none were asked for.
    let weighting: FrameWeighting?

    /// The table as text: one line a cell, under its title and base, the class by its code and letter; then what its question
    /// tells as a whole; then the rules by which everything was found.
    func text(of table: AnalysedTable) -> String {
        let (crosstab, comparisons) = (table.crosstab, table.comparisons)
        let sentences = BaseSentence(instrument: study.instrument, population: study.settings.population)
        let title = "\(crosstab.plan.id): \(crosstab.plan.title.text(in: language))"
        let lines = crosstab.rows.indices.flatMap { row in
            crosstab.columns.indices.map { line(crosstab, comparisons, row, $0) }
        }
        // A table without breakdowns has no letters, and one without ordered classes no trends.
        let isCompared = lines.contains { !$0[1].isEmpty }
        let isShown = Self.head.indices.map { column in
            switch column {
            case 1, 7: isCompared
            case 8: !comparisons.allTrends.isEmpty
            default: true
            }
        }
        let columns = ([Self.head] + lines).map { line in zip(line, isShown).compactMap { $1 ? $0 : nil } }
        let question = QuestionListing(table)
        let blocks =
            [
                DeskText.paragraph(title) + DeskText.paragraph(sentences.write(crosstab.base).text(in: language)),
                DeskText.aligned(columns, left: isCompared ? 2 : 1),
            ] + WeightedListing(table).blocks + question.blocks + [
                (CrosstabNotes(crosstab, comparisons).sentences + QuestionNotes(table, weighting).sentences)
                    .flatMap(DeskText.paragraph)
            ]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func line(
        _ crosstab: Crosstab,
        _ comparisons: CrosstabComparisons,
        _ row: Int,
        _ column: Int
    ) -> [String] {
        let position = row * crosstab.columns.count + column
        let domain = CellNames.line(CellNames.row(crosstab.rows[row]), crosstab.columns[column])
        let interval = crosstab.interval(row: row, columns: [column])
        let comparison = comparisons.comparison(row: row, column: column)
        let trend = comparisons.trend(row: row, column: column)
        return [
            domain,
            comparison?.letter(of: column) ?? "",
            "\(crosstab.counts[position])",
            "\(crosstab.bases[position])",
            "\(crosstab.validBases[position])",
            interval == nil
                ? "–" : DeskText.percentage(Double(crosstab.counts[position]) / Double(crosstab.bases[position])),
            interval.map { "\(DeskText.percentage($0.lower)) to \(DeskText.percentage($0.upper))" } ?? "–",
            comparison?.letters(of: column) ?? "",
            // Once a breakdown, beside its first class.
            comparison?.columns.first == column
                ? trend.map { ($0.isExact ? "" : "~") + DeskText.probability($0.value) } ?? "" : "",
        ]
    }
}
