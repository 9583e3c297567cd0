// SPDX-License-Identifier: Apache-2.0

import Estimation
import Studies
import Tabulation
import Variables

/// One cell of a table as machines read it.
struct CrosstabRecord: Encodable {
    var table: String
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
    /// The letter of the class, and those of the classes that its share is higher than beyond chance.
    var letter: String?
    var higherThan: String?
    /// How the classes of the row were compared in pairs, and how adjusted over the pairs.
    var test: String?
    var adjustment: String?
    /// The trend over the ordered classes of the row, the same in all of them.
    var trendProbability: Double?
    var trendMethod: String?

    private enum CodingKeys: String, CodingKey {
        case table, item, category, classification, count, base, share, lower, upper, method, letter, test, adjustment
        case classCode = "class"
        case validBase = "valid_base"
        case higherThan = "higher_than"
        case trendProbability = "trend_p"
        case trendMethod = "trend_method"
    }

    /// Returns a table's cells, row after row.
    static func records(of crosstab: Crosstab, in study: Study) -> [CrosstabRecord] {
        let comparisons = CrosstabComparisons(crosstab, study.classifications)
        return crosstab.rows.indices.flatMap { row in
            crosstab.columns.indices.map { CrosstabRecord(crosstab, comparisons, row: row, column: $0) }
        }
    }

    private init(_ crosstab: Crosstab, _ comparisons: CrosstabComparisons, row: Int, column: Int) {
        let position = row * crosstab.columns.count + column
        let interval = crosstab.interval(row: row, columns: [column])
        table = crosstab.plan.id
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
        guard let comparison = comparisons.comparison(row: row, column: column) else { return }
        letter = comparison.letter(of: column)
        higherThan = comparison.letters(of: column)
        test = comparison.comparison.test.rawValue
        adjustment = comparison.comparison.adjustment.rawValue
        let trend = comparisons.trend(row: row, column: column)
        trendProbability = trend?.value
        trendMethod = trend.map { $0.isExact ? "exact" : "normal" }
    }
}
