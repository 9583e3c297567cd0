// SPDX-License-Identifier: Apache-2.0

import Instruments
import Populations
import Tabulation
import Variables

/// A table on its way to release: its columns may be joins of the crosstab's.
struct TableDraft {
    /// A column: one of the crosstab's, or several joined.
    struct Column {
        /// The class, which may be a join; nil for everyone.
        var domain: CellReference.Domain?
        var label: LocalizedText
        var classification: LocalizedText?
        /// The positions of the crosstab's columns that it joins.
        var members: [Int]
        /// Whether it is the class outside, which is never published in a table of answers.
        var isOutside: Bool
    }

    var crosstab: Crosstab
    var question: Question
    var columns: [Column]
    var merges: [ClassMerge] = []

    init(_ crosstab: Crosstab, question: Question, classifications: [Classification]) {
        self.crosstab = crosstab
        self.question = question
        columns = crosstab.columns.indices.map { index in
            let column = crosstab.columns[index]
            let classification = classifications.first { $0.id == column.domain?.classification }
            let unitClass = classification?.allClasses.first { $0.code == column.domain?.classCode }
            return Column(
                domain: column.domain,
                label: unitClass?.label ?? Self.everyone,
                classification: classification?.label,
                members: [index],
                isOutside: column.isOutside
            )
        }
    }

    /// The label of the column of everyone.
    static let everyone = LocalizedText(nb: "Alle", nn: "Alle", en: "All")

    func count(_ row: Int, _ column: Int) -> Int { sum(crosstab.counts, row, column) }
    func base(_ row: Int, _ column: Int) -> Int { sum(crosstab.bases, row, column) }
    func validBase(_ row: Int, _ column: Int) -> Int { sum(crosstab.validBases, row, column) }

    private func sum(_ values: [Int], _ row: Int, _ column: Int) -> Int {
        columns[column].members.reduce(0) { $0 + values[row * crosstab.columns.count + $1] }
    }

    /// The smallest base of a column over the table's rows.
    func smallestBase(_ column: Int) -> Int {
        crosstab.rows.indices.map { base($0, column) }.min() ?? 0
    }

    /// Joins classes as their classification allows, in its order, until no class has too small a base.
    mutating func merge(by classifications: [Classification], minimumBase: Int) {
        for id in crosstab.plan.breakdowns {
            guard let classification = classifications.first(where: { $0.id == id }) else { continue }
            for merge in classification.merges {
                let small = columns.indices.filter {
                    columns[$0].domain?.classification == id && !columns[$0].isOutside
                        && smallestBase($0) < minimumBase
                }
                let codes = small.compactMap { columns[$0].domain?.classCode }
                guard codes.contains(where: merge.classes.contains) else { continue }
                join(merge, in: id)
            }
        }
    }

    private mutating func join(_ merge: ClassMerge, in classification: String) {
        let joined = columns.indices.filter {
            columns[$0].domain?.classification == classification
                && merge.classes.contains(columns[$0].domain?.classCode ?? "")
        }
        guard let first = joined.first, joined.count == merge.classes.count else { return }
        var column = columns[first]
        column.domain = CellReference.Domain(classification: classification, classCode: merge.code)
        column.label = merge.label
        column.members = joined.flatMap { columns[$0].members }
        columns[first] = column
        for index in joined.dropFirst().reversed() { columns.remove(at: index) }
        merges.append(merge)
    }
}
