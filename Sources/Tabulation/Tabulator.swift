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
        let baseMask = fieldwork.dataset.mask(where: base)
        let items = question.items.isEmpty ? [nil] : question.items.map { Optional($0.code) }
        for item in items {
            addRows(of: question, item: item, within: baseMask, to: &crosstab)
        }
        return crosstab
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

    private func addRows(of question: Question, item: String?, within base: [Bool], to crosstab: inout Crosstab) {
        let name = [question.id, item].compactMap { $0 }.joined(separator: ".")
        let answered = fieldwork.dataset.answered(name)
        let counted = zip(base, zip(answered, unanswered(name))).map { $0 && ($1.0 || !$1.1) }
        let choices = Dictionary(
            question.categories.map { ($0.code, chosen($0.code, of: name)) },
            uniquingKeysWith: { first, _ in first }
        )
        let invalid = any(of: question.categories.filter { !$0.isValid }.map(\.code), in: choices)
        let valid = zip(counted, invalid).map { $0 && !$1 }
        let bases = tally(counted, over: crosstab)
        let validBases = tally(valid, over: crosstab)
        let rows =
            question.categories.map { Crosstab.Row(item: item, category: $0.code) }
            + crosstab.plan.composites.map { Crosstab.Row(item: item, category: $0.code, compositeOf: $0.of) }
        for row in rows {
            let chosen = any(of: row.compositeOf.isEmpty ? [row.category] : row.compositeOf, in: choices)
            crosstab.rows.append(row)
            crosstab.counts += tally(zip(counted, chosen).map { $0 && $1 }, over: crosstab)
            crosstab.bases += bases
            crosstab.validBases += validBases
        }
    }

    private func chosen(_ code: String, of name: String) -> [Bool] {
        fieldwork.dataset.mask(where: .anyOf(variable: name, codes: [code]))
    }

    private func any(of codes: [String], in choices: [String: [Bool]]) -> [Bool] {
        codes.compactMap { choices[$0] }.reduce(Array(repeating: false, count: fieldwork.dataset.count)) {
            zip($0, $1).map { $0 || $1 }
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
