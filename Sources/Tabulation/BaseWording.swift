// SPDX-License-Identifier: Apache-2.0

import Variables

/// The words of base sentences in one language.
struct BaseWording {
    var everyone: @Sendable (String) -> String
    var those: String
    var took: String
    var answered: String
    var didNotAnswer: String
    var answeredNeither: String
    var leftOut: String
    var gave: String
    var answersOn: String
    var on: String
    var and: String
    var or: String
    var notThat: String
    var atMost: String
    var atLeast: String
    var fewerThan: String
    var moreThan: String
    var exactly: String
    var otherThan: String

    static func of(_ language: Language) -> BaseWording {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    func comparison(_ comparison: Condition.Comparison) -> String {
        switch comparison {
        case .less: fewerThan
        case .atMost: atMost
        case .greater: moreThan
        case .atLeast: atLeast
        case .equal: exactly
        case .different: otherThan
        }
    }

    private static let bokmål = BaseWording(
        everyone: { "Alle \($0) som svarte." },
        those: "De som",
        took: "svarte",
        answered: "svarte",
        didNotAnswer: "ikke svarte",
        answeredNeither: "verken svarte",
        leftOut: "ikke svarte på",
        gave: "ga",
        answersOn: "svar på",
        on: "på",
        and: "og",
        or: "eller",
        notThat: "ikke",
        atMost: "høyst",
        atLeast: "minst",
        fewerThan: "færre enn",
        moreThan: "flere enn",
        exactly: "nøyaktig",
        otherThan: "et annet antall enn"
    )

    private static let nynorsk = BaseWording(
        everyone: { "Alle \($0) som svarte." },
        those: "Dei som",
        took: "svarte",
        answered: "svarte",
        didNotAnswer: "ikkje svarte",
        answeredNeither: "verken svarte",
        leftOut: "ikkje svarte på",
        gave: "gav",
        answersOn: "svar på",
        on: "på",
        and: "og",
        or: "eller",
        notThat: "ikkje",
        atMost: "høgst",
        atLeast: "minst",
        fewerThan: "færre enn",
        moreThan: "fleire enn",
        exactly: "nøyaktig",
        otherThan: "eit anna tal enn"
    )

    private static let english = BaseWording(
        everyone: { "All \($0) who answered." },
        those: "Those who",
        took: "answered",
        answered: "answered",
        didNotAnswer: "did not answer",
        answeredNeither: "answered neither",
        leftOut: "left out",
        gave: "gave",
        answersOn: "answers to",
        on: "to",
        and: "and",
        or: "or",
        notThat: "not",
        atMost: "at most",
        atLeast: "at least",
        fewerThan: "fewer than",
        moreThan: "more than",
        exactly: "exactly",
        otherThan: "another number than"
    )
}
