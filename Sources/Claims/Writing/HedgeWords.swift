// SPDX-License-Identifier: Apache-2.0

import Variables

/// The words of a hedge: “drøyt halvparten”, “en drøy tredjedel”, “drøye to tredjedeler”.
struct HedgeWords: Hashable, Sendable {
    let quantityClass: QuantityClass
    /// What stands before a number or a whole fraction.
    let adverb: String
    /// What stands between an article and one part; nil where the adverb stands before the article.
    let singular: String?
    /// What stands before several parts; nil where that is the adverb.
    let plural: String?
    /// Whether the words follow what they qualify: “eller mer”.
    let isSuffix: Bool

    /// Creates the words of a hedge; one that does not agree with its part has an adverb alone.
    init(
        _ quantityClass: QuantityClass,
        _ adverb: String,
        singular: String? = nil,
        plural: String? = nil,
        isSuffix: Bool = false
    ) {
        self.quantityClass = quantityClass
        self.adverb = adverb
        self.singular = singular
        self.plural = plural
        self.isSuffix = isSuffix
    }

    /// The hedges of a language, the usual one of each class first.
    static func of(_ language: Language) -> [HedgeWords] {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    /// The usual hedge of a class; nil where the language has none.
    static func usual(_ quantityClass: QuantityClass, in language: Language) -> HedgeWords? {
        of(language).first { $0.quantityClass == quantityClass }
    }

    /// The hedge that some words are a form of, or those words as they stand.
    static func written(_ words: String, _ quantityClass: QuantityClass, in language: Language) -> HedgeWords {
        of(language).first { hedge in
            hedge.quantityClass == quantityClass && [hedge.adverb, hedge.singular, hedge.plural].contains(words)
        } ?? HedgeWords(quantityClass, words)
    }

    private static let bokmål = [
        HedgeWords(.justBelow, "nesten"), HedgeWords(.justAbove, "drøyt", singular: "drøy", plural: "drøye"),
        HedgeWords(.about, "omtrent"), HedgeWords(.above, "over"), HedgeWords(.below, "under"),
        HedgeWords(.wellAbove, "godt over"), HedgeWords(.wellBelow, "godt under"),
        HedgeWords(.farAbove, "langt over"), HedgeWords(.farBelow, "langt under"),
        HedgeWords(.atLeast, "minst"), HedgeWords(.atMost, "høyst"),
        HedgeWords(.justBelow, "knapt", singular: "knapp", plural: "knappe"),
        HedgeWords(.justBelow, "snaut", singular: "snau", plural: "snaue"),
        HedgeWords(.justAbove, "godt og vel", singular: "god", plural: "gode"),
    ]

    private static let nynorsk = [
        HedgeWords(.justBelow, "nesten"), HedgeWords(.justAbove, "drygt", singular: "dryg", plural: "dryge"),
        HedgeWords(.about, "om lag"), HedgeWords(.above, "over"), HedgeWords(.below, "under"),
        HedgeWords(.wellAbove, "godt over"), HedgeWords(.wellBelow, "godt under"),
        HedgeWords(.farAbove, "langt over"), HedgeWords(.farBelow, "langt under"),
        HedgeWords(.atLeast, "minst"), HedgeWords(.atMost, "høgst"),
        HedgeWords(.justBelow, "knapt", singular: "knapp", plural: "knappe"),
        HedgeWords(.justBelow, "snautt", singular: "snau", plural: "snaue"),
        HedgeWords(.justAbove, "godt og vel", singular: "god", plural: "gode"),
    ]

    private static let english = [
        HedgeWords(.justBelow, "almost"), HedgeWords(.justAbove, "just over"), HedgeWords(.about, "about"),
        HedgeWords(.above, "over"), HedgeWords(.below, "under"),
        HedgeWords(.wellAbove, "well over"), HedgeWords(.wellBelow, "well under"),
        HedgeWords(.farAbove, "far more than"), HedgeWords(.farBelow, "far less than"),
        HedgeWords(.atLeast, "at least"), HedgeWords(.atMost, "at most"),
        HedgeWords(.justAbove, "just over", singular: "good"),
    ]
}
