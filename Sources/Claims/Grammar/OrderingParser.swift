// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads a phrase about several cells: a comparison, a distance, a ratio, a place or a trend.
struct OrderingParser {
    private let phrase: PhraseParser
    /// Whether the phrase is bound to a place, so that an ordinal is one by itself.
    private let isRank: Bool

    init(_ phrase: PhraseParser, isRank: Bool = false) {
        self.phrase = phrase
        self.isRank = isRank
    }

    func parse() throws(Refusal) -> Quantity {
        for (place, lexeme) in phrase.lexemes.enumerated() {
            switch lexeme.lexeme {
            case .ambiguous: throw .ambiguous(phrase.text(place..<place + 1))
            case .timesMore: throw .timesMore(phrase.text(place..<place + 1))
            case .negation: throw .negated(phrase.text(place..<place + 1))
            case .undirected: throw .undirected(phrase.text(place..<place + 1))
            default: break
            }
        }
        if let trend = try trend() { return trend }
        if let ratio = try ratio() { return ratio }
        if let comparison = try comparison() { return comparison }
        if let rank = try rank() { return rank }
        throw .noQuantity
    }

    // MARK: Trends

    private func trend() throws(Refusal) -> Quantity? {
        let rising = place { $0 == .rising }
        let falling = place { $0 == .falling }
        if let rising, let falling {
            throw .conflictingComparisons(phrase.text(rising..<rising + 1), phrase.text(falling..<falling + 1))
        }
        if rising != nil { return made(.risesWith, nil, .trend(.rising)) }
        return falling == nil ? nil : made(.fallsWith, nil, .trend(.falling))
    }

    // MARK: Ratios

    private func ratio() throws(Refusal) -> Quantity? {
        guard let soMany = place({ $0 == .soMany }) ?? multipliedEquality() else {
            guard let multiple = place({ if case .multiple = $0 { true } else { false } }) else { return nil }
            throw .incomplete(phrase.text(multiple..<multiple + 1))
        }
        var hedges = HedgeList()
        for place in 0..<soMany {
            switch phrase.at(place) {
            case .hedge(let hedge)?: try hedges.add(hedge, phrase.text(place..<place + 1))
            case .comparativeThan(let hedge, _)?: try hedges.add(hedge, phrase.text(place..<place + 1))
            case .atLeastOrSmallest?: try hedges.add(.atLeast, phrase.text(place..<place + 1))
            default: break
            }
        }
        let factor = try FactorReader(phrase).read(before: soMany)
        guard factor > 0 else { throw .incomplete(phrase.text(soMany..<soMany + 1)) }
        let band = phrase.policy.relativeBand(hedges.quantityClass ?? .multiple, around: factor)
        return made(.multiple, factor, .ratio(band))
    }

    /// “Twice as many” and “dobbelt så mange som” have the words for “as many” and “as many as”.
    private func multipliedEquality() -> Int? {
        guard let equally = place({ $0 == .equally || $0 == .soManyAs }) else { return nil }
        let isMultiplied = phrase.lexemes[..<equally].contains { lexeme in
            switch lexeme.lexeme {
            case .multiple, .times, .half, .fraction, .part: true
            case .ordinal(let parts): phrase.isPart(parts)
            default: false
            }
        }
        return isMultiplied ? equally : nil
    }

    // MARK: Comparisons

    private func comparison() throws(Refusal) -> Quantity? {
        if let place = place({ $0 == .equally }) ?? equalityWithAs() { return try equality(before: place) }
        guard let direction = try direction() else {
            if place(where: .points) != nil { throw .noDirection }
            return nil
        }
        if let points = place(where: .points) { return try difference(direction.way, before: points) }
        try checkNumber()
        let isMore = direction.way == .moreThan
        if place({ $0 == .clearly }) != nil { return compared(isMore ? .clearlyMore : .clearlyFewer) }
        let isSlight = place { $0 == .slightly || $0 == .vague(.some) } != nil
        if isSlight { return compared(isMore ? .slightlyMore : .slightlyFewer) }
        return compared(direction.degree)
    }

    private func equality(before place: Int) throws(Refusal) -> Quantity {
        var hedges = HedgeList()
        for index in 0..<place {
            switch phrase.at(index) {
            case .hedge(let hedge)?: try hedges.add(hedge, phrase.text(index..<index + 1))
            case .atLeastOrSmallest?: try hedges.add(.atLeast, phrase.text(index..<index + 1))
            default: break
            }
        }
        switch hedges.quantityClass {
        case nil: return compared(.equal)
        case .about?: return compared(.aboutEqual)
        case .justBelow?: return compared(.slightlyFewer)
        case .justAbove?: return compared(.slightlyMore)
        case .atLeast?: return compared(.atLeastEqual)
        case .atMost?: return compared(.atMostEqual)
        default: throw .hedgedWord(hedges.text, phrase.text(place..<place + 1))
        }
    }

    /// “As many as in the others”: the words for “so many” compare where nothing multiplies them.
    private func equalityWithAs() -> Int? {
        phrase.language == .english ? place { $0 == .soManyAs } : nil
    }

    /// Returns which way the phrase compares, and how far as one of the classes that say so; nil where it does not.
    private func direction() throws(Refusal) -> (way: QuantityClass, degree: QuantityClass)? {
        var found: (way: QuantityClass, degree: QuantityClass, text: String)?
        for (place, lexeme) in phrase.lexemes.enumerated() {
            let degree: QuantityClass
            switch lexeme.lexeme {
            case .comparative(let way): degree = way
            // “More than ten points” is how far it is, and not which way.
            case .comparativeThan(_, let way) where !startsNumber(place + 1): degree = way
            case .severalOrMore: degree = .moreThan
            default: continue
            }
            let text = phrase.text(place..<place + 1)
            let isMore = [.moreThan, .slightlyMore, .clearlyMore].contains(degree)
            let way: QuantityClass = isMore ? .moreThan : .fewerThan
            if let found, found.way != way { throw .conflictingComparisons(found.text, text) }
            found = found ?? (way, degree, text)
        }
        return found.map { ($0.way, $0.degree) }
    }

    /// Refuses a number right before a comparative: “ti flere” may be points or respondents.
    private func checkNumber() throws(Refusal) {
        for (place, lexeme) in phrase.lexemes.enumerated() where startsNumber(place - 1) {
            guard case .number(let number)? = phrase.at(place - 1), !number.isArticle else { continue }
            switch lexeme.lexeme {
            case .comparative, .severalOrMore: throw .incomplete(phrase.text(place - 1..<place))
            default: continue
            }
        }
    }

    private func startsNumber(_ place: Int) -> Bool { if case .number? = phrase.at(place) { true } else { false } }

    private func difference(_ direction: QuantityClass, before points: Int) throws(Refusal) -> Quantity {
        var hedges = HedgeList()
        var number: NumberLexeme?
        for place in 0..<points {
            switch phrase.at(place) {
            case .number(let value)?: number = value
            case .hedge(let hedge)?: try hedges.add(hedge, phrase.text(place..<place + 1))
            case .comparativeThan(let hedge, _)?: try hedges.add(hedge, phrase.text(place..<place + 1))
            case .atLeastOrSmallest?: try hedges.add(.atLeast, phrase.text(place..<place + 1))
            default: break
            }
        }
        guard let number else { throw .incomplete(phrase.text(points..<points + 1)) }
        guard number.value <= 100 else { throw .outOfRange }
        let band = phrase.policy.shareBand(
            hedges.quantityClass ?? .plainPercent,
            around: number.value,
            decimals: hedges.quantityClass == nil ? number.decimals : 0
        )
        guard !band.isEmpty else { throw .nothingLeft(hedges.text) }
        let isMore = direction == .moreThan
        return made(
            .pointDifference,
            isMore ? number.value : 0 - number.value,
            .difference(isMore ? band : band.negated)
        )
    }

    private func compared(_ quantityClass: QuantityClass) -> Quantity {
        made(quantityClass, nil, .difference(phrase.policy.bands[quantityClass] ?? Band(only: 0)))
    }

    // MARK: Places

    private func rank() throws(Refusal) -> Quantity? {
        var end: Quantity.RankEnd?
        var number: Int?
        var isFirstOf = false
        for (place, lexeme) in phrase.lexemes.enumerated() {
            switch lexeme.lexeme {
            case .largest: end = .largest
            // “The second most”: with a place before it, the word is no majority.
            case .vague(.majority) where number != nil: end = .largest
            case .smallest, .atLeastOrSmallest: end = .smallest
            case .next: number = 2
            case .ordinal(let ordinal):
                number = ordinal
                if isRank { end = end ?? .largest }
            case .placed(let ordinal):
                (number, end) = (abs(ordinal), ordinal < 0 ? .smallest : .largest)
            case .place:
                guard number != nil else { throw .incomplete(phrase.text(place..<place + 1)) }
                end = end ?? .largest
            case .numbered:
                guard case .number? = phrase.at(place + 1) else { throw .incomplete(phrase.text(place..<place + 1)) }
                end = end ?? .largest
            case .number(let value) where value.value.denominator == 1 && !value.isArticle:
                number = value.value.numerator
            case .among: isFirstOf = true
            default: break
            }
        }
        guard let end else { return nil }
        let place = number ?? 1
        guard (1...1_000).contains(place) else { throw .incomplete(phrase.text(0..<phrase.lexemes.count)) }
        return made(.rank, Rational(place), .rank(isFirstOf ? 1...place : place...place, from: end))
    }

    // MARK: Parts

    private func place(_ isMeant: (Lexeme) -> Bool) -> Int? { phrase.lexemes.firstIndex { isMeant($0.lexeme) } }

    private func place(where lexeme: Lexeme) -> Int? { place { $0 == lexeme } }

    private func made(_ quantityClass: QuantityClass, _ anchor: Rational?, _ meaning: Quantity.Meaning) -> Quantity {
        Quantity(quantityClass, anchor: anchor, meaning: meaning, remarks: phrase.remarks)
    }
}
