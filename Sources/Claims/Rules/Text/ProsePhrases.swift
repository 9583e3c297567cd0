// SPDX-License-Identifier: Apache-2.0

/// Phrases that are looked for in sentences, arranged by their first words so that each token is looked up once.
///
/// A `*` at either end of a word stands for any beginning or ending of it.
struct ProsePhrases: Sendable, ExpressibleByArrayLiteral {
    /// A phrase, word by word.
    private struct Phrase: Sendable {
        var words: [WordPattern]

        func stands(at start: Int, of tokens: [ProseToken]) -> Bool {
            start + words.count <= tokens.count
                && words.indices.allSatisfy { words[$0].matches(tokens[start + $0].text) }
        }
    }

    /// The phrases as they are written, in order.
    let texts: [String]
    /// All of them, the longest first.
    private let phrases: [Phrase]
    /// Those whose first word is whole, by that word, and the others.
    private let closed: [String: [Phrase]]
    private let open: [Phrase]

    init(_ texts: [String]) {
        self.texts = texts
        phrases = texts.map { Phrase(words: $0.split(separator: " ").map(WordPattern.init)) }
            .filter { !$0.words.isEmpty }
            .sorted { $0.words.count > $1.words.count }
        closed = Dictionary(grouping: phrases.filter { $0.words[0].isWhole }) { $0.words[0].core }
        open = phrases.filter { !$0.words[0].isWhole }
    }

    init(arrayLiteral texts: String...) { self.init(texts) }

    static func + (left: ProsePhrases, right: ProsePhrases) -> ProsePhrases { ProsePhrases(left.texts + right.texts) }

    /// Returns how many tokens the longest phrase is that stands at a token; nil where none does.
    func length(at start: Int, of tokens: [ProseToken]) -> Int? {
        guard tokens.indices.contains(start) else { return nil }
        let whole = closed[tokens[start].text]?.first { $0.stands(at: start, of: tokens) }
        let other = open.first { $0.stands(at: start, of: tokens) }
        return [whole, other].compactMap { $0?.words.count }.max()
    }

    /// Returns how many tokens the longest phrase is that ends right before a token; nil where none does.
    func length(before end: Int, of tokens: [ProseToken]) -> Int? {
        phrases.first { $0.words.count <= end && $0.stands(at: end - $0.words.count, of: tokens) }?.words.count
    }

    /// Returns whether a token alone is one of the phrases.
    func contains(_ token: ProseToken) -> Bool {
        closed[token.text]?.contains { $0.words.count == 1 } == true
            || open.contains { $0.words.count == 1 && $0.words[0].matches(token.text) }
    }
}

/// A word, or the part of it that is not left open.
private struct WordPattern: Sendable {
    let core: String
    private let isOpenAtStart: Bool
    private let isOpenAtEnd: Bool

    init(_ text: Substring) {
        isOpenAtStart = text.hasPrefix("*")
        isOpenAtEnd = text.hasSuffix("*")
        core = String(text.dropFirst(isOpenAtStart ? 1 : 0).dropLast(isOpenAtEnd ? 1 : 0))
    }

    var isWhole: Bool { !isOpenAtStart && !isOpenAtEnd }

    func matches(_ word: String) -> Bool {
        switch (isOpenAtStart, isOpenAtEnd) {
        case (false, false): word == core
        case (false, true): word.hasPrefix(core)
        case (true, false): word.hasSuffix(core)
        case (true, true): word.contains(core)
        }
    }
}
