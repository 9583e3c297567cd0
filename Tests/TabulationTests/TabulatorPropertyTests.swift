// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Instruments
import Populations
import Processing
import Tabulation
import Testing
import Variables

/// Tables of random small studies, against counting row by row.
@Suite struct TabulatorPropertyTests {
    /// What one respondent has: by name of a question or item, the chosen codes, or why there are none.
    private typealias Row = [String: Result<[String], Missing>]

    private struct Missing: Error, Hashable {
        var reason: MissingReason
    }

    private static let place = SourceLocation(file: "questionnaire.yaml")
    private static let classes = ["small", "middle", "county"]

    private static func pick<T>(_ all: [T], _ generator: inout SeededGenerator) -> T {
        all[Int.random(in: 0..<all.count, using: &generator)]
    }

    private static func categories(_ generator: inout SeededGenerator) -> [Variables.Category] {
        let last: [Variables.Category.Role] = [.substantive, .other, .none, .dontKnow, .notApplicable]
        return (0..<Int.random(in: 1...5, using: &generator)).map { index in
            Variables.Category(
                code: "c\(index)",
                label: LocalizedText(),
                role: index < 2 ? .substantive : pick(last, &generator),
                location: place
            )
        }
    }

    private static func instrument(_ generator: inout SeededGenerator) -> Instrument {
        var questions: [Question] = []
        for index in 0..<Int.random(in: 1...4, using: &generator) {
            let categories = categories(&generator)
            let items = (0..<Int.random(in: 1...3, using: &generator)).map {
                Question.Item(code: "i\($0)", label: LocalizedText(), location: place)
            }
            let kinds: [Question.Kind] = [
                .single(categories), .multiple(categories, maximum: nil), .battery(items: items, scale: categories),
                .open(themes: categories),
            ]
            let route = questions.isEmpty ? .always : condition(on: questions, &generator)
            questions.append(
                Question(
                    id: "q\(index)",
                    kind: pick(kinds, &generator),
                    text: LocalizedText(),
                    route: route,
                    location: place
                )
            )
        }
        return Instrument(
            sections: [Section(id: "s", title: LocalizedText(), questions: questions, location: place)]
        )
    }

    private static func condition(on questions: [Question], _ generator: inout SeededGenerator) -> Condition {
        let question = pick(questions, &generator)
        let name = pick(names(of: question), &generator)
        let code = pick(question.categories, &generator).code
        return switch Int.random(in: 0..<6, using: &generator) {
        case 0: .always
        case 1: .equals(variable: name, code: code)
        case 2: .anyOf(variable: name, codes: [code, "c1"])
        case 3: .not(.noneOf(variable: name, codes: [code]))
        case 4: .and([.notEmpty(variable: name), .differs(variable: name, code: code)])
        default: .or([.count(variable: name, .atLeast, 2), .empty(variable: name)])
        }
    }

    private static func names(of question: Question) -> [String] {
        question.items.isEmpty ? [question.id] : question.items.map { "\(question.id).\($0.code)" }
    }

    /// Answers along the routes; now and then a question is left out, and a respondent has no class.
    private static func row(_ instrument: Instrument, _ generator: inout SeededGenerator) -> Row {
        var row: Row = [:]
        if Int.random(in: 0..<8, using: &generator) > 0 { row["size"] = .success([pick(classes, &generator)]) }
        for question in instrument.questions {
            let isAsked = question.route.holds { name in row[name].flatMap { try? $0.get() } }
            let isLeftOut = Int.random(in: 0..<5, using: &generator) == 0
            for name in names(of: question) {
                guard isAsked, !isLeftOut else {
                    row[name] = .failure(Missing(reason: isAsked ? .noAnswer : .notAsked))
                    continue
                }
                let codes = question.categories.map(\.code)
                row[name] = .success(
                    question.takesSeveral
                        ? codes.filter { _ in Bool.random(using: &generator) } : [pick(codes, &generator)]
                )
            }
        }
        return row
    }

    private static func dataset(_ rows: [Row], of instrument: Instrument, by size: Classification) -> Dataset {
        var dataset = Dataset(
            variables: Variable.all(of: instrument, classifications: [size]),
            count: rows.count
        )
        for variable in dataset.variables {
            for (position, row) in rows.enumerated() {
                let value: CodeColumn.Value =
                    if case .option(let question, let option) = variable.source {
                        switch row[question] {
                        case .success(let codes): .code(codes.contains(option) ? 1 : 0)
                        case .failure(let missing): .missing(missing.reason)
                        case nil: .missing(.notAsked)
                        }
                    } else {
                        switch row[variable.name] {
                        case .success(let codes): .code(variable.codes.firstIndex(of: codes[0]) ?? 99)
                        case .failure(let missing): .missing(missing.reason)
                        case nil: .missing(.notAsked)
                        }
                    }
                dataset[variable.name]?[position] = value
            }
        }
        return dataset
    }

    @Test func `every count and base is what counting row by row gives`() throws {
        var generator = SeededGenerator(seed: 11, purpose: "tables")
        let isSoaking = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] != nil
        for _ in 0..<(isSoaking ? 20_000 : 300) {
            let instrument = Self.instrument(&generator)
            let size = Classification(
                id: "size",
                label: LocalizedText(),
                attribute: "size",
                kinds: ["municipality"],
                isOrdered: true,
                classes: Self.classes.dropLast().map {
                    UnitClass(code: $0, label: LocalizedText(), membership: .values([$0]), location: Self.place)
                },
                outside: UnitClass(code: "county", label: LocalizedText(), membership: .outside, location: Self.place),
                location: Self.place
            )
            let rows = (0..<Int.random(in: 0...25, using: &generator)).map { _ in Self.row(instrument, &generator) }
            let fieldwork = ClosedFieldwork(
                origin: .rehearsal(seed: 11),
                dataset: Self.dataset(rows, of: instrument, by: size),
                coverage: Coverage(
                    asked: 50,
                    answered: rows.count,
                    breakdowns: [
                        Coverage.Breakdown(
                            classification: "size",
                            classes: Self.classes,
                            outside: 2,
                            asked: [20, 20, 10],
                            answered: [0, 0, 0]
                        )
                    ]
                )
            )
            for question in instrument.questions {
                let codes = question.categories.map(\.code)
                let plan = PlannedTable(
                    id: question.id,
                    title: LocalizedText(),
                    question: question.id,
                    breakdowns: ["size"],
                    composites: [
                        Composite(
                            code: "some",
                            label: LocalizedText(),
                            of: codes.filter { _ in Bool.random(using: &generator) } + [codes[0]],
                            location: Self.place
                        )
                    ],
                    base: Bool.random(using: &generator)
                        ? nil : Self.condition(on: instrument.questions, &generator),
                    location: Self.place
                )
                let table = try #require(
                    Tabulator(instrument: instrument, fieldwork: fieldwork).tabulate(plan)
                )
                check(table, of: question, against: rows)
            }
        }
    }

    private func check(_ table: Crosstab, of question: Question, against rows: [Row]) {
        #expect(table.rows.count == max(question.items.count, 1) * (question.categories.count + 1))
        #expect(table.columns.map { $0.domain?.classCode } == [nil] + Self.classes)
        let base = table.plan.base ?? question.route
        let invalid = question.categories.filter { $0.role == .dontKnow || $0.role == .notApplicable }.map(\.code)
        for (index, row) in table.rows.enumerated() {
            let name = [question.id, row.item].compactMap { $0 }.joined(separator: ".")
            let wanted = row.compositeOf.isEmpty ? [row.category] : row.compositeOf
            for (column, head) in table.columns.enumerated() {
                let inBase = rows.filter { answers in
                    let isInClass =
                        head.domain.map { answers["size"] == .success([$0.classCode]) } ?? true
                    let isLeftOut = answers[name] == .failure(Missing(reason: .noAnswer))
                    return isInClass && !isLeftOut && base.holds { name in answers[name].flatMap { try? $0.get() } }
                }
                let given = inBase.map { (try? $0[name]?.get()) ?? [] }
                let cell = index * table.columns.count + column
                #expect(table.bases[cell] == inBase.count)
                #expect(table.validBases[cell] == given.count { !$0.contains(where: invalid.contains) })
                #expect(table.counts[cell] == given.count { $0.contains(where: wanted.contains) })
            }
        }
    }
}
