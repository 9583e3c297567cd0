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

    private let bytes: [UInt8]
    private let file: String
    private let findings: FindingCollector?
    private(set) var separator = CSVSeparator.comma
    private var position = 0
    private var line = 1
    private var column = 1

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

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }
    private var isAtLineEnd: Bool { current == nil || current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r") }
    private var isAtFieldEnd: Bool { isAtLineEnd || current == separator.rawValue }

    private mutating func field() -> Field {
        passBlanks()
        let (startLine, startColumn) = (line, column)
        guard current == UInt8(ascii: "\"") else {
            let start = position
            while !isAtFieldEnd { advance() }
            return field(Self.trimmed(bytes[start..<position]), startLine, startColumn)
        }
        advance()
        var content: [UInt8] = []
        while let byte = current {
            advance()
            if byte == UInt8(ascii: "\"") {
                guard current == UInt8(ascii: "\"") else {
                    passToFieldEnd()
                    return field(content[...], startLine, startColumn)
                }
                advance()
            }
            content.append(byte)
        }
        report("syntax", startLine, startColumn, "A quotation mark is opened here and never closed.")
        return field(content[...], startLine, startColumn)
    }

    private func field(_ content: ArraySlice<UInt8>, _ line: Int, _ column: Int) -> Field {
        // Bytes are counted first: a text of so few bytes has no more characters.
        guard content.count > Self.longestField else {
            return Field(text: String(decoding: content, as: UTF8.self), line: line, column: column)
        }
        let characters = content.count { $0 & 0xC0 != 0x80 }
        guard characters > Self.longestField else {
            return Field(text: String(decoding: content, as: UTF8.self), line: line, column: column)
        }
        report(
            "field-too-long",
            line,
            column,
            "The field has \(characters) characters, and at most \(Self.longestField) are read; is a quotation mark missing, or"
                + " the file another one?"
        )
        return Field(text: String(decoding: content.prefix(40), as: UTF8.self) + "…", line: line, column: column)
    }

    /// What follows a closing quotation mark must end the field.
    private mutating func passToFieldEnd() {
        passBlanks()
        guard !isAtFieldEnd else { return }
        report(
            "syntax",
            line,
            column,
            "A \(separator.name) or the end of the line is expected after the closing quotation mark."
        )
        while !isAtFieldEnd { advance() }
    }

    private mutating func passBlanks() {
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

    private mutating func advance() {
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

    private func report(_ rule: String, _ line: Int, _ column: Int, _ message: String) {
        findings?.report(rule, at: SourceLocation(file: file, line: line, column: column), message)
    }

    private static func trimmed(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var content = content
        while let last = content.indices.last {
            if content[last] == 0x20 || content[last] == 0x09 {
                content.removeLast()
            } else if content.count > 1, content.suffix(2).elementsEqual([0xC2, 0xA0]) {
                content.removeLast(2)
            } else if content.count > 2, content.suffix(3).elementsEqual([0xE2, 0x80, 0xAF]) {
                content.removeLast(3)
            } else {
                break
            }
        }
        return content
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
