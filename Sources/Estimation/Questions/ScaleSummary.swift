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
        let codes = answers.codes
        item = answers.item
        points = answers.validCategories.count
        columns = crosstab.columns.indices.map { position in
            let column = crosstab.columns[position]
            let isIn = breakdowns.members(of: position)
            let given = codes.enumerated().compactMap { respondent, code in
                isIn?[respondent] ?? true ? code.map { $0 + 1 } : nil
            }
            return Column(distribution: ScaleDistribution(given), mean: Self.mean(of: given, in: column))
        }
        let (points, values) = (points, codes.map { $0.map { Double($0 + 1) } })
        comparisons = breakdowns.map { breakdown in
            let trend =
                breakdown.isOrdered && points > 0
                ? LinearAssociation(
                    ContingencyTable(
                        rowCodes: codes,
                        columnCodes: breakdown.comparedClasses,
                        rows: points,
                        columns: breakdown.columns.count
                    )
                ) : nil
            return Comparison(
                classification: breakdown.classification,
                columns: breakdown.columns,
                kruskalWallis: .kruskalWallis(values, groups: breakdown.comparedClasses),
                trend: trend,
                trendProbability: trend?.probability(allowedSteps: allowedSteps)
            )
        }
    }

    /// The mean as an estimate for the units of a column, of which those who answered are a simple random draw.
    private static func mean(of given: [Int], in column: Crosstab.Column) -> Estimate? {
        guard !given.isEmpty else { return nil }
        let respondents = max(column.answered, given.count)
        let missing = Array(repeating: Double?.none, count: respondents - given.count)
        let design = SampleDesign(
            strata: [DesignStratum(name: column.domain?.classCode ?? "", units: max(column.asked, respondents))],
            stratum: Array(repeating: 0, count: respondents)
        )
        return design.estimate(.mean(Measure(given.map { Double($0) } + missing)))
    }
}
