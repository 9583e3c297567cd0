// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads a JSON text and remembers where everything stands, which Foundation's decoder does not tell.
struct JSONReader {
    /// Why a text is no JSON, and where.
    struct SyntaxError: Error {
        var location: SourceLocation
        var sentence: String
    }

    /// More levels of arrays and objects than any data set has.
    private static let deepest = 100

    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 1
    /// How far columns are counted in the line, and which column that is.
    private var counted = (position: 0, column: 1)
    private var depth = 0

    private init(_ text: String, file: String) {
        bytes = Array(text.utf8)
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            position = 3
            counted.position = 3
        }
    }

    /// Returns the value that a text is.
    static func read(_ text: String, file: String) throws(SyntaxError) -> JSONValue {
        var reader = JSONReader(text, file: file)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.current == nil else { throw reader.unexpected("the end of the file") }
        return value
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func here() -> SourceLocation {
        // Columns are counted in Unicode scalars, whose later bytes begin with 10; a file may be one long line.
        counted.column += bytes[counted.position..<position].count { $0 & 0xC0 != 0x80 }
        counted.position = position
        return SourceLocation(file: file, line: line, column: counted.column)
    }

    private mutating func unexpected(_ expected: String) -> SyntaxError {
        let found =
            switch current {
            case nil: "the end of the file"
            case let byte? where byte > 0x20 && byte < 0x7F: "“\(Character(Unicode.Scalar(byte)))”"
            default: "another character"
            }
        return SyntaxError(location: here(), sentence: "Here is \(found), where \(expected) is expected.")
    }

    private mutating func skipSpace() {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            position += 1
            if byte == 0x0A {
                line += 1
                counted = (position, 1)
            }
        }
    }

    private mutating func take(_ byte: Character) -> Bool {
        skipSpace()
        guard current == byte.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(SyntaxError) -> JSONValue {
        skipSpace()
        let start = here()
        let content: JSONValue.Content
        switch current {
        case UInt8(ascii: "{"): content = .object(try nested { reader throws(SyntaxError) in try reader.members() })
        case UInt8(ascii: "["): content = .array(try nested { reader throws(SyntaxError) in try reader.elements() })
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "t"): content = .bool(try word("true", true))
        case UInt8(ascii: "f"): content = .bool(try word("false", false))
        case UInt8(ascii: "n"): content = try word("null", .null)
        default: content = .number(try number())
        }
        return JSONValue(content: content, location: start)
    }

    private mutating func nested<Content>(
        _ read: (inout JSONReader) throws(SyntaxError) -> Content
    ) throws(SyntaxError) -> Content {
        depth += 1
        guard depth <= Self.deepest else {
            throw SyntaxError(
                location: here(),
                sentence: "Arrays and objects lie deeper than \(Self.deepest) in each other."
            )
        }
        position += 1
        let content = try read(&self)
        depth -= 1
        return content
    }

    private mutating func members() throws(SyntaxError) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        if take("}") { return members }
        repeat {
            skipSpace()
            let start = here()
            guard current == UInt8(ascii: "\"") else { throw unexpected("a name in quotation marks") }
            let name = try string()
            guard take(":") else { throw unexpected("a colon") }
            members.append(JSONValue.Member(name: name, location: start, value: try value()))
        } while take(",")
        guard take("}") else { throw unexpected("a comma or “}”") }
        return members
    }

    private mutating func elements() throws(SyntaxError) -> [JSONValue] {
        var elements: [JSONValue] = []
        if take("]") { return elements }
        repeat { elements.append(try value()) } while take(",")
        guard take("]") else { throw unexpected("a comma or “]”") }
        return elements
    }

    private mutating func word<Value>(_ word: String, _ value: Value) throws(SyntaxError) -> Value {
        guard bytes[position...].starts(with: word.utf8) else { throw unexpected("a value") }
        position += word.utf8.count
        return value
    }

    /// A number as RFC 8259 writes it.
    private mutating func number() throws(SyntaxError) -> String {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        let isZero = current == UInt8(ascii: "0")
        let whole = skipDigits()
        guard whole > 0, !isZero || whole == 1 else { throw unexpected("a value") }
        if current == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() > 0 else { throw unexpected("a digit") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            guard skipDigits() > 0 else { throw unexpected("a digit") }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        return position - start
    }

    private mutating func string() throws(SyntaxError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += String(try escape()).utf8
            case 0..<0x20:
                position -= 1
                throw unexpected("a closing quotation mark")
            default: text.append(byte)
            }
        }
        throw unexpected("a closing quotation mark")
    }

    private mutating func escape() throws(SyntaxError) -> Character {
        let escapes: [UInt8: Character] = [
            UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
            UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
        ]
        if let byte = current, let character = escapes[byte] {
            position += 1
            return character
        }
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(UInt32(first)) { return Character(scalar) }
        // The first half of a pair: the other must follow.
        guard bytes[position...].starts(with: [UInt8(ascii: "\\")]) else {
            throw unexpected("the second half of a character")
        }
        position += 1
        let pair = String(decoding: [first, try codeUnit()], as: UTF16.self)
        guard pair.unicodeScalars.count == 1, let character = pair.first, character != "\u{FFFD}" else {
            throw unexpected("the second half of a character")
        }
        return character
    }

    private mutating func codeUnit() throws(SyntaxError) -> UInt16 {
        let digits = bytes[position...].dropFirst().prefix(4)
        guard current == UInt8(ascii: "u"), digits.count == 4,
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw unexpected("an escape such as \\n or \\u00e5") }
        position += 5
        return unit
    }
}
