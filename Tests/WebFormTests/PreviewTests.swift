// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing
import Variables
import WebForm

@Suite struct PreviewTests {
    @Test func `the preview shows every question, option and route in words`() throws {
        let page = Preview(settings: try SmallStudy.settings(), instrument: SmallStudy.instrument).page(.bokmål)
        for word in ["Question has nb", "Question free nb", "Option none nb", "Item 9 nb", "Second introduction nb"] {
            #expect(page.contains(word))
        }
        #expect(page.contains("Stilles til dem som svarte «Option yes nb» på spørsmål 1."))
        #expect(page.contains("Velg inntil 3 svar."))
        #expect(page.contains("<span class=\"number\">4</span> Question free nb"), "A note has no number.")
        #expect(!page.contains("src="))
    }

    @Test func `the paper form says where to go on, where to send it, and has room for the code`() throws {
        let paper = Preview(settings: try SmallStudy.settings(), instrument: SmallStudy.instrument).paper(.english)
        #expect(paper.split(separator: "→ Go to question 3").count == 3, "Two options skip question 2.")
        #expect(paper.contains("Option no en <strong>→ Go to question 3"))
        #expect(!paper.contains("Option yes en <strong>"))
        #expect(paper.contains("<address>Street 1<br>0001 Town</address>"))
        #expect(paper.contains("We need it by 28 February 2026."))
        #expect(paper.matches(of: /<b><\/b>/).count == 12)
    }

    @Test func `what is skipped on paper closes what rests on it`() throws {
        var instrument = SmallStudy.instrument
        let route = Condition.notEmpty(variable: "how")
        for question in instrument.sections[1].questions.indices {
            instrument.sections[1].questions[question].route = route
        }
        let paper = Preview(settings: try SmallStudy.settings(), instrument: instrument).paper(.english)
        #expect(paper.contains("Option no en <strong>→ Go to the end"))
    }

    @Test(arguments: [
        (Condition.differs(variable: "has", code: "no"), "ikke svarte «Option no nb» på spørsmål 1"),
        (
            .noneOf(variable: "how", codes: ["a", "b"]),
            "svarte noe annet enn «Option a nb» eller «Option b nb» på spørsmål 2"
        ),
        (.count(variable: "how", .atLeast, 2), "valgte minst 2 svar på spørsmål 2"),
        (.equals(variable: "scale.i1", code: "for"), "svarte «Option for nb» på «Item 1 nb» i spørsmål 3"),
        (
            .not(.and([.equals(variable: "has", code: "yes"), .notEmpty(variable: "how")])),
            "ikke svarte «Option yes nb» på spørsmål 1 eller ikke svarte på spørsmål 2"
        ),
        (.allOf(variable: "how", codes: ["a", "b"]), "svarte «Option a nb» og «Option b nb» på spørsmål 2"),
    ])
    func `a route is written in words`(_ route: Condition, _ words: String) throws {
        var instrument = SmallStudy.instrument
        instrument.sections[1].questions[2].route = route
        let page = Preview(settings: try SmallStudy.settings(), instrument: instrument).page(.bokmål)
        #expect(page.contains("Stilles til dem som \(words)."))
    }
}
