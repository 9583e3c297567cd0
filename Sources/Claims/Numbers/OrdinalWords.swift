// SPDX-License-Identifier: Apache-2.0

import Variables

/// Places in words, 1 to 99: “tredje”, “tjueandre”.
struct OrdinalWords: Sendable {
    /// All of them, from 1 on.
    let all: [String]

    /// Joins the ordinals of 1 to 19 and of 20, 30 … 90 with the cardinals of the language.
    private init(_ language: Language, small: String, tens: String) {
        let small = small.split(separator: " ").map(String.init)
        let tens = tens.split(separator: " ").map(String.init)
        let cardinals = NumeralStems.of(language)
        all = (1...99).map { number in
            guard number >= 20 else { return small[number - 1] }
            guard number % 10 > 0 else { return tens[number / 10 - 2] }
            return cardinals.tens[number / 10 - 2] + cardinals.joint + small[number % 10 - 1]
        }
    }

    static func of(_ language: Language) -> OrdinalWords {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    /// Returns a place in words; nil where it is not between 1 and 99.
    func text(_ number: Int) -> String? { all.indices.contains(number - 1) ? all[number - 1] : nil }

    private static let bokmål = OrdinalWords(
        .bokmål,
        small: """
            første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte tolvte trettende fjortende \
            femtende sekstende syttende attende nittende
            """,
        tens: "tjuende trettiende førtiende femtiende sekstiende syttiende åttiende nittiende"
    )

    private static let nynorsk = OrdinalWords(
        .nynorsk,
        small: """
            første andre tredje fjerde femte sjette sjuande åttande niande tiande ellevte tolvte trettande fjortande \
            femtande sekstande syttande attande nittande
            """,
        tens: "tjuande trettiande førtiande femtiande sekstiande syttiande åttiande nittiande"
    )

    private static let english = OrdinalWords(
        .english,
        small: """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
            fifteenth sixteenth seventeenth eighteenth nineteenth
            """,
        tens: "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
    )
}
