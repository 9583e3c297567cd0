// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Instruments
import Populations
import Processing
import Tabulation
import Variables

/// The steps from a study and its answers to a release.
struct ReleaseMaking {
    private let ingredients: Release.Ingredients
    private let profile: Profile
    private let rehearsalSeed: UInt64?

    init(_ ingredients: Release.Ingredients, profile: Profile, rehearsalSeed: UInt64?) {
        self.ingredients = ingredients
        self.profile = profile
        self.rehearsalSeed = rehearsalSeed
    }

    func release() -> Release {
        let drafts = drafts()
        let verdicts =
            switch profile {
            case .protected: Suppression(thresholds: ingredients.thresholds).verdicts(on: drafts)
            case .reconstruction: drafts.map { Verdict(publishing: $0.crosstab.rows.count * $0.columns.count) }
            }
        let representativeness = RepresentativenessMaking(
            coverage: ingredients.fieldwork.coverage,
            rounds: ingredients.fieldwork.rounds,
            classifications: ingredients.classifications,
            used: Set(ingredients.plan.tables.flatMap(\.breakdowns)),
            minimumBase: ingredients.thresholds.minimumBase
        )
        return Release(
            study: ingredients.study,
            profile: profile,
            rehearsalSeed: rehearsalSeed,
            tables: zip(drafts, verdicts).map(table),
            response: ResponseTable(ingredients, showsOutside: profile == .reconstruction).table(),
            representativeness: representativeness.judgements(),
            representativenessCriteria: representativeness.criteria,
            externals: ingredients.plan.externals.map {
                ReleasedExternal(id: $0.id, statement: $0.statement, source: $0.source)
            },
            protection: summary(drafts, verdicts),
            methodNotes: StandInNotes.notes(on: ingredients.classifications, in: ingredients.frame)
        )
    }

    private func drafts() -> [TableDraft] {
        Tabulator(instrument: ingredients.instrument, fieldwork: ingredients.fieldwork)
            .tabulate(ingredients.plan)
            .compactMap { crosstab in
                guard let question = ingredients.instrument.question(crosstab.plan.question) else { return nil }
                var draft = TableDraft(crosstab, question: question, classifications: ingredients.classifications)
                if profile == .protected {
                    draft.merge(
                        by: ingredients.classifications,
                        minimumBase: ingredients.thresholds.minimumBase
                    )
                }
                return draft
            }
    }

    private func table(_ draft: TableDraft, _ verdict: Verdict) -> ReleasedTable {
        let shown = draft.columns.indices.filter { !draft.columns[$0].isOutside }
        let sentences = BaseSentence(instrument: ingredients.instrument, population: ingredients.study.population)
        let positions = draft.crosstab.rows.indices.flatMap { row in
            shown.map { (row: row, column: $0, cell: row * draft.columns.count + $0) }
        }
        return ReleasedTable(
            id: draft.crosstab.plan.id,
            title: draft.crosstab.plan.title,
            question: draft.question.text,
            baseSentence: sentences.write(draft.crosstab.base),
            notes: TableNotes.notes(of: draft),
            intervalNote: TableNotes.intervalNote(isOfEveryone: draft.crosstab.isOfEveryone),
            testNote: shown.count > 1
                ? TableNotes.testNote(isOfEveryone: draft.crosstab.isOfEveryone) : LocalizedText(),
            source: .answers,
            kind: draft.question.releasedKind,
            columns: shown.map {
                ReleasedTable.Column(
                    domain: draft.columns[$0].domain,
                    label: draft.columns[$0].label,
                    classification: draft.columns[$0].classification
                )
            },
            rows: draft.crosstab.rows.map { draft.releasedRow($0) },
            cells: positions.map { cell(draft, $0.row, $0.column, verdict.fates[$0.cell]) },
            validBases: positions.map { position in
                let isShown = verdict.fates[position.cell] == .published && verdict.showsValidBase[position.cell]
                return isShown ? draft.validBase(position.row, position.column) : nil
            }
        )
    }

    private func cell(_ draft: TableDraft, _ row: Int, _ column: Int, _ fate: Verdict.Fate) -> ReleasedCell {
        guard fate == .published else { return .withheld }
        let base = draft.base(row, column)
        guard base > 0 else { return .noBase }
        let count = draft.count(row, column)
        let interval = draft.crosstab.interval(row: row, columns: draft.columns[column].members)
        return .published(
            ReleasedCell.Figure(
                count: count,
                base: base,
                interval: interval.map { $0.lower...$0.upper },
                asked: asked(draft, column, base: base)
            )
        )
    }

    /// How many units the question concerns in a column; nil of a base whose size in the frame nobody knows.
    private func asked(_ draft: TableDraft, _ column: Int, base: Int) -> Int? {
        guard draft.crosstab.isOfEveryone else { return nil }
        let asked = draft.columns[column].members.reduce(0) { $0 + draft.crosstab.columns[$1].asked }
        return asked >= base ? asked : nil
    }

    private func summary(_ drafts: [TableDraft], _ verdicts: [Verdict]) -> ProtectionSummary {
        var cells = 0
        var primary = 0
        var secondary = 0
        for (draft, verdict) in zip(drafts, verdicts) {
            for (position, fate) in verdict.fates.enumerated()
            where !draft.columns[position % draft.columns.count].isOutside {
                cells += 1
                if fate == .primary { primary += 1 }
                if fate == .secondary { secondary += 1 }
            }
        }
        return ProtectionSummary(
            cells: cells,
            primary: primary,
            secondary: secondary,
            merges: drafts.flatMap { draft in
                draft.merges.map { ProtectionSummary.Merge(table: draft.crosstab.plan.id, label: $0.label) }
            },
            minimumCount: ingredients.thresholds.minimumCount,
            minimumBase: ingredients.thresholds.minimumBase
        )
    }
}

extension Question {
    /// What kind of table the question gives.
    fileprivate var releasedKind: ReleasedTable.Kind {
        switch kind {
        case .single, .note: .single
        case .multiple, .open: .several
        case .battery: .battery
        }
    }
}

extension TableDraft {
    fileprivate func releasedRow(_ row: Crosstab.Row) -> ReleasedTable.Row {
        let category = question.categories.first { $0.code == row.category }
        let composite = crosstab.plan.composites.first { $0.code == row.category }
        let parts = question.categories.filter { row.compositeOf.contains($0.code) }
        let valences = Set(parts.map(\.valence))
        return ReleasedTable.Row(
            item: row.item,
            itemLabel: question.items.first { $0.code == row.item }?.label,
            category: row.category,
            label: category?.label ?? composite?.label ?? LocalizedText(),
            role: category?.role ?? .substantive,
            valence: category?.valence ?? (valences.count == 1 ? valences.first ?? nil : nil),
            compositeOf: row.compositeOf
        )
    }
}
