// SPDX-License-Identifier: Apache-2.0

import Variables

/// Takes one line into the codebook.
struct CodebookEntry {
    /// What may be told of a table.
    private enum TableWord: String, CaseIterable {
        /// One answer a respondent, or several.
        case single, battery, several
        /// Of everyone who answered, or of a part of them.
        case everyone, part
    }

    private enum Order: String, CaseIterable {
        case ordered, unordered
    }

    let line: CodebookLine
    let element: CodebookReader.Element
    let findings: FindingCollector

    func add(to book: inout Codebook) {
        if element == .everyone {
            book.units = line.units ?? book.units
            return
        }
        guard let code = line.code else { return }
        let place = Codebook.Place(table: line.of, code: code)
        switch element {
        case .column: addColumn(code, to: &book)
        case .table: addTable(code, to: &book)
        case .item: once(&book.items, place, Codebook.Row(location: line.row.location))
        case .category:
            let role = line.row.text("value").isEmpty ? nil : line.choice("value", Category.Role.self)
            once(&book.categories, place, Codebook.Row(role: role, location: line.row.location))
        case .composite:
            let row = Codebook.Row(of: line.parts, location: line.row.location)
            once(&book.categories, place, row)
        case .classification: addClassification(code, to: &book)
        case .class, .merge: addClass(code, to: &book)
        case .total: book.totals[line.of, default: []].insert(code)
        case .everyone: break
        }
    }

    private func addColumn(_ name: String, to book: inout Codebook) {
        guard CellColumns.all.contains(name) else {
            findings.report(
                "unknown-value",
                at: line.row.location("code"),
                "There is no column “\(name)” to give another name to; there are \(CellColumns.all.joined(separator: ", "))."
                    + NearestNames.suggestion(for: name, among: CellColumns.all)
            )
            return
        }
        guard let value = line.required("value", "the name that the files use") else { return }
        once(&book.columns, name, value)
    }

    private func addTable(_ code: String, to book: inout Codebook) {
        var table = Codebook.Table(location: line.row.location)
        for word in line.row.text("value").split(separator: " ").map(String.init) {
            let names = TableWord.allCases.map(\.rawValue)
            switch TableWord(rawValue: word) {
            case .several: table.takesSeveral = true
            case .part: table.isOfEveryone = false
            case .single, .battery, .everyone: break
            case nil:
                findings.report(
                    "unknown-value",
                    at: line.row.location("value"),
                    "“\(word)” is not one of \(names.joined(separator: ", "))."
                        + NearestNames.suggestion(for: word, among: names)
                )
            }
        }
        once(&book.tables, code, table)
    }

    private func addClassification(_ code: String, to book: inout Codebook) {
        let order = line.row.text("value").isEmpty ? .ordered : line.choice("value", Order.self) ?? .ordered
        if let known = book.classifications.firstIndex(where: { $0.code == code }) {
            // Its classes may have come first.
            book.classifications[known].isOrdered = order == .ordered
        } else {
            book.classifications.append(
                Codebook.Classification(
                    code: code,
                    isOrdered: order == .ordered,
                    location: line.row.location
                )
            )
        }
    }

    private func addClass(_ code: String, to book: inout Codebook) {
        guard let of = line.required("of", "the classification") else { return }
        let known = book.classifications.firstIndex { $0.code == of }
        if known == nil {
            book.classifications.append(Codebook.Classification(code: of, location: line.row.location))
        }
        let position = known ?? book.classifications.count - 1
        guard !book.classifications[position].classes.contains(where: { $0.code == code }) else {
            reportTwice(code)
            return
        }
        let isMerge = element == .merge
        book.classifications[position].classes.append(
            Codebook.Class(
                code: code,
                label: line.label,
                units: isMerge ? nil : line.units,
                of: isMerge ? line.parts : [],
                location: line.row.location
            )
        )
    }

    private func once<Key: Hashable, Value>(_ entries: inout [Key: Value], _ key: Key, _ value: Value) {
        if entries[key] == nil { entries[key] = value } else { reportTwice(line.row.text("code")) }
    }

    private func reportTwice(_ code: String) {
        findings.report(
            "duplicate-code",
            at: line.row.location("code"),
            "The \(element.rawValue) “\(code)” is told of twice; the first line counts."
        )
    }
}
