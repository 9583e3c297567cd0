// SPDX-License-Identifier: Apache-2.0

import Variables

/// A way to put a share in words: a hedge or none, and the number that is named.
struct ShareWording: Hashable, Sendable {
    /// The number and its unit.
    enum Term: Hashable, Sendable {
        /// “43 prosent”: the share in points of a hundred, the decimals that are shown, and the unit with its space.
        case digits(Rational, decimals: Int, unit: String)
        /// “førtitre prosent”.
        case words(Int, unit: String)
        /// “to tredjedeler”.
        case part(Int, of: Int)
        /// “to av tre”, in digits or in words.
        case ratio(Int, of: Int, isDigits: Bool)
        /// “hver fjerde”.
        case every(Int)
        /// “ingen” and “alle”.
        case none, all
    }

    var hedge: HedgeWords?
    var term: Term

    /// Creates a wording.
    init(_ term: Term, hedge: HedgeWords? = nil) {
        self.hedge = hedge
        self.term = term
    }

    /// The number that is named, in points of a hundred.
    var anchor: Rational {
        switch term {
        case .digits(let share, _, _): share
        case .words(let share, _): Rational(share)
        case .part(let over, let under), .ratio(let over, let under, _): Rational(percentOf: over, in: under)
        case .every(let under): Rational(100, under)
        case .none: 0
        case .all: 100
        }
    }

    /// What the words let be true.
    func band(_ policy: ClaimPolicy) -> Band {
        let decimals = if case .digits(_, let decimals, _) = term, hedge == nil { decimals } else { 0 }
        return policy.shareBand(quantityClass, around: anchor, decimals: decimals)
    }

    private var quantityClass: QuantityClass {
        switch (term, hedge?.quantityClass) {
        // Nearly none is a little above none.
        case (.none, .justBelow?): .justAbove
        case (_, let hedge?): hedge
        case (.digits, nil), (.words, nil): .plainPercent
        case (.part, nil), (.ratio, nil), (.every, nil): .plainFraction
        case (.none, nil): .zero
        case (.all, nil): .all
        }
    }

    /// The words.
    func text(in language: Language) -> String {
        let words = PartWords.of(language)
        if case .part(let over, let under) = term, under > 2, let hedge, let name = words.names[under] {
            if over == 1, let singular = hedge.singular { return "\(words.article) \(singular) \(name.one)" }
            if over > 1, let plural = hedge.plural { return "\(plural) \(number(over, language)) \(name.several)" }
        }
        let term = termText(words, language)
        guard let hedge else { return term }
        return hedge.isSuffix ? "\(term) \(hedge.adverb)" : "\(hedge.adverb) \(term)"
    }

    private func termText(_ words: PartWords, _ language: Language) -> String {
        switch term {
        case .digits(let share, let decimals, let unit):
            DigitText(language).text(share, decimals: decimals) + unit
        case .words(let share, let unit): NumberWords(language).text(share) + unit
        case .part(_, 2): words.half
        case .part(let over, let under):
            if let name = words.names[under] {
                over == 1 ? "\(words.article) \(name.one)" : "\(number(over, language)) \(name.several)"
            } else {
                "\(number(over, language)) \(words.of) \(number(under, language))"
            }
        case .ratio(let over, let under, let isDigits):
            if isDigits { "\(over) \(words.of) \(under)" } else { ratioText(over, under, words, language) }
        case .every(2): words.everyOther
        case .every(let under): "\(words.every) \(OrdinalWords.of(language).text(under) ?? String(under))"
        case .none: words.none
        case .all: words.all
        }
    }

    /// “én av fire”: the accent tells 1 from the article.
    private func ratioText(_ over: Int, _ under: Int, _ words: PartWords, _ language: Language) -> String {
        "\(NumberWords(language, one: .accented).text(over)) \(words.of) \(number(under, language))"
    }

    private func number(_ number: Int, _ language: Language) -> String { NumberWords(language).text(number) }
}
