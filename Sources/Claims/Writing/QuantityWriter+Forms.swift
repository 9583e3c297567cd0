// SPDX-License-Identifier: Apache-2.0

import Variables

extension QuantityWriter.Form {
    /// Whether the number that is named is the share itself, rounded to a whole percentage.
    var isRounded: Bool { self == .digits || self == .sign || self == .words }

    /// The wordings of a form: those of 0 to 100 per cent in order, or those that name round numbers.
    func wordings(in language: Language) -> [ShareWording] {
        let words = PartWords.of(language)
        let (unit, sign) = (words.percent, words.percentSign)
        let terms: [ShareWording.Term] =
            switch self {
            case .digits: (0...100).map { .digits(Rational($0), decimals: 0, unit: unit) }
            case .sign: (0...100).map { .digits(Rational($0), decimals: 0, unit: sign) }
            case .words: (0...100).map { .words($0, unit: unit) }
            case .hedgedDigits: ShareWording.roundPercentages.map { .digits(Rational($0), decimals: 0, unit: unit) }
            case .hedgedWords: ShareWording.roundPercentages.map { .words($0, unit: unit) }
            case .part, .hedgedPart: ShareWording.parts.map { .part($0, of: $1) }
            case .ratio, .hedgedRatio: ShareWording.ratios.map { .ratio($0, of: $1, isDigits: false) }
            case .every, .hedgedEvery: ShareWording.everies.map { .every($0) }
            case .whole: [.none, .all]
            }
        let plain = terms.map { ShareWording($0) }
        let hedges = [.justBelow, .justAbove, .about].compactMap { HedgeWords.usual($0, in: language) }
        switch self {
        case .hedgedDigits, .hedgedWords, .hedgedPart, .hedgedRatio, .hedgedEvery:
            return hedges.flatMap { hedge in terms.map { ShareWording($0, hedge: hedge) } }
        case .whole: return plain + terms.map { ShareWording($0, hedge: hedges[0]) }
        case .digits, .sign, .words, .part, .ratio, .every: return plain
        }
    }
}

extension ShareWording {
    /// The percentages that hedges are put around.
    static let roundPercentages = Array(stride(from: 5, through: 95, by: 5))
    /// The fractions that are written as parts.
    static let parts = [(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5)]
    /// The fractions that are written as ratios.
    static let ratios = parts + (1...9).map { ($0, 10) }
    /// The fractions that are written as places in a row.
    static let everies = [2, 3, 4, 5, 6, 7, 8, 10, 20]
}

extension Rational {
    /// How far another number is from it.
    func distance(to other: Rational) -> Rational { self < other ? other - self : self - other }
}
