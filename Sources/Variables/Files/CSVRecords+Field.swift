// SPDX-License-Identifier: Apache-2.0

extension CSVRecords {
    /// Returns the next field; what stands between it and the separator is reported.
    mutating func field() -> Field {
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
        // All that follows is in the field, so nothing more can be said of it.
        report("syntax", startLine, startColumn, "A quotation mark is opened here and never closed.")
        isBrokenOff = true
        return Field(text: Self.beginning(of: content[...]), line: startLine, column: startColumn)
    }

    private func field(_ content: ArraySlice<UInt8>, _ line: Int, _ column: Int) -> Field {
        if content.contains(0) || content.contains(sequence: [0xEF, 0xBF, 0xBD]) {
            report(
                "lost-character",
                line,
                column,
                "The field holds a character that was lost when the file was saved; write it anew, and save as UTF-8."
            )
        }
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
        return Field(text: Self.beginning(of: content), line: line, column: column)
    }

    /// Enough of a field that cannot be read for what is not empty.
    private static func beginning(of content: ArraySlice<UInt8>) -> String {
        String(decoding: content.prefix(40), as: UTF8.self) + "…"
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
}

extension ArraySlice<UInt8> {
    /// Says whether some bytes stand in these, in order.
    fileprivate func contains(sequence: [UInt8]) -> Bool {
        guard let first = sequence.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: sequence) }
    }
}
