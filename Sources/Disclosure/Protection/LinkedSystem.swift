// SPDX-License-Identifier: Apache-2.0

import Instruments
import Tabulation
import Variables

/// Everything that ties the numbers of linked tables together: unknowns, what everybody knows, and the secrets.
struct LinkedSystem {
    private var unknowns = Unknowns()
    private(set) var known: [LinearForm] = []
    private(set) var secrets: [LinearForm] = []
    var width: Int { unknowns.count }

    private let thresholds: Thresholds

    init(thresholds: Thresholds) {
        self.thresholds = thresholds
    }

    /// Adds what everybody knows of a table: how its cells sum, and that a base equals an answer elsewhere.
    mutating func addKnowledge(of draft: TableDraft, amid drafts: [TableDraft]) {
        for row in draft.crosstab.rows.indices where draft.isUnknownOfItsOwn(row) {
            addClassSums(of: draft) { $0.unknown(draft, row, $1) }
        }
        for row in draft.firstRowsOfItems {
            addCategorySums(of: draft, row)
            guard !draft.crosstab.isOfEveryone else { continue }
            addClassSums(of: draft) { $0.baseUnknown(draft, row, $1) }
            addEqualAnswers(of: draft, row, amid: drafts)
        }
    }

    /// Adds the secrets of a table: small counts and complements, and answers that a whole class shares.
    mutating func addSecrets(of draft: TableDraft) {
        for row in draft.crosstab.rows.indices {
            for column in draft.columns.indices where isSecret(draft, row, column) {
                let count = countForm(draft, row, column)
                secrets.append(count)
                if let base = baseForm(draft, row, column) { secrets.append(base - count) }
            }
        }
    }

    /// Whether a cell's own numbers forbid that it is shown or derived.
    func isSecret(_ draft: TableDraft, _ row: Int, _ column: Int) -> Bool {
        let count = draft.count(row, column)
        let base = draft.base(row, column)
        guard base > 0 else { return false }
        if draft.columns[column].isOutside { return true }
        let rest = base - count
        let small = 1..<thresholds.minimumCount
        if small.contains(count) || small.contains(rest) { return true }
        guard draft.columns[column].domain != nil else { return false }
        return base < thresholds.minimumBase || ((count == 0 || rest == 0) && draft.tellsOfRespondents(row))
    }

    /// Returns the count of a cell as a sum of unknowns.
    mutating func countForm(_ draft: TableDraft, _ row: Int, _ column: Int) -> LinearForm {
        let crosstab = draft.crosstab
        let codes = crosstab.rows[row].compositeOf
        let isSum = !codes.isEmpty && draft.categoriesExclude
        let events = (isSum ? codes : [crosstab.rows[row].category]).map {
            Unknowns.Event.answer(question: crosstab.plan.question, item: crosstab.rows[row].item, code: $0)
        }
        var form = LinearForm()
        for event in events {
            for member in draft.columns[column].members {
                form.add(1, unknowns.number(event, crosstab.columns[member].domain))
            }
        }
        return form
    }

    /// Returns the base of a cell as a sum of unknowns, or nil when everybody knows it.
    mutating func baseForm(_ draft: TableDraft, _ row: Int, _ column: Int) -> LinearForm? {
        guard !draft.crosstab.isOfEveryone else { return nil }
        return LinearForm(draft.columns[column].members.map { baseUnknown(draft, row, $0) })
    }

    private mutating func unknown(_ draft: TableDraft, _ row: Int, _ member: Int) -> Int {
        let plan = draft.crosstab.plan
        let stub = draft.crosstab.rows[row]
        return unknowns.number(
            .answer(question: plan.question, item: stub.item, code: stub.category),
            draft.crosstab.columns[member].domain
        )
    }

    private mutating func baseUnknown(_ draft: TableDraft, _ row: Int, _ member: Int) -> Int {
        let crosstab = draft.crosstab
        return unknowns.number(
            .base(crosstab.base, question: crosstab.plan.question, item: crosstab.rows[row].item),
            crosstab.columns[member].domain
        )
    }

    /// The classes of each breakdown sum to everyone.
    private mutating func addClassSums(
        of draft: TableDraft,
        _ unknown: (inout LinkedSystem, Int) -> Int
    ) {
        for classification in draft.crosstab.plan.breakdowns {
            var form = LinearForm([unknown(&self, 0)])
            for (index, column) in draft.crosstab.columns.enumerated()
            where column.domain?.classification == classification {
                form.add(-1, unknown(&self, index))
            }
            known.append(form)
        }
    }

    /// The categories of a single question sum to its base, where no one in the base was left unasked.
    private mutating func addCategorySums(of draft: TableDraft, _ first: Int) {
        guard draft.categoriesExclude else { return }
        let crosstab = draft.crosstab
        let rows = crosstab.rows.indices.filter {
            crosstab.rows[$0].item == crosstab.rows[first].item && crosstab.rows[$0].compositeOf.isEmpty
        }
        for member in crosstab.columns.indices {
            let width = crosstab.columns.count
            let sum = rows.reduce(0) { $0 + crosstab.counts[$1 * width + member] }
            guard sum == crosstab.bases[first * width + member] else { continue }
            var form = LinearForm(rows.map { unknown(draft, $0, member) })
            if !crosstab.isOfEveryone { form.add(-1, baseUnknown(draft, first, member)) }
            known.append(form)
        }
    }

    /// A filtered base is an answer elsewhere: where the numbers agree in every class, a reader knows them as one.
    private mutating func addEqualAnswers(of draft: TableDraft, _ first: Int, amid drafts: [TableDraft]) {
        let crosstab = draft.crosstab
        let width = crosstab.columns.count
        for other in drafts where crosstab.base.variables.contains(other.crosstab.plan.question) {
            for row in other.crosstab.rows.indices where other.isUnknownOfItsOwn(row) {
                let pairs = crosstab.columns.indices.compactMap { mine in
                    other.crosstab.columns.firstIndex { $0.domain == crosstab.columns[mine].domain }.map { (mine, $0) }
                }
                let otherWidth = other.crosstab.columns.count
                let agree = pairs.allSatisfy {
                    crosstab.bases[first * width + $0] == other.crosstab.counts[row * otherWidth + $1]
                }
                guard agree else { continue }
                for (mine, theirs) in pairs {
                    var form = LinearForm([baseUnknown(draft, first, mine)])
                    form.add(-1, unknown(other, row, theirs))
                    known.append(form)
                }
            }
        }
    }
}

extension TableDraft {
    /// Whether each respondent is in one category only, so that composites are sums.
    var categoriesExclude: Bool { !question.takesSeveral }

    /// Whether a row says what respondents hold or do, rather than that they do not know.
    func tellsOfRespondents(_ row: Int) -> Bool {
        let code = crosstab.rows[row].category
        return question.categories.first { $0.code == code }.map { $0.role == .substantive } ?? true
    }

    /// Whether a row's count is an unknown of its own rather than a sum of others.
    func isUnknownOfItsOwn(_ row: Int) -> Bool {
        crosstab.rows[row].compositeOf.isEmpty || !categoriesExclude
    }

    /// The first row of each item; a table without items has one.
    var firstRowsOfItems: [Int] {
        crosstab.rows.indices.filter { $0 == 0 || crosstab.rows[$0].item != crosstab.rows[$0 - 1].item }
    }
}
