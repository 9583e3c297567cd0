// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Numbers in words, written as the norms of today have them unless another form is asked for.
public struct NumberWords: Hashable, Sendable {
    /// The order of tens and ones.
    public enum Counting: Hashable, Sendable {
        /// “tjueto”, since 1951.
        case new
        /// “toogtyve”.
        case old
    }

    /// The form of 1, which other forms of the word follow.
    public enum One: Hashable, Sendable {
        /// “en”, “ein”.
        case common
        /// “én”, “éin”, where it could be taken for an article.
        case accented
        /// “ett”, “eitt”, before neuters.
        case neuter
    }

    /// What stands between tens and ones.
    public enum Joint: String, Hashable, Sendable {
        /// Nothing in Norwegian; in English a hyphen.
        case usual = ""
        /// A soft hyphen, where a narrow screen may break the word.
        case softHyphen = "\u{AD}"
        /// A hyphen.
        case hyphen = "-"
        /// A space.
        case space = " "
    }

    /// The language.
    public var language: Language
    /// The order of tens and ones.
    public var counting: Counting
    /// The form of 1.
    public var one: One
    /// What stands between tens and ones.
    public var joint: Joint
    /// Whether bokmål has “syv”, “tyve”, “tredve” and “førr” for “sju”, “tjue”, “tretti” and “førti”.
    public var usesOldStems: Bool

    /// Creates words in a language; the forms of today unless others are given.
    public init(
        _ language: Language,
        counting: Counting = .new,
        one: One = .common,
        joint: Joint = .usual,
        usesOldStems: Bool = false
    ) {
        self.language = language
        self.counting = counting
        self.one = one
        self.joint = joint
        self.usesOldStems = usesOldStems
    }

    /// Returns a number in words, or in digits where it is not between 0 and 999 999.
    public func text(_ number: Int) -> String {
        guard (0..<1_000_000).contains(number) else { return String(number) }
        guard number >= 1000 else { return belowThousand(number) }
        let thousands = "\(hundredsText(number / 1000)) \(stems.thousand)"
        let rest = number % 1000
        guard rest > 0 else { return thousands }
        return "\(thousands) \(rest < 100 ? "\(stems.and) " : "")\(belowThousand(rest))"
    }

    private var stems: NumeralStems { NumeralStems.of(language) }

    private func belowThousand(_ number: Int) -> String {
        guard number >= 100 else { return belowHundred(number) }
        // 100 alone is “hundre”; with something after it too: “hundre og fem”.
        let hundreds =
            number < 200 && language != .english
            ? stems.hundred : "\(hundredsText(number / 100)) \(stems.hundred)"
        let rest = number % 100
        return rest == 0 ? hundreds : "\(hundreds) \(stems.and) \(belowHundred(rest))"
    }

    /// How many hundreds or thousands there are; both words are neuters.
    private func hundredsText(_ number: Int) -> String {
        var words = self
        words.one = .neuter
        return words.belowThousand(number)
    }

    private func belowHundred(_ number: Int) -> String {
        guard number >= 20 else { return small(number) }
        let tens = usesOldStems || counting == .old ? stems.oldTens[number / 10 - 2] : stems.tens[number / 10 - 2]
        guard number % 10 > 0 else { return usesOldStems ? stems.oldestTens[number / 10 - 2] : tens }
        if counting == .old { return "\(small(number % 10))\(stems.and)\(tens)" }
        let between = joint == .usual ? stems.joint : joint.rawValue
        return "\(tens)\(between)\(small(number % 10))"
    }

    private func small(_ number: Int) -> String {
        switch number {
        case 1:
            switch one {
            case .common: stems.one.common
            case .accented: stems.one.accented
            case .neuter: stems.one.neuter
            }
        case 7 where usesOldStems || counting == .old: stems.oldSeven
        default: stems.small[number]
        }
    }
}
