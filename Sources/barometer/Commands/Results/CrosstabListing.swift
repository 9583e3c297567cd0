// SPDX-License-Identifier: Apache-2.0

import Estimation
import Instruments
import Studies
import Tabulation
import Variables

/// Tables as the analyst reads them: as text in columns, and as records for machines.
///
/// Nothing is withheld.
struct CrosstabListing {
    let study: Study
    let language: Language

    /// One cell as machines read it.
    struct Record: Encodable {
        var table: String
        var item: String?
        var category: String
        var classification: String?
        var classCode: String?
        var count: Int
        var base: Int
        var validBase: Int
        var share: Double?
        var lower: Double?
        var upper: Double?
        var method: String?

        private enum CodingKeys: String, CodingKey {
            case table, item, category, classification, count, base, share, lower, upper, method
            case classCode = "class"
            case validBase = "valid_base"
        }
    }

    func records(of crosstab: Crosstab) -> [Record] {
        crosstab.rows.indices.flatMap { row in
            crosstab.columns.indices.map { column in
                let position = row * crosstab.columns.count + column
                let interval = crosstab.interval(row: row, columns: [column])
                return Record(
                    table: crosstab.plan.id,
                    item: crosstab.rows[row].item,
                    category: crosstab.rows[row].category,
                    classification: crosstab.columns[column].domain?.classification,
                    classCode: crosstab.columns[column].domain?.classCode,
                    count: crosstab.counts[position],
                    base: crosstab.bases[position],
                    validBase: crosstab.validBases[position],
                    share: interval.map { _ in Double(crosstab.counts[position]) / Double(crosstab.bases[position]) },
                    lower: interval?.lower,
                    upper: interval?.upper,
                    method: interval?.method.rawValue
                )
            }
        }
    }

    /// The table as text: one line a cell, under its title and base, the class by its code.
    func text(of crosstab: Crosstab) -> String {
        let sentences = BaseSentence(instrument: study.instrument, population: study.settings.population)
        let head = [
            "\(crosstab.plan.id): \(crosstab.plan.title.text(in: language))",
            sentences.write(crosstab.base).text(in: language),
            "",
        ]
        let lines =
            [["", "class", "count", "base", "valid", "share", "95 % interval"]]
            + crosstab.rows.indices.flatMap { row in
                crosstab.columns.indices.map { line(crosstab, row, $0) }
            }
        return (head + Self.aligned(lines)).joined(separator: "\n") + "\n"
    }

    private func line(_ crosstab: Crosstab, _ row: Int, _ column: Int) -> [String] {
        let position = row * crosstab.columns.count + column
        let stub = crosstab.rows[row]
        let domain = crosstab.columns[column].domain.map { "\($0.classification)=\($0.classCode)" } ?? "all"
        let path = [stub.item, stub.category].compactMap { $0 }.joined(separator: "/")
        let interval = crosstab.interval(row: row, columns: [column])
        return [
            column == 0 ? path : "",
            domain,
            "\(crosstab.counts[position])",
            "\(crosstab.bases[position])",
            "\(crosstab.validBases[position])",
            interval == nil
                ? "–" : Self.percentage(Double(crosstab.counts[position]) / Double(crosstab.bases[position])),
            interval.map { "\(Self.percentage($0.lower)) to \(Self.percentage($0.upper))" } ?? "–",
        ]
    }

    /// A fraction as a percentage with one decimal.
    private static func percentage(_ fraction: Double) -> String {
        let tenths = Int((fraction * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Columns of text: the first two to the left, numbers to the right.
    private static func aligned(_ lines: [[String]]) -> [String] {
        guard let first = lines.first else { return [] }
        let widths = first.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            line.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - line[column].count)
                return column < 2 ? line[column] + padding : padding + line[column]
            }.joined(separator: "  ")
        }
    }
}
