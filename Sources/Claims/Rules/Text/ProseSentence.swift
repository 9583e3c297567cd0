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
    /// The tokens of each binding.
    private let bound: [Range<Int>]

    init(characters: [Character], bindings: [Binding], tokens: [ProseToken], runs: [Run]) {
        self.characters = characters
        self.bindings = bindings
        self.tokens = tokens
        self.runs = runs
        var bound = Array(repeating: 0..<0, count: bindings.count)
        for (index, token) in tokens.enumerated() {
            guard let binding = token.binding else { continue }
            bound[binding] = (bound[binding].isEmpty ? index : bound[binding].lowerBound)..<index + 1
        }
        self.bound = bound
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

    /// Returns the ranges of tokens where one of some phrases stands, in order; of phrases that begin alike the longest.
    func ranges(of phrases: ProsePhrases) -> [Range<Int>] {
        tokens.indices.compactMap { range(of: phrases, at: $0) }
    }

    /// Returns the tokens of the longest of some phrases that stands at a token; nil where none does.
    func range(of phrases: ProsePhrases, at token: Int) -> Range<Int>? {
        phrases.length(at: token, of: tokens).map { token..<token + $0 }
    }

    /// Returns whether any of some phrases stands in the sentence.
    func says(_ phrases: ProsePhrases) -> Bool {
        tokens.indices.contains { phrases.length(at: $0, of: tokens) != nil }
    }

    /// Returns whether a phrase stands right before a token.
    func says(_ phrases: ProsePhrases, before token: Int) -> Bool {
        phrases.length(before: token, of: tokens) != nil
    }

    /// Returns whether a phrase stands at a token.
    func says(_ phrases: ProsePhrases, at token: Int) -> Bool {
        phrases.length(at: token, of: tokens) != nil
    }

    /// Returns whether all of some words stand in the sentence, in any order.
    func holds(_ words: [String]) -> Bool { words.allSatisfy { word in tokens.contains { $0.text == word } } }

    /// Returns the tokens of a binding.
    func tokens(of binding: Int) -> Range<Int> { bound[binding] }
}
