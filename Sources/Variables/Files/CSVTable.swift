// SPDX-License-Identifier: Apache-2.0

/// A table of text as RFC 4180 describes it and spreadsheets write it, with the place of every field.
///
/// The first line names the columns, and tells by them whether a comma, a semicolon or a tab stands between fields. A line
/// without any text, though it may have separators, is no row.
public struct CSVTable {
    /// A line, or several where a field holds line breaks.
    public struct Row {
        fileprivate let fields: [CSVRecords.Field]
        fileprivate let names: [String: Int]
        fileprivate let file: String

        /// Where it begins.
        public var location: SourceLocation { location(of: fields.first) }

        /// Returns the text of a column; empty where there is none.
        public func text(_ column: String) -> String { names[column].map { fields[$0].text } ?? "" }

        /// Returns the place of a column's field; the row's own where there is none.
        public func location(_ column: String) -> SourceLocation {
            names[column].map { location(of: fields[$0]) } ?? location
        }

        private func location(of field: CSVRecords.Field?) -> SourceLocation {
            SourceLocation(file: file, line: field?.line ?? 1, column: field?.column ?? 1)
        }
    }

    /// The names in the first line.
    public private(set) var columns: [String] = []
    /// Where the first line begins.
    public let header: SourceLocation
    /// The lines after the first; none where the first line does not name the required columns.
    public private(set) var rows: [Row] = []
    /// Whether the first line names the required columns, so that the rows could be read; otherwise a finding says why not, and
    /// nothing more need be said of what is not there.
    public private(set) var isRead = false

    /// Reads a table; what is wrong with its form is reported, and rows that cannot be told apart are left out.
    ///
    /// - Parameters:
    ///   - text: The text of the file; a byte order mark at its beginning is passed over, and so is a first line `sep=;`.
    ///   - file: The path that findings name.
    ///   - required: The columns that the first line must name.
    ///   - findings: Where findings go.
    public init(_ text: String, file: String, required: [String], findings: FindingCollector) {
        header = SourceLocation(file: file)
        var records = CSVRecords(text, file: file, findings: findings)
        let declared = records.passDeclaration()
        records.passBlankLines()
        guard !records.isAtEnd else {
            findings.report(
                "missing-key",
                at: header,
                "The file is empty; its first line must name the columns \(required.joined(separator: ", "))."
            )
            return
        }
        guard let separator = declared ?? Self.separator(of: records, required, findings, header) else { return }
        var names = records.record(dividedBy: separator)
        // Spreadsheets write as many separators in each line as their sheet has columns.
        while names.count > 1, names.last?.text.isEmpty == true { names.removeLast() }
        columns = names.map(\.text)
        guard checkNames(names, required, findings) else { return }
        isRead = true
        let index = Dictionary(zip(columns, 0...), uniquingKeysWith: { first, _ in first })
        var ragged: [(location: SourceLocation, fields: Int)] = []
        while !records.isAtEnd {
            var record = records.record(dividedBy: separator)
            guard record.contains(where: { !$0.text.isEmpty }) else { continue }
            while record.count > columns.count, record.last?.text.isEmpty == true { record.removeLast() }
            guard !records.isBrokenOff else { break }
            guard record.count == columns.count else {
                let place = SourceLocation(file: file, line: record[0].line, column: record[0].column)
                ragged.append((place, record.count))
                continue
            }
            rows.append(Row(fields: record, names: index, file: file))
        }
        report(ragged, separator, findings)
    }

    /// Reports the lines that have other fields than the first; where all have, that is one matter, and the rows are not read.
    private mutating func report(
        _ ragged: [(location: SourceLocation, fields: Int)],
        _ separator: CSVSeparator,
        _ findings: FindingCollector
    ) {
        if rows.isEmpty, let first = ragged.first, ragged.count > 1 {
            isRead = false
            findings.report(
                "ragged-row",
                at: first.location,
                "The first line names \(columns.count) columns, with \(separator.name)s between them, and no line after it has"
                    + " so many fields; this one has \(first.fields). The lines need the same separator and as many fields."
            )
            return
        }
        for line in ragged {
            let advice =
                line.fields > columns.count
                ? "Fields with \(separator.name)s need quotation marks around them."
                : "A field that is empty needs its \(separator.name), too."
            findings.report(
                "ragged-row",
                at: line.location,
                "The line has \(line.fields) fields; the first line names \(columns.count) columns. \(advice)"
            )
        }
    }

    /// The separator of the first line; nil, with one finding, where it cannot be told.
    private static func separator(
        of records: CSVRecords,
        _ required: [String],
        _ findings: FindingCollector,
        _ header: SourceLocation
    ) -> CSVSeparator? {
        switch CSVSeparator.reading(required: required, names: records.names) {
        case .found(let separator): return separator
        case .unclear:
            findings.report(
                "missing-key",
                at: header,
                "The first line does not name the columns \(required.joined(separator: ", ")), with commas, semicolons or tabs"
                    + " between them, so that the file cannot be read."
            )
            return nil
        }
    }

    /// Says whether the first line names each required column, and reports what is wrong with it.
    private func checkNames(
        _ names: [CSVRecords.Field],
        _ required: [String],
        _ findings: FindingCollector
    ) -> Bool {
        func place(_ field: CSVRecords.Field) -> SourceLocation {
            SourceLocation(file: header.file, line: field.line, column: field.column)
        }
        for (index, field) in names.enumerated() where columns[..<index].contains(field.text) {
            let what = field.text.isEmpty ? "Two columns have no name." : "The column “\(field.text)” occurs twice."
            findings.report("duplicate-key", at: place(field), what)
        }
        let missing = required.filter { !columns.contains($0) }
        for name in missing {
            findings.report(
                "missing-key",
                at: place(names[0]),
                "The column “\(name)” is missing." + NearestNames.suggestion(for: name, among: columns)
            )
        }
        return missing.isEmpty
    }
}
