// SPDX-License-Identifier: Apache-2.0

import Variables

/// A phrase whose words can be replaced where they stand.
struct PhraseDraft {
    let parser: PhraseParser
    private let scalars: [Unicode.Scalar]

    /// Creates a draft of a phrase; nil in languages in which quantities are not read.
    init?(_ phrase: String, language: Language, policy: ClaimPolicy) {
        guard let lexicon = Lexicon.of(language) else { return nil }
        let lexer = PhraseLexer(phrase, language: language, lexicon: lexicon)
        parser = PhraseParser(lexemes: lexer.lexemes, remarks: lexer.remarks, policy: policy, language: language)
        scalars = Array(phrase.unicodeScalars)
    }

    var lexemes: [PlacedLexeme] { parser.lexemes }

    /// The words at some places as they are written.
    func written(_ places: Range<Int>) -> String {
        guard let first = places.first, let last = places.last else { return "" }
        return text(lexemes[first].source.lowerBound..<lexemes[last].source.upperBound)
    }

    /// What is written from the end of one lexeme to the end of another: the space before “prosent” and the word.
    func written(after first: Int, to last: Int) -> String {
        text(lexemes[first].source.upperBound..<lexemes[last].source.upperBound)
    }

    /// Returns the phrase with other words at some places, in the order of the phrase.
    func replacing(_ edits: [(places: Range<Int>, words: String)]) -> String {
        var result = ""
        var end = 0
        for (places, words) in edits {
            guard let first = places.first, let last = places.last else { continue }
            result += text(end..<max(end, lexemes[first].source.lowerBound)) + words
            end = lexemes[last].source.upperBound
        }
        return capitalised(result + text(end..<scalars.count))
    }

    /// Returns words with a capital where the phrase begins with one, as at the start of a sentence.
    func capitalised(_ words: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        guard String(view).first?.isUppercase == true, let first = words.first else { return words }
        return first.uppercased() + words.dropFirst()
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(view)
    }
}
