// SPDX-License-Identifier: Apache-2.0

/// A word, a number in digits, or a sign of a phrase.
enum PhraseToken: Hashable, Sendable {
    /// A word in lower case, without accents on e and o, and without soft hyphens.
    case word(String)
    /// A number in digits.
    case digits(DigitNumber)
    /// A number in digits that is too long or is put in a way that nobody can read: “1.2.3”.
    case unreadable(String)
    /// A sign that stands for a word: `%`, `~`, `>`.
    case sign(String)
    /// A dash between numbers or words.
    case dash
    /// A fraction in figures: `2/3`, `¾`.
    case fraction(Int, Int)

    /// The token as refusals quote it.
    var text: String {
        switch self {
        case .word(let text), .unreadable(let text), .sign(let text): text
        case .digits(let number): number.foreign ?? number.value.description
        case .dash: "–"
        case .fraction(let over, let under): "\(over)/\(under)"
        }
    }
}

/// A number in digits.
struct DigitNumber: Hashable, Sendable {
    var value: Rational
    /// The decimals that are shown.
    var decimals: Int
    /// The number as written, where that is not how the language has it.
    var foreign: String?
}
