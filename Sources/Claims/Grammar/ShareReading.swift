// SPDX-License-Identifier: Apache-2.0

/// Puts a term and what qualifies it together as a quantity.
struct ShareReading {
    let term: ShareTerm
    let hedges: HedgeList
    let isMean: Bool
    let phrase: PhraseParser

    func quantity() throws(Refusal) -> Quantity {
        if isMean { return try mean() }
        switch term {
        case .share(let anchor, let decimals, let register):
            let plain: QuantityClass = register == .fraction ? .plainFraction : .plainPercent
            return try share(hedges.quantityClass ?? plain, anchor, decimals, register)
        case .between(let low, let high, let register):
            if hedges.quantityClass != nil { throw .hedgedRange(hedges.text) }
            return made(.between, nil, .share(Band(low...high)), register)
        case .counts(let count, let base):
            let anchor = Rational(percentOf: count, in: base)
            guard let hedge = hedges.quantityClass else { return made(.countOf, anchor, .counts(count, of: base)) }
            return try share(hedge, anchor, 0, .fraction)
        case .number(let number): return try count(number)
        case .word(let word, let text): return try self.word(word, text)
        }
    }

    private func share(
        _ quantityClass: QuantityClass,
        _ anchor: Rational,
        _ decimals: Int,
        _ register: Quantity.Register
    ) throws(Refusal) -> Quantity {
        let band = phrase.policy.shareBand(quantityClass, around: anchor, decimals: decimals)
        guard !band.isEmpty else { throw .nothingLeft(hedges.text) }
        var quantity = made(quantityClass, anchor, .share(band), register)
        quantity.decimals = decimals
        return quantity
    }

    private func count(_ number: NumberLexeme) throws(Refusal) -> Quantity {
        guard number.value.denominator == 1 else { throw .incomplete(phrase.text(0..<phrase.lexemes.count)) }
        let band = try relativeBand(number) ?? Band(only: number.value)
        return made(.count, number.value, .count(band), number.isDigits ? .digits : .words)
    }

    private func mean() throws(Refusal) -> Quantity {
        guard case .number(let number) = term else { throw .incomplete(phrase.text(0..<1)) }
        let half = Rational(1, (0..<number.decimals).reduce(2) { power, _ in power * 10 })
        let plain = Band(
            lower: Band.Limit(number.value - half, isClosed: true),
            upper: Band.Limit(number.value + half, isClosed: false)
        )
        let band = try relativeBand(number) ?? plain
        return made(.mean, number.value, .mean(band), number.isDigits ? .digits : .words)
    }

    /// What a qualification lets a count or a mean be; nil without one.
    private func relativeBand(_ number: NumberLexeme) throws(Refusal) -> Band? {
        guard let hedge = hedges.quantityClass else { return nil }
        let band = phrase.policy.relativeBand(hedge, around: number.value)
        guard !band.isEmpty else { throw .nothingLeft(hedges.text) }
        return band
    }

    private func word(_ word: QuantityClass, _ text: String) throws(Refusal) -> Quantity {
        switch (word, hedges.quantityClass) {
        case (.zero, nil): return made(.zero, 0, .share(Band(only: 0)))
        case (.all, nil): return made(.all, 100, .share(Band(only: 100)))
        // A narrow majority is a little above half.
        case (.justAbove, nil): return try share(.justAbove, 50, 0, .fraction)
        // Nearly all is a little below all, and nearly none a little above none.
        case (.all, .justBelow?): return try share(.justBelow, 100, 0, .fraction)
        case (.zero, .justBelow?): return try share(.justAbove, 0, 0, .fraction)
        case (.several, nil), (.some, nil):
            return made(word, nil, .count(phrase.policy.bands[word] ?? Band(lower: nil, upper: nil)))
        case (_, nil): return made(word, nil, .share(phrase.policy.wordBand(word)))
        default: throw .hedgedWord(hedges.text, text)
        }
    }

    private func made(
        _ quantityClass: QuantityClass,
        _ anchor: Rational?,
        _ meaning: Quantity.Meaning,
        _ register: Quantity.Register = .fraction
    ) -> Quantity {
        Quantity(quantityClass, anchor: anchor, meaning: meaning, register: register, remarks: phrase.remarks)
    }
}
