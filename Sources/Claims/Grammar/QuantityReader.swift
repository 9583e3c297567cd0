// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Reads a phrase of prose as a quantity.
///
/// The query is never guessed from the words: what a phrase is bound to only settles words that mean one thing of a cell
/// and another of two, such as “flere”.
public struct QuantityReader: Sendable {
    /// What a phrase is bound to.
    public enum Context: Hashable, Sendable {
        /// Unknown: shares are tried first.
        case any
        /// One cell.
        case cell
        /// One cell against another.
        case comparison
        /// A row over classes.
        case trend
        /// A cell among the rows of its table.
        case rank
    }

    /// The language of the phrases.
    public let language: Language
    /// What the words are taken to mean.
    public let policy: ClaimPolicy

    /// Creates a reader.
    public init(_ language: Language, policy: ClaimPolicy = .standard) {
        self.language = language
        self.policy = policy
    }

    /// Returns what a phrase says.
    ///
    /// Case, line breaks, soft hyphens and the kinds of spaces do not matter, nor whether accents are composed.
    ///
    /// - Parameters:
    ///   - phrase: The words.
    ///   - context: What they are bound to.
    /// - Returns: The quantity.
    /// - Throws: Why the phrase cannot be read.
    public func read(_ phrase: String, as context: Context = .any) throws(Refusal) -> Quantity {
        try counted(phrase, as: context).quantity.get()
    }

    /// Reads a phrase and counts the steps, for the test that reading is linear.
    package func counted(
        _ phrase: String,
        as context: Context = .any
    ) -> (quantity: Result<Quantity, Refusal>, steps: Int) {
        guard let lexicon = Lexicon.of(language) else { return (.failure(.languageNotRead), 0) }
        let lexer = PhraseLexer(phrase, language: language, lexicon: lexicon)
        guard !lexer.lexemes.isEmpty else { return (.failure(.empty), lexer.steps) }
        let parser = PhraseParser(lexemes: lexer.lexemes, remarks: lexer.remarks, policy: policy, language: language)
        let result = Result { () throws(Refusal) in try parser.parse(as: context) }
        return (result, lexer.steps + lexer.lexemes.count)
    }
}
