// SPDX-License-Identifier: Apache-2.0

import Variables

/// A sentence of a report, with what its words are bound to and where they stand.
struct ProseSentence: Sendable {
    /// The character that stands where the release will write a figure.
    static let figure: Character = "\u{FFFC}"

    /// A stretch of characters that stand after each other on one line of the file.
    struct Run: Sendable {
        var start: Int
        var location: SourceLocation
    }

    /// The characters, one space for a line break in the source.
    let characters: [Character]
    /// The bindings in order.
    let bindings: [Binding]
    /// The words, numbers and marks.
    let tokens: [ProseToken]
    private let runs: [Run]
    /// Where each word stands, so that a phrase is looked for where it can begin.
    private let places: [String: [Int]]

    init(characters: [Character], bindings: [Binding], tokens: [ProseToken], runs: [Run]) {
        self.characters = characters
        self.bindings = bindings
        self.tokens = tokens
        self.runs = runs
        places = Dictionary(grouping: tokens.indices) { tokens[$0].text }
    }

    /// Where the sentence begins.
    var location: SourceLocation { location(at: tokens.first?.range.lowerBound ?? 0) }

    /// Returns where a token begins.
    func location(of token: ProseToken) -> SourceLocation { location(at: token.range.lowerBound) }

    private func location(at index: Int) -> SourceLocation {
        guard let run = runs.last(where: { $0.start <= index }) ?? runs.first else { return SourceLocation(file: "") }
        var location = run.location
        // Within a figure that is still to be written, every character stands where its link begins.
        if index < characters.count, characters[index] != Self.figure { location.column += max(0, index - run.start) }
        return location
    }

    /// Returns the words as they are written, from one token to another.
    func text(_ range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        return String(characters[first.range.lowerBound..<last.range.upperBound]).replacing(
            String(Self.figure),
            with: "…"
        )
    }

    /// Returns the ranges of tokens where a phrase stands; see `ProseToken.matches` for `*`.
    func ranges(of phrase: String) -> [Range<Int>] {
        // Nearly all phrases stand in no sentence: their first word tells it before they are taken apart.
        let head = phrase.utf8.prefix { $0 != UInt8(ascii: " ") }
        let isPattern = head.isEmpty || head.contains(UInt8(ascii: "*"))
        guard isPattern || places[String(Substring(head))] != nil else { return [] }
        let words = phrase.split(separator: " ")
        guard let first = words.first else { return [] }
        let starts = first.contains("*") ? Array(tokens.indices) : places[String(first)] ?? []
        return starts.filter { start in
            start + words.count <= tokens.count
                && words.indices.allSatisfy { tokens[start + $0].matches(words[$0]) }
        }.map { $0..<$0 + words.count }
    }

    /// Returns the ranges of all of some phrases, in order; of phrases that begin alike the longest.
    func ranges(of phrases: [String]) -> [Range<Int>] {
        let found = phrases.flatMap { ranges(of: $0) }
        let longest = Dictionary(grouping: found, by: \.lowerBound).compactMap { $0.value.max { $0.count < $1.count } }
        return longest.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Returns whether any of some phrases stands in the sentence.
    func says(_ phrases: [String]) -> Bool { phrases.contains { !ranges(of: $0).isEmpty } }

    /// Returns whether a phrase stands right before a token.
    func says(_ phrases: [String], before token: Int) -> Bool {
        phrases.contains { phrase in ranges(of: phrase).contains { $0.upperBound == token } }
    }

    /// Returns whether a phrase stands at a token.
    func says(_ phrases: [String], at token: Int) -> Bool {
        phrases.contains { phrase in ranges(of: phrase).contains { $0.lowerBound == token } }
    }

    /// Returns the tokens of a binding.
    func tokens(of binding: Int) -> Range<Int> {
        guard let first = tokens.firstIndex(where: { $0.binding == binding }),
            let last = tokens.lastIndex(where: { $0.binding == binding })
        else { return 0..<0 }
        return first..<last + 1
    }
}
