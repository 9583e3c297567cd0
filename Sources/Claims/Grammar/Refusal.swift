// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Why a phrase cannot be read as a quantity; ``sentence(in:)`` says it to the author.
public enum Refusal: Error, Hashable, Sendable {
    /// There are no words.
    case empty
    /// Quantities are not read in the language.
    case languageNotRead
    /// No word of the phrase names a quantity.
    case noQuantity
    /// A number that cannot be read.
    case unreadableNumber(String)
    /// A number whose words stand apart, so that it may be two: “førti tre”.
    case spacedNumber(String)
    /// A word of another language than the phrase's.
    case otherLanguage(String, Language)
    /// Words that readers take in two ways.
    case ambiguous(String)
    /// “Tre ganger flere”: three times as many, or four?
    case timesMore(String)
    /// Two qualifications that cannot both hold.
    case contradiction(String, String)
    /// Two qualifications of one number.
    case twoHedges(String, String)
    /// A share below 0 or above 100 %.
    case outOfRange
    /// A qualification that leaves nothing, such as “over 100 prosent”.
    case nothingLeft(String)
    /// A range whose ends are in the wrong order, or the same.
    case reversedRange
    /// A qualification of words that name no number, such as “nesten flertallet”.
    case hedgedWord(String, String)
    /// A qualification of a range, such as “nesten mellom 40 og 50 prosent”.
    case hedgedRange(String)
    /// A denial, which says only what does not hold.
    case negated(String)
    /// A word for a quantity that the policy gives no band.
    case unbanded(String)
    /// A trend without direction.
    case undirected(String)
    /// More than one quantity.
    case severalQuantities(String)
    /// A part that is missing or stands in the wrong place.
    case incomplete(String)
    /// “60 prosent flere”: a ratio or points?
    case percentMore(String)
    /// A distance without direction.
    case noDirection
    /// Comparisons in both directions.
    case conflictingComparisons(String, String)
}
