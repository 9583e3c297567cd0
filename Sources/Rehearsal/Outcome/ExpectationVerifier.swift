// SPDX-License-Identifier: Apache-2.0

import Fieldwork
public import Instruments
public import Populations
public import Processing
public import Tabulation
import Variables

/// Checks expectations on the tables of finished answers, independently of how they were drawn.
public struct ExpectationVerifier {
    private let crosstabs: [String: Crosstab]
    private let instrument: Instrument
    private let classifications: [Classification]
    private let fieldwork: ClosedFieldwork

    /// Tabulates answers.
    ///
    /// - Parameters:
    ///   - fieldwork: The answers.
    ///   - instrument: The questionnaire.
    ///   - classifications: The classifications.
    ///   - tablePlan: The tables.
    public init(
        _ fieldwork: ClosedFieldwork,
        instrument: Instrument,
        classifications: [Classification],
        tablePlan: TablePlan
    ) {
        let tables = Tabulator(instrument: instrument, fieldwork: fieldwork).tabulate(tablePlan)
        crosstabs = Dictionary(tables.map { ($0.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.instrument = instrument
        self.classifications = classifications
        self.fieldwork = fieldwork
    }

    /// Returns whether an expectation holds; false where a cell does not exist or its base is empty.
    public func holds(_ expectation: Expectation) -> Bool {
        switch expectation.relation {
        case .share(let cell, let range):
            return share(cell).map { range.contains(count: $0.count, base: $0.base) } ?? false
        case .respondents(let domain, let range):
            return respondents(domain).map(range.contains) ?? false
        case .difference(let cell, let other, let range):
            guard let a = share(cell), let b = share(other) else { return false }
            return range.contains(
                count: a.count * b.base - b.count * a.base,
                base: a.base * b.base
            )
        case .trend(let cell, let id, let rises):
            guard let codes = classifications.first(where: { $0.id == id })?.classes.map(\.code) else { return false }
            let shares = codes.compactMap { share(cell.within(id, $0)) }
            guard shares.count == codes.count else { return false }
            return zip(shares, shares.dropFirst()).allSatisfy { before, after in
                let difference = after.count * before.base - before.count * after.base
                return rises ? difference > 0 : difference < 0
            }
        case .highest(let cell, let except):
            guard let own = share(cell), let crosstab = crosstabs[cell.table] else { return false }
            return ComparedRows.of(cell, except: except, in: crosstab.plan, instrument: instrument).allSatisfy {
                other in
                share(other).map { own.count * $0.base > $0.count * own.base } ?? false
            }
        }
    }

    private func share(_ cell: CellReference) -> (count: Int, base: Int)? {
        guard let crosstab = crosstabs[cell.table], let position = crosstab.position(of: cell),
            crosstab.bases[position] > 0
        else { return nil }
        return (crosstab.counts[position], crosstab.bases[position])
    }

    private func respondents(_ domain: CellReference.Domain?) -> Int? {
        guard let domain else { return fieldwork.coverage.answered }
        guard let breakdown = fieldwork.coverage.breakdown(domain.classification),
            let index = breakdown.classes.firstIndex(of: domain.classCode)
        else { return nil }
        return breakdown.answered[index]
    }
}

/// The rows that a “highest” is compared with.
enum ComparedRows {
    /// Returns the other substantive categories of the table or, in a battery, the other items for the same category.
    static func of(
        _ cell: CellReference,
        except: [String],
        in table: PlannedTable,
        instrument: Instrument
    ) -> [CellReference] {
        guard let question = instrument.question(table.question) else { return [] }
        var other = cell
        if cell.item != nil {
            return question.items.map(\.code).filter { $0 != cell.item && !except.contains($0) }.map {
                other.item = $0
                return other
            }
        }
        return question.categories.filter {
            $0.role == .substantive && $0.code != cell.category && !except.contains($0.code)
        }.map {
            other.category = $0.code
            return other
        }
    }
}
