// SPDX-License-Identifier: Apache-2.0

import Variables

/// What must hold within a codebook.
struct CodebookChecks {
    let book: Codebook
    let findings: FindingCollector

    func run() {
        for classification in book.classifications {
            let codes = classification.classes.filter(\.of.isEmpty).map(\.code)
            for merge in classification.classes where !merge.of.isEmpty {
                for part in merge.of where !codes.contains(part) {
                    findings.report(
                        "unknown-reference",
                        at: merge.location,
                        "“\(merge.code)” joins “\(part)”, which is no class of “\(classification.code)”."
                            + NearestNames.suggestion(for: part, among: codes)
                    )
                }
            }
            if let everyone = book.units {
                for item in classification.classes {
                    guard let units = item.units, units > everyone else { continue }
                    findings.report(
                        "bad-number",
                        at: item.location,
                        "The class “\(item.code)” has \(units) units, more than the \(everyone) of everyone."
                    )
                }
            }
        }
    }

    /// Reports what the codebook tells of and no file has.
    func reportUnused(tables: [CountedTable]) {
        let ids = tables.map(\.id)
        for (id, table) in book.tables.sorted(by: { $0.key < $1.key }) where !ids.contains(id) {
            unused("table “\(id)”", id, ids, at: table.location)
        }
        rows(book.items, tables) { $0.rows.compactMap(\.item) }
        rows(book.categories, tables) { $0.rows.map(\.category) }
        for classification in book.classifications {
            let code = classification.code
            let used = tables.flatMap { $0.classes[code] ?? [] }
            guard !used.isEmpty else {
                let codes = Set(tables.flatMap(\.classes.keys)).sorted()
                unused("classification “\(code)”", code, codes, at: classification.location)
                continue
            }
            for item in classification.classes where !used.contains(item.code) {
                // A class may be joined everywhere, and a join be made nowhere.
                guard item.of.isEmpty, !classification.classes.contains(where: { $0.of.contains(item.code) }) else {
                    continue
                }
                unused("class “\(item.code)” of “\(code)”", item.code, used.uniqued, at: item.location)
            }
        }
    }

    private func rows(
        _ entries: [Codebook.Place: Codebook.Row],
        _ tables: [CountedTable],
        _ codes: (CountedTable) -> [String]
    ) {
        for (place, row) in entries.sorted(by: { $0.value.location < $1.value.location }) {
            let used = tables.filter { place.table == nil || $0.id == place.table }.flatMap(codes).uniqued
            if used.contains(place.code) { continue }
            unused("row “\(place.code)”", place.code, used, at: row.location)
        }
    }

    private func unused(_ what: String, _ name: String, _ names: [String], at location: SourceLocation) {
        findings.report(
            "unused-entry",
            .warning,
            at: location,
            "No file has the \(what)." + NearestNames.suggestion(for: name, among: names)
        )
    }
}
