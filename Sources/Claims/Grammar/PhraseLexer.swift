// SPDX-License-Identifier: Apache-2.0

import Variables

/// Turns tokens into lexemes: the longest entry of the lexicon, else a number, else a word that says nothing.
struct PhraseLexer {
    private let language: Language
    private let lexicon: Lexicon
    private let tokens: [PhraseToken]
    private let sources: [Range<Int>]
    /// Whether a hyphen joins a token to the one before it.
    private let isJoined: [Bool]
    /// The words of the tokens, empty for numbers and dashes, so that entries can be matched over them.
    private let words: [String]
    /// The parts of number words that the words are made of; nil for other words.
    private let numerals: [[NumeralMorpheme]?]
    private(set) var lexemes: [PlacedLexeme] = []
    private(set) var remarks: [Quantity.Remark] = []
    /// Whether “mellom” or “fra” has been read, after which a lone “og” stands between two numbers.
    private var isRange = false
    /// How many comparisons of words were made, for the test that reading is linear.
    private(set) var steps = 0

    init(_ phrase: String, language: Language, lexicon: Lexicon) {
        self.language = language
        self.lexicon = lexicon
        let scanned = PhraseScanner.tokens(of: phrase, language: language)
        let kept = Self.withoutHyphens(scanned.tokens, lexicon.numbers)
        let isWhole = kept.count == scanned.tokens.count
        tokens = isWhole ? scanned.tokens : kept.map { scanned.tokens[$0] }
        sources = isWhole ? scanned.sources : kept.map { scanned.sources[$0] }
        isJoined = [false] + zip(kept, kept.dropFirst()).map { $1 > $0 + 1 }
        words = tokens.map { token in
            switch token {
            case .word(let word), .sign(let word): word
            default: ""
            }
        }
        numerals = words.map { $0.isEmpty ? nil : lexicon.numbers.split($0) }
        scan()
    }

    /// Returns the places of the tokens without hyphens inside compounds: “fem–ti” is a range, “tretti-to” a number.
    private static func withoutHyphens(_ tokens: [PhraseToken], _ numbers: NumberWordReader) -> [Int] {
        tokens.indices.filter { index in
            guard tokens[index] == .dash, index > 0, index + 1 < tokens.count,
                case .word(let before) = tokens[index - 1], case .word(let after) = tokens[index + 1]
            else { return true }
            return numbers.read([before]) != nil && numbers.read([after]) != nil
                && numbers.read([before, after])?.count == 1
        }
    }

    private mutating func scan() {
        var position = 0
        while position < tokens.count { position += next(at: position) }
    }

    /// Adds the lexeme at a position and returns how many tokens it is.
    private mutating func next(at position: Int) -> Int {
        steps += 1
        switch tokens[position] {
        case .digits(let number):
            if let foreign = number.foreign { remarks.append(.foreignNumber(foreign)) }
            let lexeme = NumberLexeme(value: number.value, decimals: number.decimals, isDigits: true)
            return add(lexeme, position, 1)
        case .unreadable: return add(.unreadable, position, 1)
        case .fraction(let over, let under): return add(.fraction(over, under), position, 1)
        case .dash: return add(.upTo, position, 1)
        case .word, .sign: break
        }
        let entry = lexicon.match(words[position...])
        if let entry, entry.count > 1 { return add(entry.lexeme, position, entry.count) }
        if numerals[position] != nil { steps += NumberWordReader.mostWords }
        if let number = lexicon.numbers.read(split: numerals[position...], joinsAnd: !isRange),
            number.count > 1 || entry == nil
        {
            let lexeme = NumberLexeme(
                value: Rational(number.value),
                isArticle: number.count == 1 && lexicon.articles.contains(words[position]),
                isSpaced: language != .english && hasTensApart(position..<position + number.count)
            )
            return add(lexeme, position, number.count)
        }
        if let entry { return add(entry.lexeme, position, 1) }
        steps += Language.spoken.count
        guard let foreign = Lexicon.foreign(words[position...], besides: language) else {
            return add(.other, position, 1)
        }
        return add(.foreign(foreign.language), position, foreign.count)
    }

    /// Whether a word for 20 or more stands apart from the unit that follows it: “førti tre” for “førtitre”.
    private func hasTensApart(_ places: Range<Int>) -> Bool {
        places.dropFirst().contains { place in
            guard case .tens? = numerals[place - 1]?.last, case .unit? = numerals[place]?.first else { return false }
            return !isJoined[place]
        }
    }

    /// Adds a number with the half that follows it, as in “to og en halv” and “2½”.
    private mutating func add(_ number: NumberLexeme, _ position: Int, _ count: Int) -> Int {
        var number = number
        let end = position + count
        if number.isDigits, number.decimals == 0, end < tokens.count, case .fraction(let over, let under) = tokens[end],
            over < under, sources[end].lowerBound == sources[position].upperBound
        {
            number.value = number.value + Rational(over, under)
            return add(.number(number), position, count + 1)
        }
        // The 1 of “hundre og en” is the article where “halv” follows.
        if count > 2, lexicon.articles.contains(words[end - 1]), lexeme(at: end - 2) == .and, lexeme(at: end) == .half {
            number.value = number.value - Rational(1, 2)
            return add(.number(number), position, count + 1)
        }
        guard isHalf(after: end) else { return add(.number(number), position, count) }
        number.value = number.value + Rational(1, 2)
        number.isArticle = false
        return add(.number(number), position, count + 3)
    }

    /// Whether “og en halv” stands after a number and belongs to it.
    ///
    /// In “mellom to og en halv og tre” the first “og” belongs to the number only because there is a second one.
    private func isHalf(after end: Int) -> Bool {
        guard end + 2 < tokens.count, lexeme(at: end) == .and, lexicon.articles.contains(words[end + 1]),
            lexeme(at: end + 2) == .half
        else { return false }
        let isFirstEnd = isRange && ![.and, .upTo].contains(lexemes.last?.lexeme)
        let unit = lexeme(at: end + 3) == .percent ? 1 : 0
        return !isFirstEnd || [.and, .upTo].contains(lexeme(at: end + 3 + unit))
    }

    /// The lexeme of one token; nil where it is none or more than one token has it.
    private func lexeme(at position: Int) -> Lexeme? {
        guard position < tokens.count else { return nil }
        if tokens[position] == .dash { return .upTo }
        return lexicon.match(words[position...]).flatMap { $0.count == 1 ? $0.lexeme : nil }
    }

    private mutating func add(_ lexeme: Lexeme, _ position: Int, _ count: Int) -> Int {
        let text =
            count == 1
            ? tokens[position].text
            : tokens[position..<position + count].map(\.text).joined(separator: " ")
        if lexeme == .between || lexeme == .from { isRange = true }
        if lexeme == .intensifier { remarks.append(.loaded(text)) }
        if lexeme != .other, lexicon.drifting.contains(text) { remarks.append(.drifting(text)) }
        let source = sources[position].lowerBound..<sources[position + count - 1].upperBound
        lexemes.append(PlacedLexeme(lexeme: lexeme, text: text, source: source))
        return count
    }
}
