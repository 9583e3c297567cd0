// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// The questions that are no gates, those together that some expectation ties together.
struct QuestionGroups {
    struct Group {
        var questions: [Question]
        var expectations: [Expectation]
    }

    private(set) var groups: [Group] = []

    init(_ plan: RehearsalPlan, expectations: [Expectation]) {
        let questions = plan.instrument.questions.filter { question in
            let names = question.items.isEmpty ? [nil] : question.items.map { Optional($0.code) }
            return question.kind != .note && names.contains { plan.gate(question, $0) == nil }
        }
        var group = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ($1.id, $0) })
        func tied(_ expectation: Expectation) -> [String] {
            expectation.relation.cells.compactMap { cell in
                plan.question(of: cell).flatMap { group[$0.id] == nil ? nil : $0.id }
            }
        }
        for expectation in expectations {
            let names = tied(expectation)
            guard let first = names.first.flatMap({ group[$0] }) else { continue }
            for name in names.dropFirst() {
                guard let old = group[name], old != first else { continue }
                for (key, value) in group where value == old { group[key] = first }
            }
        }
        for number in questions.indices {
            let members = questions.filter { group[$0.id] == number }
            guard !members.isEmpty else { continue }
            let names = Set(members.map(\.id))
            groups.append(
                Group(
                    questions: members,
                    expectations: expectations.filter { !names.isDisjoint(with: tied($0)) }
                )
            )
        }
    }
}
