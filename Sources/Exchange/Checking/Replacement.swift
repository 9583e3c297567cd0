// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Words that would be true, in place of those that stand in a line of a report.
public struct Replacement: Hashable, Sendable {
    /// Where the words begin that it is for.
    public let start: SourceLocation
    /// How many characters they are.
    public let length: Int
    /// What would be true.
    public let words: String

    /// Finds the words of a link; nil where they are written in another way than they are read, such as with emphasis, with
    /// escapes or over two lines.
    ///
    /// - Parameters:
    ///   - repair: What would be true.
    ///   - words: The words as they are read.
    ///   - link: Where the link begins.
    ///   - lines: The lines of the file.
    init?(_ repair: String, for words: String, ofLinkAt link: SourceLocation, in lines: [Substring]) {
        guard lines.indices.contains(link.line - 1), !words.isEmpty else { return nil }
        let rest = lines[link.line - 1].dropFirst(link.column - 1)
        guard rest.hasPrefix("[\(words)](") else { return nil }
        start = SourceLocation(file: link.file, line: link.line, column: link.column + 1)
        length = words.count
        self.words = repair
    }
}
