// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// Reads the cells of tables from datasets of JSON-stat.
///
/// One dimension has the categories, in a battery another the items, one what is measured: the count and the base. Every other
/// is a classification; its total stands for everyone. Cells of two classes at once have no name and are passed over.
struct JSONStatTables {
    let codebook: Codebook
    let findings: FindingCollector

    func cells(of file: TableFile) -> [CountedCell] {
        JSONStatReader(findings).datasets(in: file.text, file: file.path).flatMap { dataset in
            cells(of: dataset, table: dataset.name ?? file.stem)
        }
    }

    private func cells(of dataset: JSONStatDataset, table: String) -> [CountedCell] {
        guard let parts = JSONStatParts(of: dataset, codebook: codebook, findings: findings) else { return [] }
        var numbers: [CellReference: [String: Int]] = [:]
        var labels: [CellReference: String] = [:]
        for position in dataset.values.keys.sorted() + withheld(dataset) {
            guard let (cell, measure, label) = parts.cell(at: dataset.coordinates(of: position), table: table) else {
                continue
            }
            numbers[cell, default: [:]][measure] = position
            labels[cell] = label
        }
        if numbers.isEmpty {
            findings.report("no-cells", at: dataset.location, "The dataset has no cell that could be named.")
        }
        return numbers.sorted { ($0.value.values.min() ?? 0) < ($1.value.values.min() ?? 0) }.compactMap {
            cell,
            positions in
            counted(cell, positions, dataset, classLabel: labels[cell] ?? "")
        }
    }

    /// The positions that have a status and no value: nothing is told, and the cell exists.
    private func withheld(_ dataset: JSONStatDataset) -> [Int] {
        dataset.statuses.keys.compactMap { $0 }.filter { dataset.values[$0] == nil }.sorted()
    }

    private func counted(
        _ cell: CellReference,
        _ positions: [String: Int],
        _ dataset: JSONStatDataset,
        classLabel: String
    ) -> CountedCell? {
        let location = positions.values.sorted().compactMap { dataset.values[$0]?.location }.first ?? dataset.location
        var counted = CountedCell(cell: cell, classLabel: classLabel, location: location)
        let isTold = ["count", "percent"].contains { measure in
            positions[measure].map { position in
                let status = dataset.statuses[position] ?? dataset.statuses[nil] ?? ""
                return dataset.values[position]?.isNull == false && status != "withheld" && status != "no_base"
            } ?? false
        }
        guard isTold else { return counted }
        var numbers = CellNumbers()
        var isSound = true
        func read<Number>(_ measure: String, _ what: String, _ number: (String) -> Number?) -> Number? {
            guard let value = positions[measure].flatMap({ dataset.values[$0] }), !value.isNull else { return nil }
            if let number = value.number.flatMap(number) { return number }
            isSound = false
            findings.report("bad-number", at: value.location, "The \(measure) of \(cell) is not \(what).")
            return nil
        }
        numbers.count = read("count", "a whole number from 0", WrittenNumber.whole)
        numbers.base = read("base", "a whole number from 0", WrittenNumber.whole)
        numbers.asked = codebook.isTaken("asked") ? nil : read("asked", "a whole number from 0", WrittenNumber.whole)
        numbers.percent = read("percent", "a percentage") { WrittenNumber($0) }
        numbers.lower = read("lower", "a percentage") { WrittenNumber($0) }
        numbers.upper = read("upper", "a percentage") { WrittenNumber($0) }
        guard isSound else { return nil }
        do {
            counted.figure = try numbers.figure()
            return counted
        } catch {
            findings.report(error.rule, at: location, "\(cell): \(error.sentence)")
            return nil
        }
    }
}
