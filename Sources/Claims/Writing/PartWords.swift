// SPDX-License-Identifier: Apache-2.0

import Variables

/// The words that fractions are written with.
struct PartWords: Sendable {
    /// 1/2 as a whole: “halvparten”.
    let half: String
    /// The article of one part: “en”.
    let article: String
    /// One part and several, by the number of parts that make the whole.
    let names: [Int: (one: String, several: String)]
    /// What stands between the numbers of a ratio: “to av tre”.
    let of: String
    /// “hver”, before an ordinal.
    let every: String
    /// “annenhver”, which stands for every second.
    let everyOther: String
    /// Nobody and everybody.
    let none: String
    let all: String
    /// The unit of percentages after a number in words or in digits, with its space, and the sign with its.
    let percent: String
    let percentSign: String
    /// The unit of distances between shares.
    let points: String

    static func of(_ language: Language) -> PartWords {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    private static let bokmål = PartWords(
        half: "halvparten",
        article: "en",
        names: [
            3: ("tredjedel", "tredjedeler"), 4: ("fjerdedel", "fjerdedeler"), 5: ("femtedel", "femtedeler"),
        ],
        of: "av",
        every: "hver",
        everyOther: "annenhver",
        none: "ingen",
        all: "alle",
        percent: " prosent",
        percentSign: " %",
        points: "prosentpoeng"
    )

    private static let nynorsk = PartWords(
        half: "halvparten",
        article: "ein",
        names: [3: ("tredel", "tredelar"), 4: ("firedel", "firedelar"), 5: ("femdel", "femdelar")],
        of: "av",
        every: "kvar",
        everyOther: "annankvar",
        none: "ingen",
        all: "alle",
        percent: " prosent",
        percentSign: " %",
        points: "prosentpoeng"
    )

    private static let english = PartWords(
        half: "half",
        article: "a",
        names: [3: ("third", "thirds"), 4: ("quarter", "quarters"), 5: ("fifth", "fifths")],
        of: "in",
        every: "every",
        everyOther: "every other",
        none: "none",
        all: "all",
        percent: " per cent",
        percentSign: "%",
        points: "percentage points"
    )
}
