// SPDX-License-Identifier: Apache-2.0

import Instruments
import Tabulation
import Variables

/// Decides for every cell of every table whether it may be published, all tables at once.
struct Suppression {
    let thresholds: Thresholds

    /// Returns the verdicts on the tables, in their order.
    func verdicts(on drafts: [TableDraft]) -> [Verdict] {
        var verdicts = drafts.map { Verdict(publishing: $0.crosstab.rows.count * $0.columns.count) }
        for group in linkedGroups(drafts) {
            judge(group, among: drafts, &verdicts)
        }
        return verdicts
    }

    /// A cell, or the base of a row, that might be published.
    private struct Candidate {
        var table: Int
        var row: Int
        var column: Int
    }

    private func judge(_ group: [Int], among drafts: [TableDraft], _ verdicts: inout [Verdict]) {
        var system = LinkedSystem(thresholds: thresholds)
        let linked = group.map { drafts[$0] }
        for draft in linked {
            system.addKnowledge(of: draft, amid: linked)
            system.addSecrets(of: draft)
        }
        let candidates = group.flatMap { self.candidates(of: drafts[$0], table: $0) }.sorted {
            order($0, drafts) < order($1, drafts)
        }
        let forms = candidates.map { candidate in
            (
                count: system.countForm(drafts[candidate.table], candidate.row, candidate.column),
                base: system.baseForm(drafts[candidate.table], candidate.row, candidate.column)
            )
        }
        var space = KnowledgeSpace(width: system.width, secrets: system.secrets)
        for form in system.known { space.learn(form) }
        for (candidate, form) in zip(candidates, forms) {
            let draft = drafts[candidate.table]
            let cell = candidate.row * draft.columns.count + candidate.column
            if system.isSecret(draft, candidate.row, candidate.column) {
                verdicts[candidate.table].fates[cell] = .primary
            } else if !(form.base.map { space.publish($0) } ?? true) || !space.publish(form.count) {
                verdicts[candidate.table].fates[cell] = .secondary
            }
        }
        judgeValidBases(group, among: drafts, &system, &space, &verdicts)
    }

    /// The valid base tells how many did not know: it is shown where that gives nothing away.
    private func judgeValidBases(
        _ group: [Int],
        among drafts: [TableDraft],
        _ system: inout LinkedSystem,
        _ space: inout KnowledgeSpace,
        _ verdicts: inout [Verdict]
    ) {
        for table in group {
            let draft = drafts[table]
            for row in draft.firstRowsOfItems {
                let item = draft.crosstab.rows[row].item
                let invalid = draft.crosstab.rows.indices.filter { other in
                    let stub = draft.crosstab.rows[other]
                    return stub.item == item && stub.compositeOf.isEmpty
                        && draft.question.categories.contains { $0.code == stub.category && !$0.isValid }
                }
                for column in draft.columns.indices where !draft.columns[column].isOutside {
                    let forms = invalid.map { system.countForm(draft, $0, column) }
                    let shown = forms.allSatisfy { space.knows($0) }
                    for other in draft.crosstab.rows.indices where draft.crosstab.rows[other].item == item {
                        verdicts[table].showsValidBase[other * draft.columns.count + column] = shown
                    }
                }
            }
        }
    }

    private func candidates(of draft: TableDraft, table: Int) -> [Candidate] {
        draft.columns.indices.filter { !draft.columns[$0].isOutside }.flatMap { column in
            draft.crosstab.rows.indices.map { Candidate(table: table, row: $0, column: column) }
        }
    }

    /// What matters most to readers is published first: everyone before classes, the larger class before the smaller
    /// (so that the same class gives way in every table), composites before their parts, large counts before small.
    private func order(_ candidate: Candidate, _ drafts: [TableDraft]) -> (Int, Int, Int, Int, Int) {
        let draft = drafts[candidate.table]
        let column = draft.columns[candidate.column]
        let answered = column.members.reduce(0) { $0 + draft.crosstab.columns[$1].answered }
        let isComposite = !draft.crosstab.rows[candidate.row].compositeOf.isEmpty
        return (
            column.domain == nil ? 0 : 1,
            -answered,
            isComposite ? 0 : 1,
            -draft.count(candidate.row, candidate.column),
            candidate.table * 10_000 + candidate.row
        )
    }

    /// Groups the tables that share a question, or whose base rests on another's question.
    private func linkedGroups(_ drafts: [TableDraft]) -> [[Int]] {
        var group = Array(drafts.indices)
        func touches(_ draft: TableDraft) -> Set<String> {
            Set([draft.crosstab.plan.question] + draft.crosstab.base.variables)
        }
        let mentioned = drafts.map(touches)
        for first in drafts.indices {
            for second in drafts.indices.dropFirst(first + 1)
            where !mentioned[first].isDisjoint(with: mentioned[second]) {
                let (from, to) = (group[second], group[first])
                for index in group.indices where group[index] == from { group[index] = to }
            }
        }
        return Set(group).sorted().map { id in group.indices.filter { group[$0] == id } }
    }
}
