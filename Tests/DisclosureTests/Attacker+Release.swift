// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Populations
import Tabulation
import Variables

extension Attacker {
    /// The name of the unknown behind a cell of a crosstab.
    static func name(_ crosstab: Crosstab, row: Int, column: Int) -> String {
        crosstab.reference(row: row, column: column).description
    }

    private static func base(_ crosstab: Crosstab, column: Int) -> String {
        guard !crosstab.isOfEveryone else { return "answered?\(column)" }
        let domain = crosstab.columns[column].domain
        return CellReference(table: "involved", category: "yes", domain: domain).description
    }

    /// Learns what everybody knows: classes sum to the total, categories of one answer sum to the base, and so on.
    mutating func learnSums(of crosstab: Crosstab) {
        for row in crosstab.rows.indices {
            for classification in crosstab.plan.breakdowns {
                learn(
                    [(Self.name(crosstab, row: row, column: 0), 1)]
                        + crosstab.columns.indices
                        .filter { crosstab.columns[$0].domain?.classification == classification }
                        .map { (Self.name(crosstab, row: row, column: $0), -1) }
                )
            }
        }
        for column in crosstab.columns.indices where crosstab.plan.id != "partners" {
            learn([(Self.base(crosstab, column: column), 1)])
            learn(
                [(Self.base(crosstab, column: column), 1)]
                    + crosstab.rows.indices.filter { crosstab.rows[$0].compositeOf.isEmpty }
                    .map { (Self.name(crosstab, row: $0, column: column), -1) }
            )
            for row in crosstab.rows.indices where !crosstab.rows[row].compositeOf.isEmpty {
                learn(
                    [(Self.name(crosstab, row: row, column: column), 1)]
                        + crosstab.rows.indices
                        .filter { crosstab.rows[row].compositeOf.contains(crosstab.rows[$0].category) }
                        .map { (Self.name(crosstab, row: $0, column: column), -1) }
                )
            }
        }
    }

    /// Learns every published count and base of a table.
    mutating func learn(_ table: ReleasedTable, of crosstab: Crosstab, classifications: [Classification]) {
        for row in table.rows.indices {
            for column in table.columns.indices where table.cell(row: row, column: column).figure != nil {
                let members = members(of: table.columns[column].domain, crosstab, classifications)
                learn(members.map { (Self.name(crosstab, row: row, column: $0), 1) })
                learn(members.map { (Self.base(crosstab, column: $0), 1) })
            }
        }
    }

    private func members(
        of domain: CellReference.Domain?,
        _ crosstab: Crosstab,
        _ classifications: [Classification]
    ) -> [Int] {
        let joined = classifications.first { $0.id == domain?.classification }?.merges
            .first { $0.code == domain?.classCode }?.classes
        let codes = joined ?? [domain?.classCode].compactMap { $0 }
        return crosstab.columns.indices.filter { index in
            let column = crosstab.columns[index].domain
            guard let domain else { return column == nil }
            return column?.classification == domain.classification && codes.contains(column?.classCode ?? "")
        }
    }
}
