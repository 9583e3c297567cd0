// SPDX-License-Identifier: Apache-2.0

import Variables

/// The words of a language that the rules of prose look for; `*` stands for any beginning or ending of a word.
struct ProseLexicon: Sendable {
    /// What follows a percentage.
    var percent: ProsePhrases
    /// What may stand between groups of three digits, and how the language writes it.
    var thousands: (characters: Set<Character>, example: String)
    var months: Set<String>
    /// Words before a number that only names something: a level, a page, a paragraph.
    var naming: ProsePhrases

    /// “more than”, which leaves the number itself out.
    var moreThan: ProsePhrases
    /// “at least”, which takes it in.
    var atLeast: ProsePhrases
    /// “under”, which leaves it out.
    var lessThan: ProsePhrases
    /// “at most”, which takes it in.
    var atMost: ProsePhrases
    /// “or more”, after the number.
    var orMore: ProsePhrases
    /// “or less”, after the number.
    var orLess: ProsePhrases

    /// Words for shares that need a cell behind them.
    var shares: ProsePhrases
    /// “and a half”, after a number.
    var halves: ProsePhrases
    /// What stands between the parts of “two of three”.
    var outOf: ProsePhrases
    /// Words that tell readers what to feel about a number.
    var loaded: ProsePhrases
    var none: ProsePhrases
    var all: ProsePhrases
    /// “except”, after “all”.
    var except: ProsePhrases
    var representative: ProsePhrases
    /// What makes “representative” another word, before and after it.
    var notRepresentative: ProsePhrases
    var negations: ProsePhrases
    var mostImportant: ProsePhrases
    /// “among”, before “the most important”.
    var among: ProsePhrases
    /// That several answers could be chosen.
    var several: ProsePhrases
    /// Words for degree, which belong to a scale's steps.
    var intensities: Set<String>
    /// What stands before and after a degree, as in “to a great extent”.
    var degree: (before: Set<String>, after: Set<String>)
    var level: ProsePhrases
    /// Words that name a part of those who answered.
    var thoseWho: ProsePhrases
    /// “of”, “among”: what leads from a share to what it is of.
    var of: Set<String>
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
