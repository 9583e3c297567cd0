// SPDX-License-Identifier: Apache-2.0

import Fieldwork
public import Instruments
public import Processing
import Variables

/// Fills the tables of a plan by counting a dataset.
public struct Tabulator: Sendable {
    private let instrument: Instrument
    private let fieldwork: ClosedFieldwork

    /// Creates a tabulator.
    ///
    /// - Parameters:
    ///   - instrument: The questionnaire whose answers are counted.
    ///   - fieldwork: The answers, and who was asked by class.
    public init(instrument: Instrument, fieldwork: ClosedFieldwork) {
        self.instrument = instrument
        self.fieldwork = fieldwork
    }

    /// Returns the tables of a plan in its order; a table over a question that does not exist is left out.
    public func tabulate(_ plan: TablePlan) -> [Crosstab] {
        plan.tables.compactMap(tabulate)
    }

    /// Returns one table, or nil when its question does not exist or asks nothing.
    ///
    /// Someone who was asked and did not answer is in no base. Someone who was not asked is in the base only where
    /// the table declares a wider one, and counts there as not having chosen. “Don't know” is in the base and not
    /// in the valid base.
    public func tabulate(_ table: PlannedTable) -> Crosstab? {
        guard let question = instrument.question(table.question), question.kind != .note else { return nil }
        let base = table.base ?? question.route
        var crosstab = Crosstab(
            plan: table,
            base: base,
            isOfEveryone: base == .always,
            columns: columns(of: table),
            rows: [],
            counts: [],
            bases: [],
            validBases: []
        )
        for answers in answers(of: table) { addRows(of: answers, to: &crosstab) }
        return crosstab
    }

    /// Returns the answers that a table counts, of each item of a battery, or of the question; none when its question does
    /// not exist or asks nothing.
    public func answers(of table: PlannedTable) -> [CountedAnswers] {
        guard let question = instrument.question(table.question), question.kind != .note else { return [] }
        let base = fieldwork.dataset.mask(where: table.base ?? question.route)
        let items = question.items.isEmpty ? [nil] : question.items.map { Optional($0.code) }
        return items.map { answers(to: question, item: $0, within: base) }
    }

    /// Returns the class of each respondent, as a position among the classes of a classification, the class outside
    /// included; nil for one whose class is withheld.
    public func classes(of classification: String) -> [Int?] {
        guard let column = fieldwork.dataset[classification] else {
            return Array(repeating: nil, count: fieldwork.dataset.count)
        }
        return (0..<column.count).map { respondent in
            if case .code(let position) = column[respondent] { position } else { nil }
        }
    }

    private func columns(of table: PlannedTable) -> [Crosstab.Column] {
        let coverage = fieldwork.coverage
        let total = Crosstab.Column(
            domain: nil,
            isOutside: false,
            asked: coverage.asked,
            answered: coverage.answered
        )
        return [total]
            + table.breakdowns.compactMap(coverage.breakdown).flatMap { breakdown in
                breakdown.classes.indices.map { index in
                    Crosstab.Column(
                        domain: CellReference.Domain(
                            classification: breakdown.classification,
                            classCode: breakdown.classes[index]
                        ),
                        isOutside: breakdown.outside == index,
                        asked: breakdown.asked[index],
                        answered: breakdown.answered[index]
                    )
                }
            }
    }

    private func answers(to question: Question, item: String?, within base: [Bool]) -> CountedAnswers {
        let name = [question.id, item].compactMap { $0 }.joined(separator: ".")
        let isUnanswered = zip(base, zip(fieldwork.dataset.answered(name), unanswered(name))).map {
            $0 && !$1.0 && $1.1
        }
        return CountedAnswers(
            item: item,
            form: question.takesSeveral ? .several : item == nil ? .single : .scale,
            categories: question.categories.map(\.code),
            isValid: question.categories.map(\.isValid),
            isNone: question.categories.map { $0.role == .none },
            isInBase: zip(base, isUnanswered).map { $0 && !$1 },
            isUnanswered: isUnanswered,
            isChosen: question.categories.map { category in
                fieldwork.dataset.mask(where: .anyOf(variable: name, codes: [category.code]))
            }
        )
    }

    private func addRows(of answers: CountedAnswers, to crosstab: inout Crosstab) {
        let bases = tally(answers.isInBase, over: crosstab)
        let validBases = tally(answers.isInValidBase, over: crosstab)
        let rows =
            answers.categories.map { Crosstab.Row(item: answers.item, category: $0) }
            + crosstab.plan.composites.map { Crosstab.Row(item: answers.item, category: $0.code, compositeOf: $0.of) }
        for row in rows {
            let chosen = answers.isAnyChosen(row.compositeOf.isEmpty ? [row.category] : row.compositeOf)
            crosstab.rows.append(row)
            crosstab.counts += tally(zip(answers.isInBase, chosen).map { $0 && $1 }, over: crosstab)
            crosstab.bases += bases
            crosstab.validBases += validBases
        }
    }

    private func unanswered(_ name: String) -> [Bool] {
        let dataset = fieldwork.dataset
        let columns = dataset[name].map { [$0] } ?? dataset.options(of: name).compactMap { dataset[$0.name] }
        return columns.first?.mask(missing: .noAnswer) ?? Array(repeating: false, count: dataset.count)
    }

    private func tally(_ mask: [Bool], over crosstab: Crosstab) -> [Int] {
        var result = [mask.count { $0 }]
        for id in crosstab.plan.breakdowns {
            guard let breakdown = fieldwork.coverage.breakdown(id) else { continue }
            let number = breakdown.classes.count
            result += fieldwork.dataset[id]?.tally(mask, classes: number) ?? Array(repeating: 0, count: number)
        }
        return result
    }
}
