// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads the number of a phrase with its unit: “to av tre”, “en drøy tredjedel”, “mellom 40 og 50 prosent”.
struct ShareTermReader {
    /// Bases up to this are ratios, such as “9 av 10”; numbers of respondents are larger.
    private static let largestRatio: Rational = 20

    private let phrase: PhraseParser
    private(set) var position: Int
    /// What qualifies a part and stands inside the term, in order.
    private(set) var hedges: [(QuantityClass, String)] = []

    init(_ phrase: PhraseParser, position: Int) {
        self.phrase = phrase
        self.position = position
    }

    /// Reads the term at the position; nil where none begins there.
    mutating func read() throws(Refusal) -> ShareTerm? {
        let start = position
        switch phrase.at(position) {
        case .between?, .from?: return try range(start)
        case .none?: return word(.zero)
        case .all?: return word(.all)
        case .vague(let quantityClass)?: return word(quantityClass)
        case .severalOrMore?: return word(.several)
        default: break
        }
        guard let first = try value() else { return nil }
        guard phrase.at(position) == .upTo, let second = try following() else { return term(first) }
        return try range(first, second, start)
    }

    private mutating func word(_ quantityClass: QuantityClass) -> ShareTerm {
        position += 1
        return .word(quantityClass, phrase.text(position - 1..<position))
    }

    // MARK: Ranges

    /// Reads “mellom … og …” and “fra … til …”.
    private mutating func range(_ start: Int) throws(Refusal) -> ShareTerm {
        position += 1
        guard let first = try value() else { throw .incomplete(phrase.text(start..<start + 1)) }
        guard phrase.at(position) == .and || phrase.at(position) == .upTo, let second = try following() else {
            throw .incomplete(phrase.text(start..<position))
        }
        return try range(first, second, start)
    }

    /// Reads the value after “og”, “til” or a dash.
    private mutating func following() throws(Refusal) -> Value? {
        position += 1
        return try value()
    }

    private func range(_ first: Value, _ second: Value, _ start: Int) throws(Refusal) -> ShareTerm {
        guard case .share(let high, _, let register, let whole) = second else {
            throw .incomplete(phrase.text(start..<position))
        }
        let low: Rational
        switch (first, whole) {
        case (.share(let share, _, _, _), _): low = share
        // The unit stands once: “40–50 prosent”, “mellom to og tre av ti”.
        case (.number(let number), let whole?): low = number.value / whole * 100
        case (.number, nil), (.counts, _): throw .incomplete(phrase.text(start..<position))
        }
        guard low >= 0, high <= 100 else { throw .outOfRange }
        guard low < high else { throw .reversedRange }
        return .between(low, high, register)
    }

    // MARK: Values

    private enum Value {
        /// A share, and what its number would be of everybody: 10 in “tre av ti”; nil where no number is named.
        case share(Rational, decimals: Int, Quantity.Register, whole: Rational?)
        case counts(Int, of: Int)
        case number(NumberLexeme)
    }

    private func term(_ value: Value) -> ShareTerm {
        switch value {
        case .share(let share, let decimals, let register, _): .share(share, decimals: decimals, register)
        case .counts(let count, let base): .counts(count, of: base)
        case .number(let number): .number(number)
        }
    }

    private mutating func value() throws(Refusal) -> Value? {
        switch phrase.at(position) {
        case .number(let number)?: return try value(number)
        case .part(let parts)?: return try share(1, Rational(parts), words: 1)
        case .fraction(let over, let under)?: return try share(Rational(over), Rational(under), words: 1)
        case .half?: return try share(1, 2, words: 1)
        case .every?:
            guard case .ordinal(let number)? = phrase.at(position + 1), number > 1 else {
                throw .incomplete(phrase.text(position..<position + 1))
            }
            return try share(1, Rational(number), words: 2)
        default: return nil
        }
    }

    private mutating func value(_ number: NumberLexeme) throws(Refusal) -> Value {
        if let parts = inner(after: number) {
            return try share(number.value, parts, words: 0, whole: number.isArticle ? nil : parts)
        }
        switch (phrase.at(position + 1), phrase.at(position + 2)) {
        case (.percent?, _):
            guard number.value <= 100 else { throw .outOfRange }
            guard !number.isSpaced else { throw .spacedNumber(phrase.text(position..<position + 1)) }
            position += 2
            return .share(number.value, decimals: number.decimals, number.isDigits ? .digits : .words, whole: 100)
        case (.of?, .number(let base)?):
            guard number.value <= base.value, base.value > 0 else { throw .outOfRange }
            position += 3
            let isCount = number.isDigits && base.isDigits && base.value > Self.largestRatio
            guard isCount, number.value.denominator == 1, base.value.denominator == 1 else {
                return .share(number.value / base.value * 100, decimals: 0, .fraction, whole: base.value)
            }
            return .counts(number.value.numerator, of: base.value.numerator)
        default:
            position += 1
            return .number(number)
        }
    }

    /// Goes over what stands between a number and its part, and returns how many parts make the whole.
    private mutating func inner(after number: NumberLexeme) -> Rational? {
        var place = position + 1
        var inner: [(QuantityClass, String)] = []
        while let lexeme = phrase.at(place) {
            switch lexeme {
            case .hedge(let hedge): inner.append((hedge, phrase.text(place..<place + 1)))
            case .filler: break
            case .part(let parts):
                (position, hedges) = (place + 1, hedges + inner)
                return Rational(parts)
            case .ordinal(let parts) where phrase.isPart(parts):
                (position, hedges) = (place + 1, hedges + inner)
                return Rational(parts)
            case .half:
                (position, hedges) = (place + 1, hedges + inner)
                return 2
            // “En halvpart”; in figures, a number and a fraction are two numbers.
            case .fraction(let over, let under) where number.isArticle && over > 0:
                (position, hedges) = (place + 1, hedges + inner)
                return Rational(under, over)
            default: return nil
            }
            place += 1
        }
        return nil
    }

    private mutating func share(
        _ over: Rational,
        _ under: Rational,
        words: Int,
        whole: Rational? = nil
    ) throws(Refusal) -> Value {
        guard over <= under else { throw .outOfRange }
        position += words
        return .share(over / under * 100, decimals: 0, .fraction, whole: whole)
    }
}
