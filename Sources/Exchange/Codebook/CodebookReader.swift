// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads `codebook.csv`: one line for each thing that it tells of.
struct CodebookReader {
    /// What a line can tell of.
    enum Element: String, CaseIterable {
        case column, table, item, category, composite, classification, `class`, merge, total, everyone
    }

    static let labelPrefix = "label_"
    private let findings: FindingCollector

    init(_ findings: FindingCollector) { self.findings = findings }

    func read(_ file: TableFile) -> Codebook {
        let table = CSVTable(
            file.text,
            file: file.path,
            required: ["element", "code"],
            findings: findings
        )
        guard table.isRead else { return Codebook() }
        let known = ["element", "of", "code", "label", "value"]
        for column in table.columns where !known.contains(column) && !column.hasPrefix(Self.labelPrefix) {
            findings.report(
                "unknown-key",
                .warning,
                at: table.header,
                "The column “\(column)” is not read; a codebook has the columns \(known.joined(separator: ", ")), and"
                    + " label_nb, label_nn, label_en." + NearestNames.suggestion(for: column, among: known)
            )
        }
        var book = Codebook()
        let languages = table.columns.filter { $0.hasPrefix(Self.labelPrefix) }
        for row in table.rows {
            let line = CodebookLine(row, labelColumns: languages, findings: findings)
            guard let element = line.choice("element", Element.self) else { continue }
            CodebookEntry(line: line, element: element, findings: findings).add(to: &book)
        }
        CodebookChecks(book: book, findings: findings).run()
        return book
    }
}

/// A line of the codebook; what is asked of it and is not there becomes a finding.
struct CodebookLine {
    let row: CSVTable.Row
    let label: LabelText
    private let findings: FindingCollector

    init(_ row: CSVTable.Row, labelColumns: [String], findings: FindingCollector) {
        self.row = row
        self.findings = findings
        var texts: [Language: String] = [:]
        for column in labelColumns where !row.text(column).isEmpty {
            texts[Language(String(column.dropFirst(CodebookReader.labelPrefix.count)))] = row.text(column)
        }
        label = LabelText(languages: LocalizedText(texts), unnamed: row.text("label"))
    }

    var code: String? { required("code", "the code") }
    var of: String? { row.text("of").isEmpty ? nil : row.text("of") }

    /// The text of a column that must not be empty.
    func required(_ column: String, _ what: String) -> String? {
        let text = row.text(column)
        guard text.isEmpty else { return text }
        findings.report(
            "missing-value",
            at: row.location(column),
            "The line for “\(row.text("element"))” must tell \(what) in the column “\(column)”."
        )
        return nil
    }

    /// One of the words that an enumeration has; nil, with a finding, for another.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ column: String, _ type: Choice.Type) -> Choice? {
        let text = row.text(column)
        let names = Choice.allCases.map(\.rawValue)
        if let choice = Choice(rawValue: text) { return choice }
        findings.report(
            "unknown-value",
            at: row.location(column),
            "“\(text)” is not one of \(names.joined(separator: ", "))."
                + NearestNames.suggestion(for: text, among: names)
        )
        return nil
    }

    /// The number of units; nil where the field is empty, and with a finding where it holds something else.
    var units: Int? {
        let text = row.text("value")
        guard !text.isEmpty else { return nil }
        let number = Int(DecimalNumber.withoutBlanks(text))
        if let number, number > 0, number <= WrittenNumber.largest { return number }
        findings.report(
            "bad-number",
            at: row.location("value"),
            "“\(text)” is not a number of units, a whole number above 0."
        )
        return nil
    }

    /// The codes that are joined, written `fully+partly`; empty, with a finding, where there are none.
    var parts: [String] {
        guard let text = required("value", "the codes that it joins, such as fully+partly,") else { return [] }
        return text.split(separator: "+").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
    }
}
