// SPDX-License-Identifier: Apache-2.0

import Variables

/// The text of a file, searched from front to back for the places of its links and words.
///
/// The library's own columns go wrong in lists and over several lines, so a link's place is found by its destination.
struct SourceText {
    let file: String
    private let lines: [[UInt8]]
    private var line = 0
    private var column = 0

    init(_ text: String, file: String) {
        self.file = file
        lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// Looks on from a line (from 1), past links in what the report does not read, such as code.
    mutating func advance(toLine number: Int) {
        guard number - 1 > line else { return }
        line = number - 1
        column = 0
    }

    /// Returns where the next link with this destination begins, looking on from the link before it; nil where it is
    /// written in another way, such as between angle brackets.
    mutating func locate(destination: String, image: Bool) -> SourceLocation? {
        let target = Array("](\(destination)".utf8)
        var row = line
        var start = column
        while row < lines.count {
            if let found = Self.find(target, in: lines[row], from: start) {
                line = row
                column = found + target.count
                let opening = openingBracket(before: found, row: row, image: image)
                return location(row: opening.row, byte: opening.byte)
            }
            row += 1
            start = 0
        }
        return nil
    }

    /// Where the search has come to.
    var here: SourceLocation { location(row: line, byte: column) }

    /// Returns where a text begins, looking on from what was found before it; where the search has come to, when the
    /// text is written in another way, such as with escapes.
    mutating func locate(text: String) -> SourceLocation {
        let target = Array(text.utf8)
        guard !target.isEmpty else { return here }
        var row = line
        var start = column
        while row < lines.count {
            let length = lines[row].count
            var position = start
            while position + target.count <= length {
                if lines[row][position] == target[0], lines[row][position...].starts(with: target) {
                    line = row
                    column = position + target.count
                    return location(row: row, byte: position)
                }
                position += 1
            }
            row += 1
            start = 0
        }
        return here
    }

    /// Looks on after the destination of the link that the search stands in.
    mutating func skipDestination() {
        var row = line
        var start = column
        while row < lines.count {
            if let found = lines[row][min(start, lines[row].count)...].firstRange(of: Array("](".utf8)) {
                line = row
                let rest = lines[row][found.upperBound...]
                column = (rest.firstIndex(of: UInt8(ascii: ")")) ?? rest.endIndex - 1) + 1
                return
            }
            row += 1
            start = 0
        }
    }

    private func openingBracket(before byte: Int, row: Int, image: Bool) -> (row: Int, byte: Int) {
        var depth = 1
        var row = row
        var position = byte - 1
        while row >= 0 {
            while position >= 0 {
                if lines[row][position] == UInt8(ascii: "]") { depth += 1 }
                if lines[row][position] == UInt8(ascii: "[") {
                    depth -= 1
                    if depth == 0 { return (row, image ? max(position - 1, 0) : position) }
                }
                position -= 1
            }
            row -= 1
            if row >= 0 { position = lines[row].count - 1 }
        }
        return (line, 0)
    }

    private func location(row: Int, byte: Int) -> SourceLocation {
        guard row < lines.count else { return SourceLocation(file: file) }
        return SourceLocation(file: file, line: row + 1, column: Self.length(lines[row].prefix(byte)) + 1)
    }

    /// How many characters some bytes are.
    private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
        // Below U+0300 nothing joins the character before it, so that each scalar is a character; its first byte counts.
        guard bytes.contains(where: { $0 >= 0xCC }) else { return bytes.count { $0 & 0xC0 != 0x80 } }
        return String(decoding: bytes, as: UTF8.self).count
    }

    private static func find(_ target: [UInt8], in line: [UInt8], from start: Int) -> Int? {
        guard start <= line.count - target.count else { return nil }
        return (start...(line.count - target.count)).first { position in
            guard line[position...].starts(with: target) else { return false }
            // The destination ends here: “cell:a/b” is no part of “cell:a/bc”.
            let next = position + target.count
            return next == line.count || line[next] == UInt8(ascii: ")") || line[next] <= UInt8(ascii: " ")
        }
    }
}
