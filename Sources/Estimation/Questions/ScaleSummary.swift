// SPDX-License-Identifier: Apache-2.0

import Tabulation
import Variables

/// Where the answers to an item lie on its scale, in every column of a table, and whether they lie higher in some classes.
///
/// The valid categories are scored 1, 2, 3 and so on in the order of the questionnaire. A mean takes the steps between them
/// to be equal; median, ranks and Kruskal and Wallis's test do not.
public struct ScaleSummary: Hashable, Sendable {
    /// The answers in one column of the table.
    public struct Column: Hashable, Sendable {
        /// How many gave each point.
        public let distribution: ScaleDistribution
        /// The mean with its variance in the finite population; nil where nobody has an answer.
        public let mean: Estimate?
    }

    /// What the classes of one breakdown tell.
    public struct Comparison: Hashable, Sendable {
        /// The classification's id.
        public let classification: String
        /// The positions in the table of the columns compared.
        public let columns: [Int]
        /// Kruskal and Wallis's test; nil with fewer than two classes, or where all answers are the same.
        public let kruskalWallis: ChiSquaredTest?
        /// The linear-by-linear test; nil where the classes have no order, and where there is nothing to correlate.
        public let trend: LinearAssociation?
        /// The two-sided probability of the trend; nil with it.
        public let trendProbability: TrendTest.Probability?
    }

    /// The item's code.
    public let item: String?
    /// The number of points.
    public let points: Int
    /// The columns, as in the table.
    public let columns: [Column]
    /// The comparisons, one a breakdown.
    public let comparisons: [Comparison]

    init(_ answers: CountedAnswers, in crosstab: Crosstab, by breakdowns: [TableBreakdown], allowedSteps: Int) {
        item = answers.item
        points = answers.validCategories.count
        let table = crosstab.table(of: answers, over: Array(crosstab.columns.indices))
        columns = crosstab.columns.indices.map { position in
            let given = table.map { table in (0..<table.rows).map { table[$0, position] } } ?? []
            return Column(
                distribution: ScaleDistribution(countsFromOne: given),
                mean: Self.mean(of: given, in: crosstab.columns[position])
            )
        }
        comparisons = breakdowns.map { breakdown in
            let table = crosstab.table(of: answers, over: breakdown.columns)
            let trend = breakdown.isOrdered ? table.flatMap { LinearAssociation($0) } : nil
            return Comparison(
                classification: breakdown.classification,
                columns: breakdown.columns,
                kruskalWallis: table.flatMap(ChiSquaredTest.kruskalWallis),
                trend: trend,
                trendProbability: trend?.probability(allowedSteps: allowedSteps)
            )
        }
    }

    /// The mean as an estimate for the units of a column, of which those who answered are a simple random draw.
    ///
    /// - Parameters:
    ///   - counts: How many gave each point, from 1 up.
    ///   - column: The column.
    /// - Returns: The mean; nil where nobody gave an answer.
    private static func mean(of counts: [Int], in column: Crosstab.Column) -> Estimate? {
        let given = counts.reduce(0, +)
        guard given > 0 else { return nil }
        let respondents = max(column.answered, given)
        let design = SampleDesign(
            strata: [DesignStratum(name: column.domain?.classCode ?? "", units: max(column.asked, respondents))],
            stratum: Array(repeating: 0, count: counts.count + 1),
            counts: counts + [respondents - given]
        )
        return design.estimate(.mean(Measure(counts.indices.map { Double($0 + 1) } + [nil])))
    }
}
