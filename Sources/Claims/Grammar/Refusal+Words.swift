// SPDX-License-Identifier: Apache-2.0

import Variables

extension Refusal {
    /// The sentences that name words of the phrase.
    var wordText: LocalizedText {
        switch self {
        case .ambiguous(let words):
            LocalizedText(
                nb: "«\(words)» kan forstås på to måter; skriv «litt over», «litt under» eller selve tallet.",
                nn: "«\(words)» kan bli forstått på to måtar; skriv «litt over», «litt under» eller sjølve talet.",
                en: "“\(words)” can be taken in two ways; write “just over”, “just under” or the number itself."
            )
        case .timesMore(let words):
            LocalizedText(
                nb: "«\(words)» kan telle den første gangen med eller ikke; skriv «ganger så mange».",
                nn: "«\(words)» kan telje den første gongen med eller ikkje; skriv «gonger så mange».",
                en: "“\(words)” may count the first time or not; write “times as many”."
            )
        case .spacedNumber(let words):
            LocalizedText(
                nb: "«\(words)» kan leses som to tall; skriv det i ett ord.",
                nn: "«\(words)» kan lesast som to tal; skriv det i eitt ord.",
                en: "“\(words)” can be read as two numbers; write it as one word."
            )
        case .otherLanguage(let words, let language):
            Self.otherLanguage(words, language)
        case .contradiction(let one, let other):
            LocalizedText(
                nb: "«\(one)» og «\(other)» kan ikke gjelde samtidig; stryk ett av dem.",
                nn: "«\(one)» og «\(other)» kan ikkje gjelde samtidig; stryk eitt av dei.",
                en: "“\(one)” and “\(other)” cannot both hold; strike one of them."
            )
        case .twoHedges(let one, let other):
            LocalizedText(
                nb: "«\(one)» og «\(other)» er to forbehold om samme tall; stryk ett av dem.",
                nn: "«\(one)» og «\(other)» er to atterhald om same talet; stryk eitt av dei.",
                en: "“\(one)” and “\(other)” are two hedges of one number; strike one of them."
            )
        case .nothingLeft(let words):
            LocalizedText(
                nb: "Ingenting kan være «\(words)» dette tallet.",
                nn: "Ingenting kan vere «\(words)» dette talet.",
                en: "Nothing can be “\(words)” this number."
            )
        case .hedgedWord(let hedge, let word):
            LocalizedText(
                nb: "«\(hedge)» må stå til et tall, og «\(word)» nevner ikke noe tall.",
                nn: "«\(hedge)» må stå til eit tal, og «\(word)» nemner ikkje noko tal.",
                en: "“\(hedge)” must qualify a number, and “\(word)” names none."
            )
        case .hedgedRange(let hedge):
            LocalizedText(
                nb: "«\(hedge)» kan ikke stå til et spenn; skriv bare endene, eller ett tall.",
                nn: "«\(hedge)» kan ikkje stå til eit spenn; skriv berre endane, eller eitt tal.",
                en: "“\(hedge)” cannot qualify a range; write the ends alone, or one number."
            )
        case .negated(let word):
            LocalizedText(
                nb: "«\(word)» sier bare hva som ikke gjelder; skriv hva som gjelder, for eksempel «under halvparten».",
                nn: "«\(word)» seier berre kva som ikkje gjeld; skriv kva som gjeld, til dømes «under halvparten».",
                en: "“\(word)” says only what does not hold; write what does, for example “less than half”."
            )
        case .unbanded(let word):
            LocalizedText(
                nb: "«\(word)» kan ikke kontrolleres, for det er ikke fastsatt hvor mange det er; skriv et tall.",
                nn: "«\(word)» kan ikkje kontrollerast, for det er ikkje fastsett kor mange det er; skriv eit tal.",
                en: "“\(word)” cannot be checked, because it is not settled how many that is; write a number."
            )
        case .undirected(let words):
            LocalizedText(
                nb: "«\(words)» sier ikke hvilken vei; skriv «stiger med» eller «faller med».",
                nn: "«\(words)» seier ikkje kva veg; skriv «stig med» eller «fell med».",
                en: "“\(words)” does not say which way; write “rises with” or “falls with”."
            )
        case .severalQuantities(let words):
            LocalizedText(
                nb: "Frasen nevner mer enn én mengde («\(words)» er den andre); bind ordene for én av gangen.",
                nn: "Frasen nemner meir enn éi mengd («\(words)» er den andre); bind orda for éi om gongen.",
                en:
                    "The phrase names more than one quantity (“\(words)” is the second); bind the words for one at a time."
            )
        case .incomplete(let words):
            LocalizedText(
                nb: "«\(words)» står uten det tallet eller den enheten som skulle høre til.",
                nn: "«\(words)» står utan det talet eller den eininga som skulle høyre til.",
                en: "“\(words)” stands without the number or the unit that should go with it."
            )
        case .percentMore(let words):
            LocalizedText(
                nb:
                    "«\(words)» kan være et forhold eller en avstand; skriv «prosentpoeng», eller «dobbelt så mange» og lignende.",
                nn:
                    "«\(words)» kan vere eit forhold eller ein avstand; skriv «prosentpoeng», eller «dobbelt så mange» og liknande.",
                en:
                    "“\(words)” may be a ratio or a distance; write “percentage points”, or “twice as many” and the like."
            )
        case .conflictingComparisons(let one, let other):
            LocalizedText(
                nb: "«\(one)» og «\(other)» peker hver sin vei; bind ordene for én sammenligning av gangen.",
                nn: "«\(one)» og «\(other)» peikar kvar sin veg; bind orda for éi samanlikning om gongen.",
                en:
                    "“\(one)” and “\(other)” point in different directions; bind the words for one comparison at a time."
            )
        default: LocalizedText()
        }
    }

    private static func otherLanguage(_ words: String, _ language: Language) -> LocalizedText {
        let name =
            switch language {
            case .bokmål: LocalizedText(nb: "bokmål", nn: "bokmål", en: "bokmål")
            case .nynorsk: LocalizedText(nb: "nynorsk", nn: "nynorsk", en: "nynorsk")
            default: LocalizedText(nb: "engelsk", nn: "engelsk", en: "English")
            }
        return LocalizedText(
            nb: "«\(words)» er \(name.text(in: .bokmål)); skriv hele frasen på bokmål.",
            nn: "«\(words)» er \(name.text(in: .nynorsk)); skriv heile frasen på nynorsk.",
            en: "“\(words)” is \(name.text(in: .english)); write the whole phrase in English."
        )
    }
}
