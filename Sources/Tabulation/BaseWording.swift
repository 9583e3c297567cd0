// SPDX-License-Identifier: Apache-2.0

import Variables

/// The words of base sentences in one language.
struct BaseWording {
    var everyone: @Sendable (String) -> String
    var quotes: (opening: String, closing: String)
    var those: String
    var took: String
    var didNotTake: String
    var answered: String
    var didNotAnswer: String
    var answeredAt: String
    var didNotAnswerAt: String
    var otherThan: String
    var gave: String
    var didNotGive: String
    var answerTo: String
    var answersTo: String
    var on: String
    var and: String
    var or: String
    var both: String
    var allOfMany: String
    var either: String
    var atMost: String
    var atLeast: String
    var fewerThan: String
    var moreThan: String
    var exactly: String
    var fewerOrMoreThan: String

    static func of(_ language: Language) -> BaseWording {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    func quoted(_ text: String) -> String { quotes.opening + text + quotes.closing }

    func list(_ items: [String], _ joint: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(joint) \(last)"
    }

    /// The words before a list of answers all of which were given, with a space after them.
    func all(of number: Int) -> String {
        switch number {
        case ...1: ""
        case 2: "\(both) "
        default: "\(allOfMany) "
        }
    }

    func answers(_ number: Int) -> String { "\(number) \(number == 1 ? answerTo : answersTo)" }

    func comparison(_ comparison: Condition.Comparison) -> String {
        switch comparison {
        case .less: fewerThan
        case .atMost: atMost
        case .greater: moreThan
        case .atLeast: atLeast
        case .equal: exactly
        case .different: fewerOrMoreThan
        }
    }
}

extension BaseWording {
    private static let bokmål = BaseWording(
        everyone: { "Alle \($0) som svarte." },
        quotes: ("«", "»"),
        those: "De som",
        took: "svarte",
        didNotTake: "ikke svarte",
        answered: "svarte",
        didNotAnswer: "ikke svarte",
        answeredAt: "svarte på",
        didNotAnswerAt: "ikke svarte på",
        otherThan: "noe annet enn",
        gave: "ga",
        didNotGive: "ikke ga",
        answerTo: "svar på",
        answersTo: "svar på",
        on: "på",
        and: "og",
        or: "eller",
        both: "både",
        allOfMany: "både",
        either: "enten",
        atMost: "høyst",
        atLeast: "minst",
        fewerThan: "færre enn",
        moreThan: "flere enn",
        exactly: "nøyaktig",
        fewerOrMoreThan: "færre eller flere enn"
    )

    private static let nynorsk = BaseWording(
        everyone: { "Alle \($0) som svarte." },
        quotes: ("«", "»"),
        those: "Dei som",
        took: "svarte",
        didNotTake: "ikkje svarte",
        answered: "svarte",
        didNotAnswer: "ikkje svarte",
        answeredAt: "svarte på",
        didNotAnswerAt: "ikkje svarte på",
        otherThan: "noko anna enn",
        gave: "gav",
        didNotGive: "ikkje gav",
        answerTo: "svar på",
        answersTo: "svar på",
        on: "på",
        and: "og",
        or: "eller",
        both: "både",
        allOfMany: "både",
        either: "anten",
        atMost: "høgst",
        atLeast: "minst",
        fewerThan: "færre enn",
        moreThan: "fleire enn",
        exactly: "nøyaktig",
        fewerOrMoreThan: "færre eller fleire enn"
    )

    private static let english = BaseWording(
        everyone: { "All \($0) who answered." },
        quotes: ("“", "”"),
        those: "Those who",
        took: "answered",
        didNotTake: "did not answer",
        answered: "answered",
        didNotAnswer: "did not answer",
        answeredAt: "answered",
        didNotAnswerAt: "did not answer",
        otherThan: "something other than",
        gave: "gave",
        didNotGive: "did not give",
        answerTo: "answer to",
        answersTo: "answers to",
        on: "to",
        and: "and",
        or: "or",
        both: "both",
        allOfMany: "all of",
        either: "either",
        atMost: "at most",
        atLeast: "at least",
        fewerThan: "fewer than",
        moreThan: "more than",
        exactly: "exactly",
        fewerOrMoreThan: "fewer or more than"
    )
}
