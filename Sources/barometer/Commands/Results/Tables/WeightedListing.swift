// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation

/// The weighted shares of a table and its contrast of two columns, as blocks of lines.
struct WeightedListing {
    private let table: AnalysedTable

    init(_ table: AnalysedTable) { self.table = table }

    var blocks: [[String]] { [cells, differences, contrast] }

    private var cells: [String] {
        guard let weighted = table.weighted else { return [] }
        let crosstab = table.crosstab
        let lines = crosstab.rows.indices.flatMap { row in
            crosstab.columns.indices.map { column -> [String] in
                let name = CellNames.line(CellNames.row(crosstab.rows[row]), crosstab.columns[column])
                guard let cell = weighted.cells[row * crosstab.columns.count + column] else {
                    return [name, "–", "–", "–", "–"]
                }
                let units = Self.limits(of: cell.units)
                return [
                    name, DeskText.percentage(cell.share.value),
                    "\(DeskText.percentage(cell.interval.lower)) to \(DeskText.percentage(cell.interval.upper))",
                    DeskText.decimal(cell.units.value, 0),
                    units.map { "\(DeskText.decimal(max(0, $0.lower), 0)) to \(DeskText.decimal($0.upper, 0))" } ?? "–",
                ]
            }
        }
        return DeskText.aligned([["Weighted", "share", "95 % interval", "units", "95 % interval"]] + lines, left: 1)
    }

    /// The limits, or nil where nothing varies, which tells nothing of those who did not answer.
    private static func limits(of estimate: Estimate) -> (lower: Double, upper: Double)? {
        let limits = estimate.limits()
        return estimate.variance > 0 && !limits.lower.isNaN ? limits : nil
    }

    private var differences: [String] {
        guard let weighted = table.weighted, !weighted.differences.isEmpty else { return [] }
        let lines = weighted.differences.map { difference in
            [
                "  " + [difference.item, difference.classification].compactMap(\.self).joined(separator: " by "),
                DeskText.decimal(difference.test.statistic, 2),
                DeskText.decimal(difference.test.degreesOfFreedom, 1),
                DeskText.decimal(difference.test.denominatorDegrees, 0),
                DeskText.probability(difference.test.probability),
            ]
        }
        return DeskText.aligned([["Weighted, all answers by class", "F", "df", "df", "p"]] + lines, left: 1)
    }

    private var contrast: [String] {
        guard let contrast = table.contrast else { return [] }
        let crosstab = table.crosstab
        let names = [contrast.first, contrast.second].map { CellNames.column(crosstab.columns[$0]) ?? "" }
        let lines = crosstab.rows.indices.map { row -> [String] in
            let (difference, test) = (contrast.rows[row].difference, contrast.rows[row].test)
            let limits = difference.flatMap { Self.limits(of: $0) }
            func points(_ value: Double) -> String { DeskText.decimal(100 * value, 1) }
            return [
                CellNames.row(crosstab.rows[row]),
                difference.map { points($0.value) } ?? "–",
                limits.map { "\(points($0.lower)) to \(points($0.upper))" } ?? "–",
                test.map { "\($0.overlap)" } ?? "–",
                test.map { DeskText.decimal($0.statistic, 2) } ?? "–",
                test.map { DeskText.probability($0.probability) } ?? "–",
            ]
        }
        let head = ["\(names[0]) less \(names[1])", "points", "95 % interval", "in both", "t", "p"]
        return DeskText.aligned([head] + lines, left: 1)
    }
}
