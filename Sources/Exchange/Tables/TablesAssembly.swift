// SPDX-License-Identifier: Apache-2.0

import Claims
import Estimation
import Variables

/// Puts cells together as tables, whatever file and line each stands in.
struct TablesAssembly {
    let codebook: Codebook
    let findings: FindingCollector

    func tables(of cells: [CountedCell]) -> CountedTables {
        let cells = once(cells.filter(isNameable))
        let order = classOrder(cells)
        let byTable = Dictionary(grouping: cells) { $0.cell.table }
        let tables = byTable.keys.sorted().map { id in table(id, byTable[id] ?? [], order) }
        // A register may also tell of units that are in no class of the answers' tables.
        let registers = Set(cells.filter(\.isOfRegister).map(\.cell.table))
        let answers = tables.filter { !registers.contains($0.id) }
        CodebookChecks(book: codebook, findings: findings).reportUnused(tables: tables)
        let intervals = IntervalMaking(codebook: codebook, findings: findings)
        return CountedTables(
            tables: tables,
            classifications: order.keys.sorted().map { id in
                CellIndex.Classes(
                    of: id,
                    codes: order[id] ?? [],
                    isOrdered: codebook.classification(id)?.isOrdered ?? true
                )
            },
            divisions: Dictionary(uniqueKeysWithValues: order.keys.map { ($0, division($0, answers)) }),
            figures: Dictionary(uniqueKeysWithValues: zip(cells.map(\.cell), intervals.figures(of: cells))),
            classLabels: classLabels(cells)
        )
    }

    /// Whether links can name a cell.
    private func isNameable(_ cell: CountedCell) -> Bool {
        if CellReference(cell.cell.description) == cell.cell { return true }
        findings.report(
            "bad-code",
            at: cell.location,
            "No link can name the cell \(cell.cell): codes are not empty and have none of “/”, “?” and “=” in them."
        )
        return false
    }

    /// The cells, each once: a cell that two lines tell alike is one, and one that they tell differently is a finding.
    private func once(_ cells: [CountedCell]) -> [CountedCell] {
        var first: [CellReference: CountedCell] = [:]
        return cells.filter { cell in
            guard let known = first[cell.cell] else {
                first[cell.cell] = cell
                return true
            }
            if known.figure != cell.figure {
                findings.report(
                    "duplicate-cell",
                    at: cell.location,
                    "The cell \(cell.cell) has other numbers here than in \(known.location)."
                )
            }
            return false
        }
    }

    /// The codes of each classification's classes: as the codebook has them, else as they first occur.
    private func classOrder(_ cells: [CountedCell]) -> [String: [String]] {
        var order: [String: [String]] = [:]
        var known: [String: Set<String>] = [:]
        for classification in codebook.classifications where !classification.classes.isEmpty {
            order[classification.code] = classification.classes.map(\.code)
        }
        let told = order
        for cell in cells {
            guard let domain = cell.cell.domain,
                known[domain.classification, default: []].insert(domain.classCode).inserted
            else { continue }
            guard let codes = told[domain.classification] else {
                order[domain.classification, default: []].append(domain.classCode)
                continue
            }
            guard !codes.contains(domain.classCode) else { continue }
            findings.report(
                "unknown-reference",
                at: cell.location,
                "The codebook has no class “\(domain.classCode)” of “\(domain.classification)”."
                    + NearestNames.suggestion(for: domain.classCode, among: codes)
            )
        }
        return order
    }

    private func table(_ id: String, _ cells: [CountedCell], _ order: [String: [String]]) -> CountedTable {
        var seen: Set<CellReference> = []
        let rows = cells.filter { seen.insert($0.cell.total).inserted }
        let isBattery = rows.contains { $0.cell.item != nil }
        if isBattery, let odd = rows.first(where: { $0.cell.item == nil }) {
            findings.report(
                "missing-value",
                at: odd.location,
                "The table “\(id)” has items, and this line names none; a battery has an item in every line."
            )
        }
        let used = Dictionary(grouping: cells.compactMap(\.cell.domain).uniqued) { $0.classification }
        return CountedTable(
            id: id,
            takesSeveral: codebook.tables[id]?.takesSeveral ?? false,
            isOfEveryone: codebook.tables[id]?.isOfEveryone ?? true,
            rows: rows.map { row in
                let told = codebook.category(row.cell.category, in: id)
                return CountedTable.Row(
                    item: row.cell.item,
                    category: row.cell.category,
                    // Codes that are called as their part is called play it.
                    role: told?.role ?? row.role ?? Category.Role(rawValue: row.cell.category) ?? .substantive,
                    isComposite: told?.of != nil || row.isComposite
                )
            },
            classes: Dictionary(
                uniqueKeysWithValues: used.map { classification, domains in
                    let codes = Set(domains.map(\.classCode))
                    return (classification, (order[classification] ?? []).filter(codes.contains))
                }
            )
        )
    }

    /// The classes that divide the units, joined ones left out: those of the codebook, else those of the table that has
    /// most of them, because joining makes them fewer.
    private func division(_ classification: String, _ tables: [CountedTable]) -> [String] {
        if let told = codebook.classification(classification)?.classes, !told.isEmpty {
            return told.filter(\.of.isEmpty).map(\.code)
        }
        let divisions = tables.compactMap { $0.classes[classification] }
        return divisions.first { $0.count == divisions.map(\.count).max() } ?? []
    }

    private func classLabels(_ cells: [CountedCell]) -> [CellReference.Domain: LabelText] {
        var labels: [CellReference.Domain: LabelText] = [:]
        for classification in codebook.classifications {
            for item in classification.classes {
                labels[CellReference.Domain(classification: classification.code, classCode: item.code)] = item.label
            }
        }
        for cell in cells where !cell.classLabel.isEmpty {
            guard let domain = cell.cell.domain, labels[domain, default: LabelText()].unnamed.isEmpty else { continue }
            labels[domain, default: LabelText()].unnamed = cell.classLabel
        }
        return labels
    }
}
