// SPDX-License-Identifier: Apache-2.0

import Instruments
import Populations
import Tabulation
import Variables

/// What must hold between the table plan and what it tabulates.
struct TableChecks {
    let plan: TablePlan
    let places: [TablePlanReader.Places]
    let instrument: Instrument
    let classifications: [Classification]
    let findings: FindingCollector

    func run() {
        let ids = plan.tables.map { ($0.id, $0.location) } + plan.externals.map { ($0.id, $0.location) }
        for (index, (id, location)) in ids.enumerated() where ids[..<index].contains(where: { $0.0 == id }) {
            findings.report("duplicate-id", at: location, "The id “\(id)” belongs to another table or figure already.")
        }
        for (table, place) in zip(plan.tables, places) { check(table, place) }
    }

    private func check(_ table: PlannedTable, _ place: TablePlanReader.Places) {
        if table.id == "response" {
            findings.report(
                "duplicate-id",
                at: table.location,
                "Every study has the table “response”, of who answered; give this one another id."
            )
        }
        let names = classifications.map(\.id)
        for (name, location) in zip(table.breakdowns, place.breakdowns) where !names.contains(name) {
            findings.report(
                "table-unknown-classification",
                at: location,
                "There is no classification “\(name)”." + NearestNames.suggestion(for: name, among: names)
            )
        }
        if let base = place.base {
            _ = ReferenceCheck(instrument: instrument, findings: findings).check(base)
        }
        guard let question = instrument.question(table.question) else {
            let questions = instrument.questions.filter { $0.kind != .note }.map(\.id)
            findings.report(
                "table-unknown-question",
                at: place.question,
                "There is no question “\(table.question)”."
                    + NearestNames.suggestion(for: table.question, among: questions)
            )
            return
        }
        guard question.kind != .note else {
            findings.report(
                "table-unknown-question",
                at: place.question,
                "“\(question.id)” is a note and has no answers."
            )
            return
        }
        composites(table, place, of: question)
    }

    private func composites(_ table: PlannedTable, _ place: TablePlanReader.Places, of question: Question) {
        let codes = question.categories.map(\.code)
        for (index, composite) in table.composites.enumerated() {
            let earlier = codes + table.composites[..<index].map(\.code)
            if earlier.contains(composite.code) {
                findings.report(
                    "duplicate-code",
                    at: composite.location,
                    "The table “\(table.id)” has a row “\(composite.code)” already."
                )
            }
            for (code, location) in zip(composite.of, place.composites[index]) where !codes.contains(code) {
                findings.report(
                    "bad-composite",
                    at: location,
                    "The question “\(question.id)” has no answer “\(code)”."
                        + NearestNames.suggestion(for: code, among: codes)
                )
            }
            if composite.of.isEmpty {
                findings.report(
                    "bad-composite",
                    at: composite.location,
                    "The composite “\(composite.code)” joins nothing."
                )
            }
        }
    }
}
