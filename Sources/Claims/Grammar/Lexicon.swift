// SPDX-License-Identifier: Apache-2.0

import Variables

/// The words of a language that say something of quantities.
struct Lexicon: Sendable {
    /// Lexemes and the words for each, with commas between them.
    typealias Rows = [(Lexeme, String)]

    private struct Entry: Sendable {
        var rest: [String]
        var lexeme: Lexeme
    }

    /// The entries by first word, those of most words first.
    private var entries: [String: [Entry]] = [:]
    /// Words whose meaning is changing or that praise or belittle a number; the author is told of them.
    let drifting: Set<String>
    let numbers: NumberWordReader
    /// The words that are both article and 1.
    let articles: Set<String>

    init(_ language: Language, rows: Rows, articles: String, drifting: String = "") {
        self.articles = Set(Self.split(articles))
        self.drifting = Set(Self.split(drifting))
        numbers = NumberWordReader(language)
        let ordinals = OrdinalWords.of(language).all.enumerated().map { place, word in
            (Lexeme.ordinal(place + 1), word.split(separator: "-").joined(separator: " "))
        }
        for (lexeme, phrases) in Self.signs + ordinals + rows {
            for phrase in Self.split(phrases) {
                let words = phrase.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                entries[first, default: []].append(Entry(rest: Array(words.dropFirst()), lexeme: lexeme))
            }
        }
        for key in entries.keys {
            entries[key]?.sort { ($0.rest.count, $1.rest.joined()) > ($1.rest.count, $0.rest.joined()) }
        }
    }

    /// The lexicon of a language; nil where quantities are not read in it.
    static func of(_ language: Language) -> Lexicon? {
        switch language {
        case .bokmål: bokmål
        case .nynorsk: nynorsk
        case .english: english
        default: nil
        }
    }

    /// Returns the lexeme of the longest entry at the beginning of some words, and how many words it has.
    func match(_ words: ArraySlice<String>) -> (lexeme: Lexeme, count: Int)? {
        guard let first = words.first, let candidates = entries[first] else { return nil }
        let next = words.startIndex + 1
        let candidate = candidates.first { candidate in
            let rest = candidate.rest
            return words.endIndex - next >= rest.count && rest.indices.allSatisfy { words[next + $0] == rest[$0] }
        }
        return candidate.map { ($0.lexeme, $0.rest.count + 1) }
    }

    /// Returns the other language in which some words begin with one for a quantity, and how many words that has.
    ///
    /// Small numbers do not count: “fire” and “to” are words of other meanings in English.
    static func foreign(_ words: ArraySlice<String>, besides language: Language) -> (language: Language, count: Int)? {
        // As many words as the numbers have that are told apart: “forty-three”.
        let few = words.prefix(2)
        // No number above 20 has fewer letters than “forty”.
        let mayBeNumber = (words.first?.utf8.count ?? 0) >= 5
        for other in Language.spoken where other != language {
            guard let lexicon = of(other) else { continue }
            if let match = lexicon.match(words) {
                if match.lexeme.namesQuantity { return (other, match.count) }
            } else if mayBeNumber, let number = lexicon.numbers.read(few), number.value > 20 {
                return (other, number.count)
            }
        }
        return nil
    }

    private static let signs: Rows = [
        (.percent, "%"), (.hedge(.about), "~, ±"), (.hedge(.above), ">"), (.hedge(.below), "<"),
        (.hedge(.atLeast), "≥"), (.hedge(.atMost), "≤"),
    ]

    private static func split(_ phrases: String) -> [String] {
        phrases.split(separator: ",").map { phrase in
            phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
