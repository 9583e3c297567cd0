// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Populations
import Processing
import Testing
import Variables

@Suite struct BallotProcessingTests {
    private static let instrument: Instrument = {
        var instrument = RandomAnswers.instrument
        instrument.sections[0].questions[2].route = .equals(variable: "single", code: "yes")
        return instrument
    }()

    private func processing(least: Int = 1) -> BallotProcessing {
        BallotProcessing(
            instrument: Self.instrument,
            classifications: RandomAnswers.classifications,
            used: ["size"],
            least: least
        )
    }

    private func ballot(_ size: String, _ answers: [String: Answer], isTest: Bool = false) -> Ballot {
        Ballot(classes: [size], answers: answers, isTest: isTest)
    }

    @Test func `every answer is in its column, and what was not asked is told from what was not answered`() {
        var random = SeededGenerator(seed: 1)
        let all: [String: Answer] = [
            "single": .chosen(["yes"]), "several": .chosen(["a", "c"]), "battery": .items(["first": "yes"]),
            "open": .text("Om barn"),
        ]
        let (dataset, texts) = processing().process([ballot("small", all)], using: &random)
        func value(_ name: String) -> CodeColumn.Value? { dataset[name]?[0] }
        #expect(dataset.count == 1)
        #expect(value("size") == .code(0))
        #expect(value("single") == .code(0))
        #expect(value("several.a") == .code(1))
        #expect(value("several.b") == .code(0))
        #expect(value("several.c") == .code(1))
        #expect(value("battery.first") == .code(1))
        #expect(value("battery.second") == .missing(.noAnswer))
        #expect(value("open.children") == .missing(.noAnswer))
        #expect(texts == [WrittenAnswer(question: "open", respondent: 0, text: "Om barn")])

        let (other, none) = processing().process([ballot("large", ["single": .chosen(["no"])])], using: &random)
        #expect(other["several.a"]?[0] == .missing(.notAsked))
        #expect(other["battery.first"]?[0] == .missing(.noAnswer))
        #expect(none.isEmpty)
    }

    @Test func `the test respondent is not counted`() {
        var random = SeededGenerator(seed: 1)
        let ballots = [ballot("small", [:]), ballot("small", [:], isTest: true)]
        #expect(processing().process(ballots, using: &random).dataset.count == 1)
    }

    @Test func `the order of the ballots is lost, and nothing else`() {
        var random = SeededGenerator(seed: 5)
        let codes = ["yes", "no", "dont_know"]
        let ballots = (0..<90).map { ballot($0 < 45 ? "small" : "large", ["single": .chosen([codes[$0 / 30]])]) }
        let dataset = processing().process(ballots, using: &random).dataset
        let values = (0..<90).compactMap { dataset["single"]?[$0] }
        for code in 0..<3 { #expect(values.count { $0 == .code(code) } == 30) }
        let inOrder = (0..<90).count { values[$0] == .code($0 / 30) }
        #expect(inOrder < 60)
        let again = processing().process(ballots.reversed(), using: &random).dataset
        #expect(again != dataset)
    }

    @Test func `a class that would single somebody out is withheld`() {
        var random = SeededGenerator(seed: 2)
        let ballots = (0..<9).map { _ in ballot("small", [:]) } + [ballot("large", [:])]
        let dataset = processing(least: 3).process(ballots, using: &random).dataset
        #expect(dataset["size"]?.mask(missing: .withheld).count { $0 } == 10 - 7)
        #expect((0..<10).allSatisfy { dataset["size"]?[$0] != .code(1) })
    }

    @Test func `a closed fieldwork with texts and withheld classes is read back as it was written`() throws {
        var random = SeededGenerator(seed: 3)
        let ballots = (0..<6).map {
            ballot($0 == 0 ? "large" : "small", ["open": .text("=SUM(1)\n\"sitat\", og komma \($0)")])
        }
        let (dataset, texts) = processing(least: 2).process(ballots, using: &random)
        let coverage = Coverage(
            asked: 9,
            answered: 6,
            breakdowns: [
                Coverage.Breakdown(
                    classification: "size",
                    classes: ["small", "large", "county"],
                    outside: 2,
                    asked: [6, 2, 1],
                    answered: [5, 1, 0]
                )
            ]
        )
        let fieldwork = ClosedFieldwork(origin: .respondents, dataset: dataset, coverage: coverage, texts: texts)
        var files = ClosedFieldworkFiles.write(fieldwork)
        func read() throws -> ClosedFieldwork {
            try ClosedFieldworkFiles.read(
                files,
                instrument: Self.instrument,
                classifications: RandomAnswers.classifications
            )
        }
        #expect(try read().dataset == dataset)
        #expect(try read().texts.count == 6)
        let lines = try #require(files["texts.csv"]).split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines[1] == "respondents,open,1,,\"'=SUM(1) / \"\"sitat\"\", og komma \(number(of: texts[0]))\"")

        // Somebody reads the texts in a spreadsheet that separates by semicolons, and finds themes.
        files["texts.csv"] =
            "origin;question;respondent;themes;text\r\nrespondents;open;1;children a;x\r\nrespondents;open;2;-;y\r\n"
        let coded = try read().dataset
        #expect(coded["open.children"]?[0] == .code(1))
        #expect(coded["open.a"]?[0] == .code(1))
        #expect(coded["open.children"]?[1] == .code(0))
        #expect(coded["open.children"]?[2] == .missing(.noAnswer))
        // As Excel saves it, with a text that holds separators, quotation marks and a line break.
        files["texts.csv"] =
            "\u{FEFF}origin;question;respondent;themes;text\r\nrespondents;open;3; children ;\"a;b \"\"c\"\"\nd\"\r\n;;;;\r\n"
        #expect(try read().texts.map(\.text) == ["a;b \"c\"\nd"])
        #expect(try read().dataset["open.children"]?[2] == .code(1))
        files["texts.csv"] =
            "origin,question,respondent,themes,text\nrespondents,open,1,barn,x\nrespondents,open,0,,x\nrespondents,shut,1,,x\n"
        let error = #expect(throws: ClosedFieldworkFiles.Mismatch.self) { try read() }
        let sentences = error.map { $0.description.split(separator: "\n") } ?? []
        #expect(sentences.count == 3 && sentences[0].hasPrefix("texts.csv:2:20: The question open does not have"))
        #expect(sentences.last == "texts.csv:4:13: “shut” is no open question of this study.")
    }

    private func number(of text: WrittenAnswer) -> Substring { text.text.suffix(1) }
}
