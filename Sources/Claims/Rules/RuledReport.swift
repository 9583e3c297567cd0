// SPDX-License-Identifier: Apache-2.0

import Variables

/// A report as the rules see it: its sentences, the words of its language, and what the study calls things.
struct RuledReport: Sendable {
    let language: Language
    let file: String
    let passages: [ProsePassage]
    let lexicon: ProseLexicon
    let vocabulary: ProseVocabulary
    /// Reads what is bound, by what the study takes words to mean.
    let reader: QuantityReader
    /// All sentences in order.
    let sentences: [ProseSentence]
    /// The words for what shares can be of.
    let unitWords: ProsePhrases
    private let numerals: NumberWordReader
    /// The words of the report that a number can hold, and what each is made of, found once for all rules.
    private let numeralWords: [String: [[NumeralMorpheme]?]]

    init(_ prose: Prose, from markdown: String, vocabulary: ProseVocabulary, policy: ClaimPolicy) {
        language = prose.language
        file = prose.file
        passages = ProseTextReader.read(prose, from: markdown)
        lexicon = ProseLexicon.of(prose.language)
        let numerals = NumberWordReader(prose.language)
        self.numerals = numerals
        self.vocabulary = vocabulary
        reader = QuantityReader(prose.language, policy: policy)
        sentences = passages.flatMap(\.sentences)
        unitWords = ProsePhrases(vocabulary.declared.units.flatMap { $0.words[prose.language] ?? [] })
        let words = Set(sentences.lazy.flatMap(\.tokens).filter { $0.kind == .word }.map(\.text))
        numeralWords = Dictionary(
            uniqueKeysWithValues: words.compactMap { word in
                // “eighty-three” is one token and two words.
                let parts = word.replacing("é", with: "e").split(separator: "-").map { numerals.split(String($0)) }
                return parts.isEmpty || parts.contains(nil) ? nil : (word, parts)
            }
        )
    }

    /// The ids of the sections in order, each once.
    var sections: [String] {
        var seen: Set<String> = []
        return passages.compactMap(\.section).filter { seen.insert($0).inserted }
    }

    /// Returns the value of the number word at a token, and how many tokens it is; nil where none stands there.
    func numeral(at index: Int, of sentence: ProseSentence) -> (value: Int, count: Int)? {
        var parts: [[[NumeralMorpheme]?]] = []
        for token in sentence.tokens[min(index, sentence.tokens.count)...].prefix(NumberWordReader.mostWords) {
            guard token.kind == .word, let part = numeralWords[token.text] else { break }
            parts.append(part)
        }
        for count in stride(from: parts.count, to: 0, by: -1) {
            let words = parts.prefix(count).flatMap { $0 }
            if let (value, used) = numerals.read(split: words[...]), used == words.count { return (value, count) }
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
