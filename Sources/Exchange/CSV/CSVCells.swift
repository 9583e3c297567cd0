// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// Reads a table with one line a cell: the columns of the open data that `barometer release` writes, fewer where fewer say it.
struct CSVCells {
    /// Whether the numbers of a cell are there.
    private enum Status: String, CaseIterable {
        case published, withheld
        case noBase = "no_base"
    }

    private enum Source: String, CaseIterable {
        case answers, register
    }

    let codebook: Codebook
    let findings: FindingCollector

    /// Returns the cells that can be read; the others are findings.
    func cells(of file: TableFile) -> [CountedCell] {
        let required = ["category", "base"].map(codebook.column)
        let table = CSVTable(
            file.text,
            file: file.path,
            required: required,
            findings: findings
        )
        let numbers = ["count", "percent"].map(codebook.column)
        guard table.isRead else { return [] }
        guard numbers.contains(where: table.columns.contains) else {
            findings.report(
                "missing-key",
                at: table.header,
                "The column “\(numbers[0])” is missing, and so is “\(numbers[1])”; one of them tells how many of the base are"
                    + " in the cell." + NearestNames.suggestion(for: numbers[0], among: table.columns)
            )
            return []
        }
        return table.rows.compactMap { cell(of: $0, in: file) }
    }

    private func cell(of row: CSVTable.Row, in file: TableFile) -> CountedCell? {
        guard let reference = reference(row, in: file) else { return nil }
        var cell = CountedCell(cell: reference, location: row.location)
        cell.classLabel = text("class_label", row)
        cell.isComposite = text("composite", row) == "yes"
        let role = text("role", row)
        if !role.isEmpty { cell.role = choice("role", Category.Role.self, row) }
        let source = text("source", row)
        if !source.isEmpty { cell.isOfRegister = choice("source", Source.self, row) == .register }
        var status = Status.published
        if !text("status", row).isEmpty {
            guard let told = choice("status", Status.self, row) else { return nil }
            status = told
        }
        guard status == .published else { return cell }
        do {
            cell.figure = try numbers(row)?.figure()
        } catch {
            findings.report(error.rule, at: row.location(codebook.column("count")), error.sentence)
            return nil
        }
        return cell
    }

    private func reference(_ row: CSVTable.Row, in file: TableFile) -> CellReference? {
        let category = text("category", row)
        guard !category.isEmpty else {
            report("missing-value", "category", row, "The line names no category.")
            return nil
        }
        let (table, item) = (text("table", row), text("item", row))
        var reference = CellReference(
            table: table.isEmpty ? file.stem : table,
            item: item.isEmpty ? nil : item,
            category: category
        )
        let (classification, code) = (text("classification", row), text("class", row))
        guard classification.isEmpty == code.isEmpty else {
            let (given, missing) = code.isEmpty ? ("classification", "class") : ("class", "classification")
            let message = "The line names a \(given) and no \(missing); it needs both or neither."
            report("missing-value", missing, row, message)
            return nil
        }
        if !code.isEmpty, !codebook.isTotal(code, of: classification) {
            reference.domain = CellReference.Domain(classification: classification, classCode: code)
        }
        return reference
    }

    /// The numbers of a line; nil, with a finding, where one of them is none.
    private func numbers(_ row: CSVTable.Row) -> CellNumbers? {
        var numbers = CellNumbers()
        var isSound = true
        func read<Number>(_ column: String, _ what: String, _ number: (String) -> Number?) -> Number? {
            let text = text(column, row)
            guard !text.isEmpty else { return nil }
            if let number = number(DecimalNumber.withoutBlanks(text)) { return number }
            isSound = false
            report("bad-number", column, row, "“\(text)” is not \(what).")
            return nil
        }
        let whole = "a whole number from 0 to \(WrittenNumber.largest)"
        let share = "a percentage, such as 43.3"
        numbers.count = read("count", whole, WrittenNumber.whole)
        numbers.base = read("base", whole, WrittenNumber.whole)
        numbers.asked = codebook.isTaken("asked") ? nil : read("asked", whole, WrittenNumber.whole)
        numbers.percent = read("percent", share) { WrittenNumber($0) }
        numbers.lower = read("lower", share) { WrittenNumber($0) }
        numbers.upper = read("upper", share) { WrittenNumber($0) }
        return isSound ? numbers : nil
    }

    private func text(_ column: String, _ row: CSVTable.Row) -> String {
        CSVField.content(row.text(codebook.column(column)))
    }

    private func report(_ rule: String, _ column: String, _ row: CSVTable.Row, _ message: String) {
        findings.report(rule, at: row.location(codebook.column(column)), message)
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ column: String,
        _ type: Choice.Type,
        _ row: CSVTable.Row
    ) -> Choice? {
        let text = text(column, row)
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        report(
            "unknown-value",
            column,
            row,
            "“\(text)” is not one of \(names.joined(separator: ", "))."
                + NearestNames.suggestion(for: text, among: names)
        )
        return nil
    }
}
