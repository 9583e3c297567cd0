// SPDX-License-Identifier: Apache-2.0

import Populations
import Variables

/// Reads `units.csv`.
enum FrameReader {
    /// Returns the frame; nil where the first line cannot be understood.
    static func read(_ text: String, file: String, asOf date: String, findings: FindingCollector) -> Frame? {
        let fixed = ["kind", "number", "name"]
        let table = CSVTable(text, file: file, required: fixed, findings: findings)
        guard table.isRead else { return nil }
        let attributes = table.columns.filter { !fixed.contains($0) }
        var first: [[String]: SourceLocation] = [:]
        var units: [FrameUnit] = []
        for row in table.rows {
            for column in fixed where row.text(column).isEmpty {
                findings.report("missing-value", at: row.location(column), "The unit has no \(column).")
            }
            let key = [row.text("kind"), row.text("number")]
            // What has no kind is no unit of any, and has been told.
            guard !key[0].isEmpty else { continue }
            if let earlier = first[key] {
                findings.report(
                    "duplicate-unit",
                    at: row.location("number"),
                    "The number \(key[1]) occurs twice among units of the kind “\(key[0])”; the first is on line"
                        + " \(earlier.line)."
                )
                continue
            }
            first[key] = row.location
            units.append(
                FrameUnit(
                    kind: key[0],
                    number: key[1],
                    name: row.text("name"),
                    values: attributes.map(row.text),
                    location: row.location
                )
            )
        }
        if units.isEmpty {
            findings.report("missing-value", at: SourceLocation(file: file), "The frame has no units.")
        }
        return Frame(asOf: date, attributes: attributes, units: units)
    }
}
