// SPDX-License-Identifier: Apache-2.0

import Variables

/// The stems that number words of a language are made of.
struct NumeralStems: Sendable {
    /// 0 to 19.
    let small: [String]
    /// 20, 30 … 90.
    let tens: [String]
    /// 20, 30 … 90 in old counting.
    let oldTens: [String]
    /// 20, 30 … 90 in their oldest forms, which join with nothing.
    let oldestTens: [String]
    let oldSeven: String
    let one: (common: String, accented: String, neuter: String)
    let hundred: String
    let thousand: String
    let and: String
    /// What stands between tens and ones.
    let joint: String

    static func of(_ language: Language) -> NumeralStems {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    private static let bokmål = NumeralStems(
        small: [
            "null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten",
            "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
        ],
        tens: ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"],
        oldTens: ["tyve", "tredve", "førti", "femti", "seksti", "sytti", "åtti", "nitti"],
        oldestTens: ["tyve", "tredve", "førr", "femti", "seksti", "sytti", "åtti", "nitti"],
        oldSeven: "syv",
        one: ("en", "én", "ett"),
        hundred: "hundre",
        thousand: "tusen",
        and: "og",
        joint: ""
    )

    private static let nynorsk = NumeralStems(
        small: [
            "null", "ein", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten",
            "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
        ],
        tens: ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"],
        oldTens: ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"],
        oldestTens: ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"],
        oldSeven: "sju",
        one: ("ein", "éin", "eitt"),
        hundred: "hundre",
        thousand: "tusen",
        and: "og",
        joint: ""
    )

    private static let english = NumeralStems(
        small: [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ],
        tens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        oldTens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        oldestTens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        oldSeven: "seven",
        one: ("one", "one", "one"),
        hundred: "hundred",
        thousand: "thousand",
        and: "and",
        joint: "-"
    )
}
