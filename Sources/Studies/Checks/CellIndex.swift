// SPDX-License-Identifier: Apache-2.0

import Instruments
import Populations
import Tabulation
import Variables

/// The cells that a study's tables have, for checking what prose and expectations point at.
struct CellIndex {
    /// What a table can be asked for.
    private struct Table {
        var isBattery: Bool
        var items: [String]
        var categories: [String]
        var breakdowns: [String]
    }

    private var tables: [String: Table] = [:]
    private var order: [String] = []
    private let classifications: [Classification]

    init(instrument: Instrument, classifications: [Classification], plan: TablePlan) {
        self.classifications = classifications
        for planned in plan.tables {
            guard let question = instrument.question(planned.question) else { continue }
            add(
                planned.id,
                Table(
                    isBattery: !question.items.isEmpty,
                    items: question.items.map(\.code),
                    categories: question.categories.map(\.code) + planned.composites.map(\.code),
                    breakdowns: planned.breakdowns
                )
            )
        }
        let used = Set(plan.tables.flatMap(\.breakdowns))
        let shown = classifications.map(\.id).filter(used.contains)
        add("response", Table(isBattery: false, items: [], categories: ["answered"], breakdowns: shown))
    }

    private mutating func add(_ id: String, _ table: Table) {
        tables[id] = table
        order.append(id)
    }

    /// Returns why a reference points at no cell, as a sentence with the nearest names; nil when it does.
    func problem(_ reference: CellReference) -> String? {
        guard let table = tables[reference.table] else {
            return "There is no table “\(reference.table)”."
                + NearestNames.suggestion(for: reference.table, among: order)
        }
        if let problem = rowProblem(reference.item, reference.category, in: table, named: reference.table) {
            return problem
        }
        guard let domain = reference.domain else { return nil }
        guard table.breakdowns.contains(domain.classification) else {
            return "The table “\(reference.table)” is not broken down by “\(domain.classification)”."
                + NearestNames.suggestion(for: domain.classification, among: table.breakdowns)
        }
        return classProblem(domain)
    }

    /// Returns why a class does not exist, as a sentence; nil when it does.
    func classProblem(_ domain: CellReference.Domain) -> String? {
        guard let classification = classifications.first(where: { $0.id == domain.classification }) else {
            return "There is no classification “\(domain.classification)”."
                + NearestNames.suggestion(for: domain.classification, among: classifications.map(\.id))
        }
        let codes = classification.classes.map(\.code)
        guard !codes.contains(domain.classCode) else { return nil }
        return "The classification “\(domain.classification)” has no class “\(domain.classCode)”."
            + NearestNames.suggestion(for: domain.classCode, among: codes)
    }

    /// Returns why a row has no trend over a classification; nil when it has one.
    func trendProblem(_ reference: CellReference, by id: String) -> String? {
        if let problem = problem(reference.total) { return problem }
        guard let table = tables[reference.table], table.breakdowns.contains(id) else {
            return "The table “\(reference.table)” is not broken down by “\(id)”."
                + NearestNames.suggestion(for: id, among: tables[reference.table]?.breakdowns ?? [])
        }
        guard classifications.first(where: { $0.id == id })?.isOrdered == true else {
            return "The classes of “\(id)” have no order, so nothing rises or falls over them."
        }
        return nil
    }

    /// Returns why a figure cannot be drawn from a table: its row or classification does not exist; nil when it can.
    func figureProblem(table id: String, row: String?, by classification: String?) -> String? {
        guard let table = tables[id] else {
            return "There is no table “\(id)”." + NearestNames.suggestion(for: id, among: order)
        }
        if let classification, !table.breakdowns.contains(classification) {
            return "The table “\(id)” is not broken down by “\(classification)”."
                + NearestNames.suggestion(for: classification, among: table.breakdowns)
        }
        guard let row else { return nil }
        let parts = row.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return rowProblem(parts.count == 2 ? parts[0] : nil, parts.last ?? "", in: table, named: id)
    }

    private func rowProblem(_ item: String?, _ category: String, in table: Table, named id: String) -> String? {
        if table.isBattery {
            guard let item else {
                return "The table “\(id)” shows a battery: write \(id)/item/category, with one of the items"
                    + " \(table.items.joined(separator: ", "))."
            }
            guard table.items.contains(item) else {
                return "The table “\(id)” has no item “\(item)”."
                    + NearestNames.suggestion(for: item, among: table.items)
            }
        } else if let item {
            return "The table “\(id)” has no items: write \(id)/\(category) without “\(item)”."
        }
        guard !table.categories.contains(category) else { return nil }
        return "The table “\(id)” has no row “\(category)”."
            + NearestNames.suggestion(for: category, among: table.categories)
    }
}
