// SPDX-License-Identifier: Apache-2.0

/// A table of text as RFC 4180 describes it, with the place of every field.
public struct CSVTable {
    /// What stands between fields.
    public enum Separator {
        /// A comma.
        case comma
        /// A comma or a semicolon, whichever the first line has more of, as spreadsheets differ by country.
        case asInFirstLine
    }

    struct Field {
        var text: String
        var location: SourceLocation
    }

    /// A line, or several where a field holds line breaks.
    public struct Row {
        var fields: [String: Field]
        /// Where it begins.
        public var location: SourceLocation

        /// Returns the text of a column; empty where there is none.
        public func text(_ column: String) -> String { fields[column]?.text ?? "" }
        /// Returns the place of a column's field; the row's own where there is none.
        public func location(_ column: String) -> SourceLocation { fields[column]?.location ?? location }
    }

    /// The names in the first line.
    public private(set) var columns: [String] = []
    /// Where the first line begins.
    public let header: SourceLocation
    /// The lines after the first.
    public private(set) var rows: [Row] = []

    /// Reads a table; what is wrong with its form is reported, and rows that cannot be told apart are left out.
    ///
    /// - Parameters:
    ///   - text: The text of the file; a byte order mark at its beginning is passed over.
    ///   - file: The path that findings name.
    ///   - required: The columns that the first line must name.
    ///   - separator: What stands between fields.
    ///   - findings: Where findings go.
    public init(
        _ text: String,
        file: String,
        required: [String],
        separator: Separator = .comma,
        findings: FindingCollector
    ) {
        header = SourceLocation(file: file)
        let reader = CSVRecords(text, file: file, separator: separator, findings: findings)
        var records = reader.records()
        guard let header = records.first else {
            findings.report(
                "missing-key",
                at: SourceLocation(file: file),
                "The file is empty; its first line must name the columns \(required.joined(separator: ", "))."
            )
            return
        }
        records.removeFirst()
        columns = header.map(\.text)
        for (index, field) in header.enumerated() where columns[..<index].contains(field.text) {
            findings.report("duplicate-key", at: field.location, "The column “\(field.text)” occurs twice.")
        }
        for name in required where !columns.contains(name) {
            findings.report(
                "missing-key",
                at: header[0].location,
                "The column “\(name)” is missing." + NearestNames.suggestion(for: name, among: columns)
            )
        }
        for record in records {
            guard record.count == columns.count else {
                findings.report(
                    "ragged-row",
                    at: record[0].location,
                    "The line has \(record.count) fields; the first line names \(columns.count) columns."
                        + " Fields with \(reader.separatorName)s need quotation marks around them."
                )
                continue
            }
            let fields = Dictionary(zip(columns, record), uniquingKeysWith: { first, _ in first })
            rows.append(Row(fields: fields, location: record[0].location))
        }
    }
}

/// Divides a text into records and fields.
private struct CSVRecords {
    private let characters: [Unicode.Scalar]
    private let file: String
    private let separator: Unicode.Scalar
    private let findings: FindingCollector
    private var position = 0
    private var line = 1
    private var column = 1

    init(_ text: String, file: String, separator: CSVTable.Separator, findings: FindingCollector) {
        characters = Array(text.unicodeScalars)
        self.file = file
        self.separator = separator == .comma ? "," : Self.separator(inFirstLineOf: characters)
        self.findings = findings
        if characters.first == "\u{FEFF}" { position = 1 }
    }

    private static func separator(inFirstLineOf characters: [Unicode.Scalar]) -> Unicode.Scalar {
        let line = characters.prefix { $0 != "\n" }
        func count(_ scalar: Unicode.Scalar) -> Int { line.count { $0 == scalar } }
        return count(";") > count(",") ? ";" : ","
    }

    var separatorName: String { separator == "," ? "comma" : "semicolon" }

    private var here: SourceLocation { SourceLocation(file: file, line: line, column: column) }
    private var current: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

    func records() -> [[CSVTable.Field]] {
        var reader = self
        var records: [[CSVTable.Field]] = []
        while reader.current != nil {
            let record = reader.record()
            // An empty line is no record.
            if record.count > 1 || record.first?.text.isEmpty == false { records.append(record) }
        }
        return records
    }

    private mutating func record() -> [CSVTable.Field] {
        var fields: [CSVTable.Field] = []
        while true {
            fields.append(field())
            guard current == separator else { break }
            advance()
        }
        if current == "\r" { advance() }
        if current == "\n" { advance() }
        return fields
    }

    private mutating func field() -> CSVTable.Field {
        let start = here
        var text = String.UnicodeScalarView()
        guard current == "\"" else {
            while let scalar = current, scalar != separator, scalar != "\n", scalar != "\r" {
                text.append(scalar)
                advance()
            }
            return CSVTable.Field(text: String(text), location: start)
        }
        advance()
        while let scalar = current {
            advance()
            if scalar == "\"" {
                guard current == "\"" else { return closed(String(text), start) }
                advance()
            }
            text.append(scalar)
        }
        findings.report("syntax", at: start, "A quotation mark is opened here and never closed.")
        return CSVTable.Field(text: String(text), location: start)
    }

    /// What follows a closing quotation mark must end the field.
    private mutating func closed(_ text: String, _ start: SourceLocation) -> CSVTable.Field {
        guard let scalar = current, scalar != separator, scalar != "\n", scalar != "\r" else {
            return CSVTable.Field(text: text, location: start)
        }
        findings.report(
            "syntax",
            at: here,
            "A \(separatorName) or the end of the line is expected after the closing quotation mark."
        )
        while let scalar = current, scalar != separator, scalar != "\n", scalar != "\r" { advance() }
        return CSVTable.Field(text: text, location: start)
    }

    private mutating func advance() {
        if current == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        position += 1
    }
}
