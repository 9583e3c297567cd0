// SPDX-License-Identifier: Apache-2.0

import Foundation
import Instruments
import Populations
import Processing
import Variables

/// A small study of every kind of question, and answers drawn at random, both as rows and as a dataset.
struct RandomAnswers {
    /// How many times a random test is repeated: often in `make soak`.
    static func rounds(_ number: Int, soaking: Int) -> Int {
        ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == nil ? number : soaking
    }

    /// What one respondent gave to one question or item: the chosen codes, or why there are none.
    enum Given: Hashable {
        case chosen([String])
        case missing(MissingReason)

        var codes: [String]? { if case .chosen(let codes) = self { codes } else { nil } }
    }

    static let place = SourceLocation(file: "questionnaire.yaml")

    static func categories(_ codes: String...) -> [Variables.Category] {
        codes.map { Variables.Category(code: $0, label: LocalizedText(), location: place) }
    }

    static func question(_ id: String, _ kind: Question.Kind) -> Question {
        Question(id: id, kind: kind, text: LocalizedText(), location: place)
    }

    static let instrument = Instrument(
        sections: [
            Section(
                id: "all",
                title: LocalizedText(),
                questions: [
                    question("welcome", .note),
                    question("single", .single(categories("yes", "no", "dont_know"))),
                    question("several", .multiple(categories("a", "b", "c", "none"), maximum: 3)),
                    question(
                        "battery",
                        .battery(
                            items: ["first", "second"].map {
                                Question.Item(code: $0, label: LocalizedText(), location: place)
                            },
                            scale: categories("no", "yes", "a")
                        )
                    ),
                    question("open", .open(themes: categories("a", "children"))),
                ],
                location: place
            )
        ]
    )

    static let classifications = [
        Classification(
            id: "size",
            label: LocalizedText(),
            attribute: "population",
            kinds: ["municipality"],
            isOrdered: true,
            classes: ["small", "large"].map {
                UnitClass(code: $0, label: LocalizedText(), membership: .values([$0]), location: place)
            },
            outside: UnitClass(code: "county", label: LocalizedText(), membership: .outside, location: place),
            location: place
        )
    ]

    /// The names that conditions may mention, with the codes of each.
    static let codes: [(name: String, codes: [String], takesSeveral: Bool)] = [
        ("size", ["small", "large", "county"], false),
        ("single", ["yes", "no", "dont_know"], false),
        ("several", ["a", "b", "c", "none"], true),
        ("battery.first", ["no", "yes", "a"], false),
        ("battery.second", ["no", "yes", "a"], false),
        ("open", ["a", "children"], true),
    ]

    /// One element a respondent: what was given, by name.
    var rows: [[String: Given]]
    var dataset: Dataset

    init(respondents: Int, using generator: inout SeededGenerator) {
        rows = (0..<respondents).map { _ in
            var row: [String: Given] = [:]
            for (name, codes, takesSeveral) in Self.codes {
                row[name] = Self.draw(codes, takesSeveral, using: &generator)
            }
            return row
        }
        dataset = Dataset(
            variables: Variable.all(of: Self.instrument, classifications: Self.classifications),
            count: respondents
        )
        for variable in dataset.variables {
            guard var column = dataset[variable.name] else { continue }
            for (position, row) in rows.enumerated() { column[position] = Self.value(of: variable, in: row) }
            dataset[variable.name] = column
        }
    }

    private static func draw(_ codes: [String], _ takesSeveral: Bool, using generator: inout SeededGenerator) -> Given {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: .missing(.notAsked)
        case 1: .missing(.noAnswer)
        default:
            .chosen(
                takesSeveral
                    ? codes.filter { _ in Bool.random(using: &generator) }
                    : [codes[Int.random(in: 0..<codes.count, using: &generator)]]
            )
        }
    }

    private static func value(of variable: Variable, in row: [String: Given]) -> CodeColumn.Value {
        let (name, option): (String, String?) =
            switch variable.source {
            case .classification(let id), .question(let id): (id, nil)
            case .item(let question, let item): ("\(question).\(item)", nil)
            case .option(let question, let option): (question, option)
            }
        switch row[name] {
        case .chosen(let codes):
            if let option { return .code(codes.contains(option) ? 1 : 0) }
            return .code(variable.codes.firstIndex(of: codes[0]) ?? -1)
        case .missing(let reason): return .missing(reason)
        case nil: return .missing(.notAsked)
        }
    }
}

extension RandomAnswers {
    /// Draws a condition on the study's variables, and now and then on some that it does not have.
    static func condition(depth: Int, using generator: inout SeededGenerator) -> Condition {
        let known = codes[Int.random(in: 0..<codes.count, using: &generator)]
        let odd = Int.random(in: 0..<12, using: &generator)
        // A battery without an item, and a name that nothing bears, are unanswered.
        let name = odd == 0 ? "battery" : odd == 1 ? "unknown" : known.name
        func code() -> String {
            let all = known.codes + ["first", "elsewhere"]
            return all[Int.random(in: 0..<all.count, using: &generator)]
        }
        func some() -> [String] { (0..<Int.random(in: 0...3, using: &generator)).map { _ in code() } }
        func parts() -> [Condition] {
            (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                condition(depth: depth - 1, using: &generator)
            }
        }
        switch Int.random(in: 0..<(depth > 0 ? 12 : 9), using: &generator) {
        case 0: return .always
        case 1: return .equals(variable: name, code: code())
        case 2: return .differs(variable: name, code: code())
        case 3: return .anyOf(variable: name, codes: some())
        case 4: return .allOf(variable: name, codes: some())
        case 5: return .noneOf(variable: name, codes: some())
        case 6: return .empty(variable: name)
        case 7: return .notEmpty(variable: name)
        case 8:
            let comparisons = Condition.Comparison.allCases
            return .count(
                variable: name,
                comparisons[Int.random(in: 0..<comparisons.count, using: &generator)],
                Int.random(in: -1...4, using: &generator)
            )
        case 9: return .and(parts())
        case 10: return .or(parts())
        default: return .not(condition(depth: depth - 1, using: &generator))
        }
    }
}
