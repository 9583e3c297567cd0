// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing
import Variables

@Suite struct InterviewTests {
    private static let here = SourceLocation(file: "test")

    private static func categories(_ codes: [String], dontKnow: Bool = true) -> [Variables.Category] {
        codes.map { Category(code: $0, label: LocalizedText(), location: here) }
            + (dontKnow ? [Category(code: "dk", label: LocalizedText(), role: .dontKnow, location: here)] : [])
    }

    private static func question(_ id: String, _ kind: Question.Kind, route: Condition = .always) -> Question {
        Question(id: id, kind: kind, text: LocalizedText(), route: route, location: here)
    }

    private let interview = Interview(
        Instrument(
            sections: [
                Section(
                    id: "s",
                    title: LocalizedText(),
                    questions: [
                        question("involved", .single(categories(["yes", "no"]))),
                        question(
                            "drivers",
                            .multiple(categories(["a", "b", "c", "d"]), maximum: 3),
                            route: .equals(variable: "involved", code: "yes")
                        ),
                        question(
                            "culture",
                            .battery(
                                items: (1...11).map {
                                    Question.Item(code: "i\($0)", label: LocalizedText(), location: here)
                                },
                                scale: categories(["agree", "disagree"])
                            )
                        ),
                        question("examples", .open(themes: [])),
                    ],
                    location: here
                )
            ]
        ),
        longestText: 10
    )

    private func draft(_ answers: [String: Answer], passed: Set<String> = []) -> Draft {
        Draft(answers: answers, passed: passed)
    }

    @Test func `a long battery is divided into pages of nearly equal length`() {
        #expect(interview.pages.map(\.id) == ["involved", "drivers", "culture", "culture.2", "examples"])
        #expect(interview.pages.map(\.items.count) == [0, 0, 5, 6, 0])
        #expect(interview.pages.map(\.parts) == [1, 1, 2, 2, 1])
    }

    @Test func `an answer off the route waits in the draft, and is back when the route reopens`() {
        var draft = draft(["involved": .chosen(["yes"]), "drivers": .chosen(["a"])])
        #expect(interview.answersOnRoute(of: draft)["drivers"] == .chosen(["a"]))
        _ = interview.put(.chosen(["no"]), on: 0, over: nil, in: &draft)
        #expect(interview.answersOnRoute(of: draft)["drivers"] == nil)
        #expect(draft.answers["drivers"] == .chosen(["a"]))
        _ = interview.put(.chosen(["yes"]), on: 0, over: nil, in: &draft)
        #expect(interview.answersOnRoute(of: draft)["drivers"] == .chosen(["a"]))
    }

    @Test(arguments: [
        (Answer.chosen(["a", "b", "c"]), [AnswerProblem]()),
        (.chosen(["a", "b", "c", "d"]), [.tooMany(chosen: 4, maximum: 3)]),
        (.chosen(["a", "dk"]), [.notAlone(code: "dk")]),
        (.chosen(["a", "b", "c", "dk"]), [.notAlone(code: "dk"), .tooMany(chosen: 4, maximum: 3)]),
        (.chosen([]), []),
    ])
    func `a several-answers question says what is wrong with an answer`(answer: Answer, problems: [AnswerProblem]) {
        #expect(interview.problems(on: 1, in: draft(["drivers": answer])) == problems)
    }

    @Test func `only a question that a route rests on must be answered`() {
        #expect(interview.problems(on: 0, in: Draft()) == [.missing])
        #expect((1..<5).allSatisfy { interview.problems(on: $0, in: Draft()).isEmpty })
    }

    @Test func `a text that is too long is kept, and told of`() {
        var draft = Draft()
        _ = interview.put(.text("elleve tegn"), on: 4, over: nil, in: &draft)
        #expect(draft.answers["examples"] == .text("elleve tegn"))
        #expect(interview.problems(on: 4, in: draft) == [.tooLong(characters: 11, maximum: 10)])
    }

    @Test func `codes that a question does not have are left out`() {
        var draft = Draft()
        _ = interview.put(.chosen(["x", "c", "a", "a"]), on: 1, over: nil, in: &draft)
        #expect(draft.answers["drivers"] == .chosen(["a", "c"]))
        _ = interview.put(.items(["i1": "agree", "i2": "x", "i9": "agree"]), on: 2, over: nil, in: &draft)
        #expect(draft.answers["culture"] == .items(["i1": "agree"]))
    }

    @Test func `two windows do not overwrite each other: both answers are kept until one is chosen`() {
        var draft = Draft()
        let seen = Interview.fingerprint(interview.answer(on: 1, in: draft))
        #expect(interview.put(.chosen(["a"]), on: 1, over: seen, in: &draft) == .kept)
        #expect(interview.put(.chosen(["b"]), on: 1, over: seen, in: &draft) == .rival)
        #expect(draft.answers["drivers"] == .chosen(["a"]))
        #expect(draft.rivals["drivers"] == .chosen(["b"]))
        #expect(interview.put(.chosen(["b"]), on: 1, over: nil, in: &draft) == .kept)
        #expect(draft.answers["drivers"] == .chosen(["b"]))
        #expect(draft.rivals.isEmpty)
    }

    @Test func `the same answer from two windows is no conflict`() {
        var draft = Draft()
        let seen = Interview.fingerprint(interview.answer(on: 1, in: draft))
        #expect(interview.put(.chosen(["a"]), on: 1, over: seen, in: &draft) == .kept)
        #expect(interview.put(.chosen(["a"]), on: 1, over: seen, in: &draft) == .kept)
    }

    @Test func `nobody jumps over what is not done yet`() {
        let draft = draft(["involved": .chosen(["no"])], passed: ["involved"])
        #expect(interview.firstOpen(in: draft) == 2)
        #expect(interview.isReachable(0, in: draft))
        #expect(!interview.isReachable(1, in: draft), "off the route")
        #expect(interview.isReachable(2, in: draft))
        #expect(!interview.isReachable(3, in: draft), "not gone on from the page before")
    }
}
