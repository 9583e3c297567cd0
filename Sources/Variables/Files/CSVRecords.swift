// SPDX-License-Identifier: Apache-2.0

/// Divides a text into records and fields, byte by byte.
///
/// Lines may end in LF, CR LF or CR. Blanks around a field do not belong to it, unless they stand within quotation marks.
struct CSVRecords {
    /// A field with the place where it begins.
    struct Field {
        var text: String
        var line: Int
        var column: Int
    }

    /// More characters than any name, label or answer of a study has.
    static let longestField = 10_000

    let bytes: [UInt8]
    let file: String
    let findings: FindingCollector?
    private(set) var separator = CSVSeparator.comma
    /// Whether the text has ended within quotation marks, which a finding says.
    var isBrokenOff = false
    private(set) var position = 0
    private(set) var line = 1
    private(set) var column = 1

    init(_ text: String, file: String, findings: FindingCollector?) {
        bytes = Array(text.utf8)
        (self.file, self.findings) = (file, findings)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Whether there are no more bytes.
    var isAtEnd: Bool { position >= bytes.count }

    /// Passes over a first line such as `sep=;`, which tells Excel the separator and no table; returns the separator told.
    mutating func passDeclaration() -> CSVSeparator? {
        let mark = Array("sep=".utf8)
        let start = bytes[position...].prefix(mark.count).map { $0 | 0x20 }
        guard start == mark, position + mark.count < bytes.count,
            let told = CSVSeparator(rawValue: bytes[position + mark.count])
        else { return nil }
        var after = self
        after.position += mark.count + 1
        guard after.isAtLineEnd else { return nil }
        after.passLineEnd()
        self = after
        return told
    }

    /// Passes over lines above the table that have no text, though they may have separators.
    mutating func passBlankLines() {
        let blanks = CSVSeparator.allCases.map(\.rawValue) + [0x20]
        while true {
            var after = self
            while let byte = after.current, blanks.contains(byte) { after.advance() }
            guard after.isAtLineEnd, !after.isAtEnd else { return }
            after.passLineEnd()
            self = after
        }
    }

    /// Returns the names that the line here has when fields are divided by a separator; nothing is passed over.
    func names(dividedBy separator: CSVSeparator) -> [String] {
        var reader = CSVRecords(looking: self)
        return reader.record(dividedBy: separator).map(\.text)
    }

    private init(looking other: CSVRecords) {
        (bytes, file, findings) = (other.bytes, other.file, nil)
        (position, line, column) = (other.position, other.line, other.column)
    }

    /// Returns the next record.
    mutating func record(dividedBy separator: CSVSeparator) -> [Field] {
        self.separator = separator
        var fields: [Field] = []
        while true {
            fields.append(field())
            guard current == separator.rawValue else { break }
            advance()
        }
        passLineEnd()
        return fields
    }

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }
    var isAtLineEnd: Bool { current == nil || current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r") }
    var isAtFieldEnd: Bool { isAtLineEnd || current == separator.rawValue }

    mutating func passBlanks() {
        while let length = Self.blank(in: bytes[position...]), current != separator.rawValue {
            position += length
            column += 1
        }
    }

    private mutating func passLineEnd() {
        if current == UInt8(ascii: "\r") {
            advance()
            if current == UInt8(ascii: "\n") { advance() }
        } else if current == UInt8(ascii: "\n") {
            advance()
        }
    }

    mutating func advance() {
        let byte = bytes[position]
        position += 1
        let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && current != UInt8(ascii: "\n")
        if isLineEnd {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    func report(_ rule: String, _ line: Int, _ column: Int, _ message: String) {
        findings?.report(rule, at: SourceLocation(file: file, line: line, column: column), message)
    }

    /// The length in bytes of the blank, tab or no-break space here, or nil where there is none.
    private static func blank(in bytes: ArraySlice<UInt8>) -> Int? {
        switch bytes.first {
        case 0x20, 0x09: 1
        case 0xC2 where bytes.dropFirst().first == 0xA0: 2
        case 0xE2 where bytes.dropFirst().prefix(2).elementsEqual([0x80, 0xAF]): 3
        default: nil
        }
    }
}
