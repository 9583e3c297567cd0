// SPDX-License-Identifier: Apache-2.0

import Rehearsal
import Variables

/// Reads `expectations.csv`.
struct ExpectationReader {
    let cells: CellIndex
    let findings: FindingCollector

    private enum Relation: String, CaseIterable {
        case share, respondents, above, below, near, rises, falls, highest
    }

    func read(_ text: String, file: String) -> [Expectation] {
        let columns = ["id", "cell", "relation", "value", "statement"]
        let table = CSVTable(text, file: file, required: columns, findings: findings)
        guard table.isRead else { return [] }
        for (index, name) in table.columns.enumerated() where !columns.contains(name) {
            findings.report(
                "unknown-key",
                at: SourceLocation(file: file, line: 1, column: index + 1),
                "The column “\(name)” is not known." + NearestNames.suggestion(for: name, among: columns)
            )
        }
        return table.rows.compactMap { row in
            relation(row).map {
                Expectation(id: row.text("id"), relation: $0, statement: row.text("statement"), location: row.location)
            }
        }
    }

    private func relation(_ row: CSVTable.Row) -> Expectation.Relation? {
        let word = row.text("relation")
        guard let relation = Relation(rawValue: word) else {
            let names = Relation.allCases.map(\.rawValue)
            findings.report(
                "unknown-value",
                at: row.location("relation"),
                "“\(word)” is not one of \(names.joined(separator: ", "))."
                    + NearestNames.suggestion(for: word, among: names)
            )
            return nil
        }
        if relation == .respondents { return respondents(row) }
        guard let cell = cell(row.text("cell"), at: row.location("cell")) else { return nil }
        switch relation {
        case .share:
            guard let range = range(row.text("value"), at: row.location("value")) else { return nil }
            return .share(cell, range)
        case .above, .below, .near: return comparison(relation, cell, row)
        case .rises, .falls: return trend(cell, rises: relation == .rises, row)
        case .highest: return highest(cell, row)
        case .respondents: return nil
        }
    }

    private func respondents(_ row: CSVTable.Row) -> Expectation.Relation? {
        var domain: CellReference.Domain?
        let written = row.text("cell")
        if !written.isEmpty {
            // A class alone is written ?size=large; any table's name before it makes it a whole reference.
            guard written.hasPrefix("?"), let reference = CellReference("any/row\(written)"),
                let named = reference.domain
            else {
                findings.report(
                    "unknown-cell",
                    at: row.location("cell"),
                    "Leave the cell empty for everyone, or name a class such as ?size=large."
                )
                return nil
            }
            if let problem = cells.classProblem(named) {
                findings.report("unknown-cell", at: row.location("cell"), problem)
                return nil
            }
            domain = named
        }
        let parts = row.text("value").split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let low = parts.first ?? nil, let high = parts.last ?? nil, parts.count <= 2, low <= high else {
            findings.report(
                "bad-range",
                at: row.location("value"),
                "“\(row.text("value"))” is no number of respondents; write for example 139 or 1-20."
            )
            return nil
        }
        return .respondents(domain, low...high)
    }

    private func comparison(_ relation: Relation, _ cell: CellReference, _ row: CSVTable.Row) -> Expectation.Relation? {
        let value = row.text("value")
        let halves = value.split(separator: " ", maxSplits: 1).map(String.init)
        guard let other = self.cell(halves.first ?? "", at: row.location("value")) else { return nil }
        var points = PointRange(lower: 0, includesLower: false, upper: 100_000, includesUpper: true)
        if halves.count == 2 {
            guard let read = range(halves[1], at: row.location("value")) else { return nil }
            points = read
        } else if relation == .near {
            findings.report(
                "bad-range",
                at: row.location("value"),
                "“near” needs how far, such as \(halves.first ?? "table/row") [-3, 3]."
            )
            return nil
        }
        return relation == .below ? .difference(other, minus: cell, points) : .difference(cell, minus: other, points)
    }

    private func trend(_ cell: CellReference, rises: Bool, _ row: CSVTable.Row) -> Expectation.Relation? {
        let id = row.text("value")
        if let problem = cells.trendProblem(cell, by: id) {
            findings.report("unknown-cell", at: row.location("value"), problem)
            return nil
        }
        return .trend(cell.total, by: id, rises: rises)
    }

    private func highest(_ cell: CellReference, _ row: CSVTable.Row) -> Expectation.Relation? {
        let words = row.text("value").split(separator: " ").map(String.init)
        guard words.isEmpty || words.first == "except" && words.count > 1 else {
            findings.report(
                "bad-range",
                at: row.location("value"),
                "Leave the value empty, or name the rows that are not compared: except health school."
            )
            return nil
        }
        for name in words.dropFirst() {
            let other =
                cell.item == nil
                ? CellReference(table: cell.table, category: name)
                : CellReference(table: cell.table, item: name, category: cell.category)
            if let problem = cells.problem(other) {
                findings.report("unknown-cell", at: row.location("value"), problem)
                return nil
            }
        }
        return .highest(cell, except: Array(words.dropFirst()))
    }

    private func cell(_ text: String, at location: SourceLocation) -> CellReference? {
        guard let cell = CellReference(text) else {
            findings.report("unknown-cell", at: location, "“\(text)” is no cell; write table/row or table/row?class.")
            return nil
        }
        if let problem = cells.problem(cell) {
            findings.report("unknown-cell", at: location, problem)
            return nil
        }
        return cell
    }

    /// Reads a range of points such as `[42.5, 43.5)`.
    private func range(_ text: String, at location: SourceLocation) -> PointRange? {
        func fail() -> PointRange? {
            findings.report(
                "bad-range",
                at: location,
                "“\(text)” is no range of points; write for example [42.5, 43.5) with the lower bound first."
            )
            return nil
        }
        guard let first = text.first, let last = text.last, "[(".contains(first), "])".contains(last) else {
            return fail()
        }
        let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let lower = Self.thousandths(parts[0]), let upper = Self.thousandths(parts[1]),
            lower < upper || (lower == upper && first == "[" && last == "]")
        else { return fail() }
        return PointRange(lower: lower, includesLower: first == "[", upper: upper, includesUpper: last == "]")
    }

    /// Reads a decimal number with at most three decimals, exactly.
    private static func thousandths(_ text: Substring) -> Int? {
        let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        var digits = String(trimmed)
        let sign = digits.hasPrefix("-") ? -1 : 1
        if sign < 0 { digits.removeFirst() }
        let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = Int(halves[0]), whole >= 0, whole <= 1_000_000 else { return nil }
        guard halves.count == 2 else { return sign * whole * 1000 }
        guard (1...3).contains(halves[1].count), halves[1].allSatisfy({ $0.isASCII && $0.isNumber }),
            let fraction = Int(halves[1] + String(repeating: "0", count: 3 - halves[1].count))
        else { return nil }
        return sign * (whole * 1000 + fraction)
    }
}
