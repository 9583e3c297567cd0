// SPDX-License-Identifier: Apache-2.0

import Variables

/// What a word or a group of words does in a phrase.
enum Lexeme: Hashable, Sendable {
    /// A number; an article such as “en” may be one.
    case number(NumberLexeme)
    /// Qualifies the number that follows: “nesten”.
    case hedge(QuantityClass)
    /// Qualifies the number before it: “eller mer”.
    case suffix(QuantityClass)
    /// “flere enn”, “noen færre enn”: before a number a hedge, otherwise a comparison.
    case comparativeThan(QuantityClass, QuantityClass)
    /// “minst”: before a number a hedge, otherwise the smallest.
    case atLeastOrSmallest
    /// Tells what to think of a number: “hele”, “kun”.
    case intensifier
    /// Says that nothing is left out: “nøyaktig”.
    case exact
    /// Words that change nothing: “de”, “til sammen”.
    case filler
    case percent
    case points
    /// “tredjedel”.
    case part(Int)
    /// “halvparten”, “trekvart”.
    case fraction(Int, Int)
    /// “halv”.
    case half
    /// “hver”.
    case every
    case ordinal(Int)
    /// “av”.
    case of
    case between
    case from
    case and
    /// “til” between two numbers, or a dash.
    case upTo
    case none
    case all
    /// A share without a number: “flertallet”; just above stands for a narrow majority.
    case vague(QuantityClass)
    /// “flere”: several, or more.
    case severalOrMore
    /// A phrase that readers take in two ways.
    case ambiguous
    /// “ganger flere”, which counts the first time or not.
    case timesMore
    /// A word for a quantity that no policy gives a band.
    case unbanded
    case negation
    /// “flere”, “oftere”.
    case comparative(QuantityClass)
    case than
    /// “klart” before a comparative.
    case clearly
    /// “noe”, “litt” before a comparative.
    case slightly
    /// “like mange”.
    case equally
    /// “dobbelt”.
    case multiple(Rational)
    /// “ganger”.
    case times
    /// “så mange som”.
    case soMany
    /// “så mange som”: before a number it tells what to think of that, otherwise it compares.
    case soManyAs
    /// “flest”.
    case largest
    /// “færrest”.
    case smallest
    /// “nest”.
    case next
    /// “nummer”, before a number.
    case numbered
    /// “plass”, after an ordinal.
    case place
    /// A place as a whole: “førsteplass”; −1 is the last.
    case placed(Int)
    /// “blant de”, before a number and a superlative.
    case among
    case rising
    case falling
    /// “varierer med”: a trend that says no direction.
    case undirected
    case mean
    case unreadable
    /// A word for a quantity in another language: “nearly” in Norwegian.
    case foreign(Language)
    case other

    /// Whether it says how much or how many by itself, whatever stands beside it.
    var namesQuantity: Bool {
        switch self {
        case .number, .hedge, .suffix, .comparativeThan, .atLeastOrSmallest, .percent, .points, .part, .fraction, .half,
            .every, .none, .all, .vague, .severalOrMore, .comparative, .equally, .multiple, .soMany, .soManyAs,
            .largest,
            .smallest, .rising, .falling:
            true
        default: false
        }
    }
}

/// A number of a phrase.
struct NumberLexeme: Hashable, Sendable {
    var value: Rational
    /// The decimals that are shown.
    var decimals = 0
    /// Whether it is a word that may be an article: “en”.
    var isArticle = false
    /// Whether it is written in digits.
    var isDigits = false
    /// Whether it is words apart that are one word: “førti tre”.
    var isSpaced = false
}

/// A lexeme and the words that it was read from.
struct PlacedLexeme: Hashable, Sendable {
    var lexeme: Lexeme
    var text: String
    /// The scalars of the phrase as written that hold the words.
    var source: Range<Int>
}
