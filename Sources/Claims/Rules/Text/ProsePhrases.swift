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
    /// Those whose first word is whole, by that word.
    private let closed: [String: [Phrase]]
    /// Those whose first word is not.
    private let open: [Phrase]
    /// The first letters of the phrases.
    private let beginnings: Beginnings

    init(_ texts: [String]) {
        self.texts = texts
        phrases = texts.map { Phrase(words: $0.split(separator: " ").map(WordPattern.init)) }
            .filter { !$0.words.isEmpty }
            .sorted { $0.words.count > $1.words.count }
        closed = Dictionary(grouping: phrases.filter { $0.words[0].isWhole }) { $0.words[0].core }
        open = phrases.filter { !$0.words[0].isWhole }
        beginnings = Beginnings(phrases.map { $0.words[0] })
    }

    init(arrayLiteral texts: String...) { self.init(texts) }

    static func + (left: ProsePhrases, right: ProsePhrases) -> ProsePhrases { ProsePhrases(left.texts + right.texts) }

    /// Returns how many tokens the longest phrase is that stands at a token; nil where none does.
    func length(at start: Int, of tokens: [ProseToken]) -> Int? {
        guard tokens.indices.contains(start), beginnings.mayHold(tokens[start].text) else { return nil }
        let whole = closed[tokens[start].text]?.first { $0.stands(at: start, of: tokens) }
        let other = open.first { $0.stands(at: start, of: tokens) }
        guard let whole, let other else { return (whole ?? other)?.words.count }
        return max(whole.words.count, other.words.count)
    }

    /// Returns how many tokens the longest phrase is that ends right before a token; nil where none does.
    func length(before end: Int, of tokens: [ProseToken]) -> Int? {
        phrases.first { $0.words.count <= end && $0.stands(at: end - $0.words.count, of: tokens) }?.words.count
    }

    /// Returns whether a token alone is one of the phrases.
    func contains(_ token: ProseToken) -> Bool {
        guard beginnings.mayHold(token.text) else { return false }
        return closed[token.text]?.contains { $0.words.count == 1 } == true
            || open.contains { $0.words.count == 1 && $0.words[0].matches(token.text) }
    }
}

/// The letters that some words begin with, which rule most words out before they are looked up.
private struct Beginnings: Sendable {
    /// A bit for each ASCII character.
    private var letters: (low: UInt64, high: UInt64) = (0, 0)
    /// Whether any word can begin with another character, or with any; an accent may be one of its own.
    private var isAny = false

    init(_ patterns: [WordPattern]) {
        for pattern in patterns {
            guard !pattern.isOpenAtStart, let byte = pattern.core.utf8.first, byte < 128 else {
                isAny = true
                continue
            }
            if byte < 64 { letters.low |= 1 << UInt64(byte) } else { letters.high |= 1 << UInt64(byte - 64) }
        }
    }

    func mayHold(_ word: String) -> Bool {
        guard !isAny, let byte = word.utf8.first, byte < 128 else { return true }
        return (byte < 64 ? letters.low >> UInt64(byte) : letters.high >> UInt64(byte - 64)) & 1 == 1
    }
}

/// A word, or the part of it that is not left open.
private struct WordPattern: Sendable {
    let core: String
    let isOpenAtStart: Bool
    let isOpenAtEnd: Bool

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
