// SPDX-License-Identifier: Apache-2.0

/// Reads what a share is multiplied with: “dobbelt”, “tre ganger”, “to og en halv gang”, “en tredjedel”.
struct FactorReader {
    private let phrase: PhraseParser

    init(_ phrase: PhraseParser) { self.phrase = phrase }

    /// Reads the factor among the lexemes before a place.
    func read(before end: Int) throws(Refusal) -> Rational {
        let places = (0..<end).filter { names(phrase.lexemes[$0].lexeme) }
        let lexemes = places.map { phrase.lexemes[$0].lexeme }
        switch (lexemes.first, lexemes.dropFirst().first, lexemes.count) {
        case (nil, _, _): throw .incomplete(phrase.text(end..<end + 1))
        case (.number(let number)?, nil, 1): return number.value
        case (let one?, nil, 1): return factor(one)
        // An article says nothing more, and other numbers count parts.
        case (.number(let number)?, let other?, 2) where number.isArticle || isPart(other):
            return number.value * factor(other)
        default:
            let last = places.last ?? 0
            throw .severalQuantities(phrase.text(last..<last + 1))
        }
    }

    private func names(_ lexeme: Lexeme) -> Bool {
        switch lexeme {
        case .multiple, .number, .fraction, .part, .half: true
        case .ordinal(let parts): phrase.isPart(parts)
        default: false
        }
    }

    private func isPart(_ lexeme: Lexeme) -> Bool {
        switch lexeme {
        case .part, .ordinal: true
        default: false
        }
    }

    private func factor(_ lexeme: Lexeme) -> Rational {
        switch lexeme {
        case .multiple(let factor): factor
        case .fraction(let over, let under): Rational(over, under)
        case .part(let parts), .ordinal(let parts): Rational(1, parts)
        case .half: Rational(1, 2)
        case .number(let number): number.value
        default: 1
        }
    }
}
