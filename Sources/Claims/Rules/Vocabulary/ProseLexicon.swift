// SPDX-License-Identifier: Apache-2.0

import Variables

/// The words of a language that the rules of prose look for; `*` stands for any beginning or ending of a word.
struct ProseLexicon: Sendable {
    /// What follows a percentage.
    var percent: [String]
    /// What may stand between groups of three digits, and how the language writes it.
    var thousands: (characters: Set<Character>, example: String)
    var months: [String]
    /// Words before a number that only names something: a level, a page, a paragraph.
    var naming: [String]

    /// “more than”, which leaves the number itself out.
    var moreThan: [String]
    /// “at least”, which takes it in.
    var atLeast: [String]
    /// “under”, which leaves it out.
    var lessThan: [String]
    /// “at most”, which takes it in.
    var atMost: [String]
    /// “or more”, after the number.
    var orMore: [String]
    /// “or less”, after the number.
    var orLess: [String]

    /// Words for shares that need a cell behind them.
    var shares: [String]
    /// What stands between the parts of “two of three”.
    var outOf: [String]
    /// Words that tell readers what to feel about a number.
    var loaded: [String]
    var none: [String]
    var all: [String]
    /// “except”, after “all”.
    var except: [String]
    var representative: [String]
    /// What makes “representative” another word, before and after it.
    var notRepresentative: [String]
    var negations: [String]
    var mostImportant: [String]
    /// “among”, before “the most important”.
    var among: [String]
    /// That several answers could be chosen.
    var several: [String]
    /// Words for degree, which belong to a scale's steps.
    var intensities: [String]
    /// What stands before and after a degree, as in “to a great extent”.
    var degree: (before: [String], after: [String])
    var level: [String]
    /// Words that name a part of those who answered.
    var thoseWho: [String]
    /// “of”, “among”: what leads from a share to what it is of.
    var of: [String]
    /// “is”, “means”: what follows a word that is being defined.
    var isDefined: [String]
    /// “by … we mean”, around one.
    var weMean: (before: [String], after: [String])
    /// Words that a label begins with and that a sentence may leave out.
    var articles: Set<String>

    /// Returns the words of a language, English for those that Barometer does not speak.
    static func of(_ language: Language) -> ProseLexicon {
        switch language {
        case .bokmål: bokmål
        case .nynorsk: nynorsk
        default: english
        }
    }
}
