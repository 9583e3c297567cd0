// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation
import Variables

/// One cell of a table as machines read it.
struct CrosstabRecord: Encodable {
    var item: String?
    var category: String
    var classification: String?
    var classCode: String?
    var count: Int
    var base: Int
    var validBase: Int
    var share: Double?
    var lower: Double?
    var upper: Double?
    var method: String?
    /// The cell with weights, where they were asked for.
    var weighted: Weighted?
    /// The letter of the class, and those of the classes that its share is higher than beyond chance.
    var letter: String?
    var higherThan: String?
    /// How the classes of the row were compared in pairs, and how adjusted over the pairs.
    var test: String?
    var adjustment: String?
    /// The trend over the ordered classes of the row, the same in all of them.
    var trendProbability: Double?
    var trendMethod: String?

    /// A cell with weights.
    struct Weighted: Encodable {
        var share: Double
        var standardError: Double?
        var lower: Double
        var upper: Double
        var method: String
        var units: Double
        var unitsError: Double?

        private enum CodingKeys: String, CodingKey {
            case share, lower, upper, method, units
            case standardError = "standard_error"
            case unitsError = "units_error"
        }

        init(_ cell: WeightedCells.Cell) {
            share = cell.share.value
            standardError = cell.share.standardError.finite
            (lower, upper, method) = (cell.interval.lower, cell.interval.upper, cell.interval.method.rawValue)
            units = cell.units.value
            unitsError = cell.units.standardError.finite
        }
    }

    private enum CodingKeys: String, CodingKey {
        case item, category, classification, count, base, share, lower, upper, method, weighted, letter, test,
            adjustment
        case classCode = "class"
        case validBase = "valid_base"
        case higherThan = "higher_than"
        case trendProbability = "trend_p"
        case trendMethod = "trend_method"
    }

    /// Returns a table's cells, row after row.
    static func records(of table: AnalysedTable) -> [CrosstabRecord] {
        table.crosstab.rows.indices.flatMap { row in
            table.crosstab.columns.indices.map { CrosstabRecord(table, row: row, column: $0) }
        }
    }

    private init(_ analysed: AnalysedTable, row: Int, column: Int) {
        let (crosstab, comparisons) = (analysed.crosstab, analysed.comparisons)
        let position = row * crosstab.columns.count + column
        let interval = crosstab.interval(row: row, columns: [column])
        item = crosstab.rows[row].item
        category = crosstab.rows[row].category
        classification = crosstab.columns[column].domain?.classification
        classCode = crosstab.columns[column].domain?.classCode
        count = crosstab.counts[position]
        base = crosstab.bases[position]
        validBase = crosstab.validBases[position]
        share = interval.map { _ in Double(crosstab.counts[position]) / Double(crosstab.bases[position]) }
        lower = interval?.lower
        upper = interval?.upper
        method = interval?.method.rawValue
        weighted = analysed.weighted?.cells[position].map(Weighted.init)
        guard let comparison = comparisons.comparison(row: row, column: column) else { return }
        letter = comparison.letter(of: column)
        higherThan = comparison.letters(of: column)
        test = comparison.comparison.test.rawValue
        adjustment = comparison.comparison.pairwise.adjustment.rawValue
        let trend = comparisons.trend(row: row, column: column)
        trendProbability = trend?.value
        trendMethod = trend.map { $0.isExact ? "exact" : "normal" }
    }
}
