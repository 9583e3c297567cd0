// SPDX-License-Identifier: Apache-2.0

import Tabulation
import Testing
import Variables

@Suite struct BaseSentenceTests {
    struct Wording: Sendable, CustomTestStringConvertible {
        var condition: Condition
        var nb: String
        var nn: String
        var en: String
        var testDescription: String { en }

        init(_ condition: Condition, nb: String, nn: String, en: String) {
            self.condition = condition
            self.nb = nb
            self.nn = nn
            self.en = en
        }
    }

    private let sentences = BaseSentence(
        instrument: SmallStudy.instrument,
        population: LocalizedText(nb: "ordførere", nn: "ordførarar", en: "mayors")
    )

    private static let tookPart = Condition.equals(variable: "involved", code: "yes")
    private static let hasSupport = Condition.anyOf(variable: "culture.support", codes: ["agree", "partly"])
    private static let mayFail = Condition.equals(variable: "culture.risk", code: "agree")

    private func check(_ wording: Wording) {
        let text = sentences.write(wording.condition)
        #expect(text[.bokmål] == wording.nb)
        #expect(text[.nynorsk] == wording.nn)
        #expect(text[.english] == wording.en)
        #expect(text.languages == Language.spoken.sorted())
    }

    @Test(
        arguments: [
            Wording(
                .always,
                nb: "Alle ordførere som svarte.",
                nn: "Alle ordførarar som svarte.",
                en: "All mayors who answered."
            ),
            Wording(
                tookPart,
                nb: "De som svarte «Ja» på «Har dere tatt del?».",
                nn: "Dei som svarte «Ja» på «Har de teke del?».",
                en: "Those who answered “Yes” to “Did you take part?”."
            ),
            Wording(
                .differs(variable: "involved", code: "no"),
                nb: "De som ikke svarte «Nei» på «Har dere tatt del?».",
                nn: "Dei som ikkje svarte «Nei» på «Har de teke del?».",
                en: "Those who did not answer “No” to “Did you take part?”."
            ),
            Wording(
                hasSupport,
                nb: "De som svarte «Enig» eller «Delvis enig» på «Bred støtte».",
                nn: "Dei som svarte «Samd» eller «Delvis samd» på «Brei støtte».",
                en: "Those who answered “Agree” or “Partly agree” to “Broad support”."
            ),
            Wording(
                .allOf(variable: "partners", codes: ["business", "industry"]),
                nb: "De som svarte både «Bedrifter» og «Industri» på «Hvem var med?».",
                nn: "Dei som svarte både «Bedrifter» og «Industri» på «Kven var med?».",
                en: "Those who answered both “Businesses” and “Industry” to “Who joined?”."
            ),
            Wording(
                .allOf(variable: "partners", codes: ["business", "industry", "municipality"]),
                nb: "De som svarte både «Bedrifter», «Industri» og «Kommuner» på «Hvem var med?».",
                nn: "Dei som svarte både «Bedrifter», «Industri» og «Kommunar» på «Kven var med?».",
                en: "Those who answered all of “Businesses”, “Industry” and “Municipalities” to “Who joined?”."
            ),
            Wording(
                .noneOf(variable: "partners", codes: ["none", "dont_know"]),
                nb: "De som svarte noe annet enn «Ingen» eller «Vet ikke» på «Hvem var med?».",
                nn: "Dei som svarte noko anna enn «Ingen» eller «Veit ikkje» på «Kven var med?».",
                en: "Those who answered something other than “None” or “Don't know” to “Who joined?”."
            ),
            Wording(
                .empty(variable: "partners"),
                nb: "De som ikke svarte på «Hvem var med?».",
                nn: "Dei som ikkje svarte på «Kven var med?».",
                en: "Those who did not answer “Who joined?”."
            ),
            Wording(
                .notEmpty(variable: "partners"),
                nb: "De som svarte på «Hvem var med?».",
                nn: "Dei som svarte på «Kven var med?».",
                en: "Those who answered “Who joined?”."
            ),
            Wording(
                .count(variable: "partners", .atLeast, 2),
                nb: "De som ga minst 2 svar på «Hvem var med?».",
                nn: "Dei som gav minst 2 svar på «Kven var med?».",
                en: "Those who gave at least 2 answers to “Who joined?”."
            ),
            Wording(
                .count(variable: "partners", .equal, 1),
                nb: "De som ga nøyaktig 1 svar på «Hvem var med?».",
                nn: "Dei som gav nøyaktig 1 svar på «Kven var med?».",
                en: "Those who gave exactly 1 answer to “Who joined?”."
            ),
            Wording(
                .count(variable: "partners", .different, 2),
                nb: "De som ga færre eller flere enn 2 svar på «Hvem var med?».",
                nn: "Dei som gav færre eller fleire enn 2 svar på «Kven var med?».",
                en: "Those who gave fewer or more than 2 answers to “Who joined?”."
            ),
        ]
    )
    func `a simple route is written in every language`(_ wording: Wording) {
        check(wording)
    }

    @Test(
        arguments: [
            Wording(
                .and([tookPart, hasSupport]),
                nb: "De som svarte «Ja» på «Har dere tatt del?» og svarte «Enig» eller «Delvis enig» på «Bred støtte».",
                nn: "Dei som svarte «Ja» på «Har de teke del?» og svarte «Samd» eller «Delvis samd» på «Brei støtte».",
                en: "Those who answered “Yes” to “Did you take part?” and answered “Agree” or “Partly agree” to"
                    + " “Broad support”."
            ),
            Wording(
                .and([tookPart, .or([hasSupport, mayFail])]),
                nb: "De som svarte «Ja» på «Har dere tatt del?» og enten svarte «Enig» eller «Delvis enig» på"
                    + " «Bred støtte» eller svarte «Enig» på «Rom for feil».",
                nn: "Dei som svarte «Ja» på «Har de teke del?» og anten svarte «Samd» eller «Delvis samd» på"
                    + " «Brei støtte» eller svarte «Samd» på «Rom for feil».",
                en: "Those who answered “Yes” to “Did you take part?” and either answered “Agree” or “Partly agree” to"
                    + " “Broad support” or answered “Agree” to “Room for error”."
            ),
            Wording(
                .or([.and([tookPart, mayFail]), .empty(variable: "partners")]),
                nb:
                    "De som svarte «Ja» på «Har dere tatt del?» og svarte «Enig» på «Rom for feil», eller ikke svarte på"
                    + " «Hvem var med?».",
                nn:
                    "Dei som svarte «Ja» på «Har de teke del?» og svarte «Samd» på «Rom for feil», eller ikkje svarte på"
                    + " «Kven var med?».",
                en: "Those who answered “Yes” to “Did you take part?” and answered “Agree” to “Room for error”, or did"
                    + " not answer “Who joined?”."
            ),
            Wording(
                .not(.and([tookPart, mayFail])),
                nb: "De som ikke svarte «Ja» på «Har dere tatt del?» eller ikke svarte «Enig» på «Rom for feil».",
                nn: "Dei som ikkje svarte «Ja» på «Har de teke del?» eller ikkje svarte «Samd» på «Rom for feil».",
                en: "Those who did not answer “Yes” to “Did you take part?” or did not answer “Agree” to"
                    + " “Room for error”."
            ),
            Wording(
                .not(.or([tookPart, .not(mayFail)])),
                nb: "De som ikke svarte «Ja» på «Har dere tatt del?» og svarte «Enig» på «Rom for feil».",
                nn: "Dei som ikkje svarte «Ja» på «Har de teke del?» og svarte «Samd» på «Rom for feil».",
                en: "Those who did not answer “Yes” to “Did you take part?” and answered “Agree” to “Room for error”."
            ),
            Wording(
                .not(.noneOf(variable: "partners", codes: ["business"])),
                nb: "De som svarte «Bedrifter» på «Hvem var med?» eller ikke svarte på «Hvem var med?».",
                nn: "Dei som svarte «Bedrifter» på «Kven var med?» eller ikkje svarte på «Kven var med?».",
                en: "Those who answered “Businesses” to “Who joined?” or did not answer “Who joined?”."
            ),
            Wording(
                .not(.count(variable: "partners", .greater, 2)),
                nb: "De som ikke ga flere enn 2 svar på «Hvem var med?».",
                nn: "Dei som ikkje gav fleire enn 2 svar på «Kven var med?».",
                en: "Those who did not give more than 2 answers to “Who joined?”."
            ),
            Wording(
                .not(.allOf(variable: "partners", codes: ["business", "industry"])),
                nb: "De som ikke svarte både «Bedrifter» og «Industri» på «Hvem var med?».",
                nn: "Dei som ikkje svarte både «Bedrifter» og «Industri» på «Kven var med?».",
                en: "Those who did not answer both “Businesses” and “Industry” to “Who joined?”."
            ),
        ]
    )
    func `a compound route is written so that it can be read in one way only`(_ wording: Wording) {
        check(wording)
    }

    @Test func `a code and a question that do not exist are named as they are`() {
        let text = sentences.write(.equals(variable: "unknown", code: "x"))
        #expect(text[.english] == "Those who answered “x” to “unknown”.")
    }
}
