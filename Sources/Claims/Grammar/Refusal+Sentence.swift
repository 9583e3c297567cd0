// SPDX-License-Identifier: Apache-2.0

public import Variables

extension Refusal {
    /// Returns a whole sentence that says why and, where it can, what to write instead.
    ///
    /// - Parameter language: The language of the phrase; English for those that Barometer does not speak.
    /// - Returns: The sentence.
    public func sentence(in language: Language) -> String {
        let sentences = text
        return sentences[language] ?? sentences.text(in: .english)
    }

    private var text: LocalizedText {
        switch self {
        case .empty:
            LocalizedText(
                nb: "Frasen er tom; skriv en mengde, eller la lenken stå tom, så blir den skrevet.",
                nn: "Frasen er tom; skriv ei mengd, eller la lenkja stå tom, så blir ho skriven.",
                en: "The phrase is empty; write a quantity, or leave the link empty to have it written."
            )
        case .languageNotRead:
            LocalizedText(
                nb: "Mengder leses bare på bokmål, nynorsk og engelsk.",
                nn: "Mengder blir berre lesne på bokmål, nynorsk og engelsk.",
                en: "Quantities are read in bokmål, nynorsk and English only."
            )
        case .noQuantity:
            LocalizedText(
                nb: "Frasen nevner ingen mengde; skriv for eksempel «43 prosent», «to av tre» eller «halvparten».",
                nn: "Frasen nemner inga mengd; skriv til dømes «43 prosent», «to av tre» eller «halvparten».",
                en: "The phrase names no quantity; write for example “43 per cent”, “two in three” or “half”."
            )
        case .unreadableNumber(let number):
            LocalizedText(
                nb:
                    "Tallet\(Self.quoted(number, "«", "»")) kan ikke leses; skriv det med siffer, som «10 000» eller «43,5».",
                nn:
                    "Talet\(Self.quoted(number, "«", "»")) kan ikkje lesast; skriv det med siffer, som «10 000» eller «43,5».",
                en:
                    "The number\(Self.quoted(number, "“", "”")) cannot be read; write it in digits, as “10,000” or “43.5”."
            )
        case .outOfRange:
            LocalizedText(
                nb: "En andel ligger mellom 0 og 100 prosent; denne gjør det ikke.",
                nn: "Ein del ligg mellom 0 og 100 prosent; denne gjer det ikkje.",
                en: "A share lies between 0 and 100 per cent; this one does not."
            )
        case .reversedRange:
            LocalizedText(
                nb: "Det første tallet må være mindre enn det andre.",
                nn: "Det første talet må vere mindre enn det andre.",
                en: "The first number must be smaller than the second."
            )
        case .noDirection:
            LocalizedText(
                nb: "Frasen sier ikke hvilken andel som er størst; skriv «høyere» eller «lavere».",
                nn: "Frasen seier ikkje kva del som er størst; skriv «høgare» eller «lågare».",
                en: "The phrase does not say which share is larger; write “higher” or “lower”."
            )
        default: wordText
        }
    }

    private static func quoted(_ text: String, _ left: String, _ right: String) -> String {
        text.isEmpty ? "" : " \(left)\(text)\(right)"
    }
}
