// SPDX-License-Identifier: Apache-2.0

import Populations
import Processing
import Testing
import Variables

@Suite struct DatasetTests {
    @Test func `the columns are the classifications, then the questions in order`() {
        let variables = Variable.all(of: RandomAnswers.instrument, classifications: RandomAnswers.classifications)
        #expect(
            variables.map(\.name) == [
                "size", "single", "several.a", "several.b", "several.c", "several.none", "battery.first",
                "battery.second", "open.a", "open.children",
            ]
        )
        #expect(variables[0].codes == ["small", "large", "county"])
        #expect(variables[0].source == .classification("size"))
        #expect(variables[1].source == .question("single"))
        #expect(variables[2].codes == ["0", "1"])
        #expect(variables[2].source == .option(question: "several", option: "a"))
        #expect(variables[6].source == .item(question: "battery", item: "first"))
        #expect(variables[9].source == .option(question: "open", option: "children"))
    }

    @Test func `nobody has been asked anything in a new dataset`() throws {
        let dataset = Dataset(variables: [Variable(name: "a", codes: ["x"], source: .question("a"))], count: 2)
        let column = try #require(dataset["a"])
        #expect(column.mask(missing: .notAsked) == [true, true])
        #expect(dataset.answered("a") == [false, false])
    }

    @Test func `a column of another length or of no variable is not taken in`() {
        var dataset = Dataset(variables: [Variable(name: "a", codes: ["x"], source: .question("a"))], count: 2)
        let before = dataset
        dataset["a"] = CodeColumn(categories: 1, repeating: .code(0), count: 3)
        dataset["b"] = CodeColumn(categories: 1, repeating: .code(0), count: 2)
        #expect(dataset == before)
        #expect(dataset["b"] == nil)
        #expect(dataset.variable("b") == nil)
    }

    @Test func `choosing nothing is an answer and leaving a question out is not`() {
        let options = ["a", "b"].map {
            Variable(name: "m.\($0)", codes: ["0", "1"], source: .option(question: "m", option: $0))
        }
        var dataset = Dataset(variables: options, count: 3)
        for option in options {
            dataset[option.name]?[0] = .code(0)
            dataset[option.name]?[1] = .missing(.noAnswer)
        }
        #expect(dataset.answered("m") == [true, false, false])
        #expect(dataset.mask(where: .noneOf(variable: "m", codes: ["a"])) == [true, false, false])
        #expect(dataset.mask(where: .count(variable: "m", .equal, 0)) == [true, false, false])
        #expect(dataset.mask(where: .empty(variable: "m")) == [false, true, true])
        #expect(dataset.mask(where: .differs(variable: "m", code: "a")) == [true, true, true])
    }

    @Test func `an item of a battery is no option of it`() {
        var dataset = Dataset(
            variables: [
                Variable(
                    name: "culture.risk",
                    codes: ["agree", "not"],
                    source: .item(question: "culture", item: "risk")
                )
            ],
            count: 1
        )
        dataset["culture.risk"]?[0] = .code(1)
        #expect(dataset.mask(where: .anyOf(variable: "culture", codes: ["risk"])) == [false])
        #expect(dataset.mask(where: .anyOf(variable: "culture.risk", codes: ["not"])) == [true])
    }

    @Test func `a condition holds in the columns for those for whom it holds in their answers`() {
        var generator = SeededGenerator(seed: 3, purpose: "conditions")
        for round in 0..<RandomAnswers.rounds(40, soaking: 1000) {
            let answers = RandomAnswers(respondents: round % 50, using: &generator)
            for _ in 0..<25 {
                let condition = RandomAnswers.condition(depth: 3, using: &generator)
                let expected = answers.rows.map { row in condition.holds { row[$0]?.codes } }
                #expect(answers.dataset.mask(where: condition) == expected, "\(condition)")
            }
        }
    }
}
