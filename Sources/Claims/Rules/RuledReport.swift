// SPDX-License-Identifier: Apache-2.0

import Variables

/// A report as the rules see it: its sentences, the words of its language, and what the study calls things.
struct RuledReport: Sendable {
    let language: Language
    let file: String
    let passages: [ProsePassage]
    let lexicon: ProseLexicon
    let vocabulary: ProseVocabulary
    /// All sentences in order.
    let sentences: [ProseSentence]
    private let numerals: NumberWordReader
    /// The words of the report that a number can begin with, found once for all rules.
    private let numeralWords: Set<String>

    init(_ prose: Prose, from markdown: String, vocabulary: ProseVocabulary) {
        language = prose.language
        file = prose.file
        passages = ProseTextReader.read(prose, from: markdown)
        lexicon = ProseLexicon.of(prose.language)
        let numerals = NumberWordReader(prose.language)
        self.numerals = numerals
        self.vocabulary = vocabulary
        sentences = passages.flatMap(\.sentences)
        let words = Set(sentences.flatMap { $0.tokens.filter { $0.kind == .word }.map(\.text) })
        numeralWords = words.filter { Self.numeralParts(of: $0).first.map(numerals.canHold) == true }
    }

    /// The words of a token as numbers are read: “eighty-three” is one token and two words.
    private static func numeralParts(of word: String) -> [String] {
        word.replacing("é", with: "e").split(separator: "-").map(String.init)
    }

    /// The ids of the sections in order, each once.
    var sections: [String] {
        var seen: Set<String> = []
        return passages.compactMap(\.section).filter { seen.insert($0).inserted }
    }

    /// The words for what shares can be of.
    var unitWords: [String] { vocabulary.declared.units.flatMap { $0.words[language] ?? [] } }

    /// Returns the value of the number word at a token, and how many tokens it is; nil where none stands there.
    func numeral(at index: Int, of sentence: ProseSentence) -> (value: Int, count: Int)? {
        guard index < sentence.tokens.count, numeralWords.contains(sentence.tokens[index].text) else { return nil }
        let tokens = sentence.tokens[index...].prefix(NumberWordReader.mostWords).prefix {
            numeralWords.contains($0.text)
        }
        let parts = tokens.map { Self.numeralParts(of: $0.text) }
        for count in stride(from: parts.count, to: 0, by: -1) {
            let words = parts.prefix(count).flatMap { $0 }
            if let (value, used) = numerals.read(words[...]), used == words.count { return (value, count) }
        }
        return nil
    }

    /// Returns a text in the report's language, or an empty one.
    func text(_ text: LocalizedText) -> String { text[language] ?? "" }

    /// Returns the words of a label in lower case, without what stands in parentheses and without articles.
    func words(ofLabel label: LocalizedText) -> [String] {
        let core = text(label).prefix { $0 != "(" }
        return ProseToken.tokens(of: Array(core), binding: { _ in nil }, isPlain: { _ in false })
            .filter { $0.kind == .word && !lexicon.articles.contains($0.text) }
            .map(\.text)
    }

    /// Returns the words of a whole label in lower case.
    func allWords(ofLabel label: LocalizedText) -> [String] {
        ProseToken.tokens(of: Array(text(label)), binding: { _ in nil }, isPlain: { _ in false })
            .filter { $0.kind == .word }
            .map(\.text)
    }

    /// Returns the numbers in a label.
    func numbers(inLabel label: LocalizedText) -> [Int] {
        ProseToken.tokens(of: Array(text(label)), binding: { _ in nil }, isPlain: { _ in false })
            .compactMap { $0.number?.whole }
    }
}

extension ProseSentence {
    /// The cells that the sentence rests on, in order.
    var cells: [CellReference] { bindings.flatMap(\.target.cells) }
}
