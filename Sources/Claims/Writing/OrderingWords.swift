// SPDX-License-Identifier: Apache-2.0

import Variables

/// The words that one thing is compared with another by: “flere”, “færre”, “like mange”.
struct ComparisonWords: Hashable, Sendable {
    let more: String
    let fewer: String
    /// “like mange”.
    let equally: String
    /// “så mange”, after “dobbelt”.
    let soMany: String
    /// What stands before the comparative of a small difference: “noen”, “litt”.
    let slightly: String

    /// The comparisons of a language, the usual one first.
    static func of(_ language: Language) -> [ComparisonWords] {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    private static let bokmål = rows([
        "flere, færre, like mange, så mange, noen", "oftere, sjeldnere, like ofte, så ofte, litt",
        "vanligere, mindre vanlig, like vanlig, så vanlig, litt", "høyere, lavere, like høy, så høy, litt",
        "større, mindre, like stor, så stor, litt", "mer utbredt, mindre utbredt, like utbredt, så utbredt, litt",
        "mer vanlig, mindre vanlig, like vanlig, så vanlig, litt",
        "høyere andel, lavere andel, like høy andel, så høy andel, noe",
        "større andel, mindre andel, like stor andel, så stor andel, noe",
        "vanligere, uvanligere, like vanlig, så vanlig, litt",
    ])

    private static let nynorsk = rows([
        "fleire, færre, like mange, så mange, nokre", "oftare, sjeldnare, like ofte, så ofte, litt",
        "vanlegare, mindre vanleg, like vanleg, så vanleg, litt", "høgare, lågare, like høg, så høg, litt",
        "større, mindre, like stor, så stor, litt", "meir utbreidd, mindre utbreidd, like utbreidd, så utbreidd, litt",
        "meir vanleg, mindre vanleg, like vanleg, så vanleg, litt",
        "høgare del, lågare del, like høg del, så høg del, noko",
        "større del, mindre del, like stor del, så stor del, noko",
        "vanlegare, uvanlegare, like vanleg, så vanleg, litt",
    ])

    private static let english = rows([
        "more, fewer, as many, as many, slightly", "more often, less often, as often, as often, slightly",
        "more common, less common, as common, as common, slightly",
        "more commonly, less commonly, as commonly, as commonly, slightly",
        "more likely, less likely, as likely, as likely, slightly", "higher, lower, as high, as high, slightly",
        "larger, smaller, as large, as large, slightly",
        "a larger share, a smaller share, as large a share, as large a share, slightly",
        "a higher share, a lower share, as high a share, as high a share, slightly",
        "more, less, as many, as many, slightly", "commoner, rarer, as common, as common, slightly",
    ])

    private static func rows(_ rows: [String]) -> [ComparisonWords] {
        rows.map { row in
            let words = row.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
            return ComparisonWords(
                more: words[0],
                fewer: words[1],
                equally: words[2],
                soMany: words[3],
                slightly: words[4]
            )
        }
    }
}

/// The words of the other comparisons of a language.
struct OrderingWords: Sendable {
    /// Before the comparative of a large difference: “klart”.
    let clearly: String
    /// “dobbelt”, “tre ganger”, “halvparten”, by what they multiply with.
    let multiples: [(factor: Rational, text: String)]
    /// After a comparative, and after an equality: “enn”, “som”.
    let than: String
    let equalTo: String
    /// “stiger med” and “avtar med”.
    let rising: String
    let falling: String
    /// Words that turn a trend or a superlative around, in pairs.
    let opposites: [(String, String)]
    /// The usual superlative: “flest”.
    let largest: String
    /// Before the second place: “nest”.
    let next: String
    /// “nummer”.
    let number: String

    static func of(_ language: Language) -> OrderingWords {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    /// Returns the word for the other direction; nil where there is none.
    func opposite(of word: String) -> String? {
        for (one, other) in opposites {
            if word == one { return other }
            if word == other { return one }
        }
        return nil
    }
}
