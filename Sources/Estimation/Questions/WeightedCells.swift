// SPDX-License-Identifier: Apache-2.0

public import Tabulation

/// The cells of a table estimated with weights.
public struct WeightedCells: Hashable, Sendable {
    /// A cell.
    public struct Cell: Hashable, Sendable {
        /// The share of the base, 0 to 1, with its variance.
        public let share: Estimate
        /// The 95 % interval of the share.
        public let interval: Interval
        /// The number of units of the frame that would be in the cell.
        public let units: Estimate
    }

    /// A test of whether the answers to an item, or to the question, differ between classes, with the weights.
    public struct Difference: Hashable, Sendable {
        /// The item's code, in a battery.
        public let item: String?
        /// The classification's id.
        public let classification: String
        /// The second-order test of Rao and Scott.
        public let test: RaoScottTest.Result
    }

    /// The cells, row after row, as in the table; nil where nobody is in the base.
    public let cells: [Cell?]
    /// The tests, item by item and breakdown by breakdown; none for a question that takes several answers.
    public let differences: [Difference]

    /// Estimates the cells of a table.
    ///
    /// - Parameters:
    ///   - crosstab: The table.
    ///   - answers: Its answers, one for each item.
    ///   - breakdowns: Its breakdowns.
    ///   - weighting: The weights of the respondents.
    public init(
        _ crosstab: Crosstab,
        answers: [CountedAnswers],
        breakdowns: [TableBreakdown],
        weighting: FrameWeighting
    ) {
        let design = weighting.design
        let members = crosstab.columns.indices.map { breakdowns.members(of: $0) }
        cells = crosstab.rows.flatMap { row in
            let answers = answers.first { $0.item == row.item }
            let measure = answers.map { Measure(indicator: $0.isRow(row)) }
            return members.map { members in measure.flatMap { Self.cell($0, in: members, design) } }
        }
        differences = answers.filter { $0.form != .several }.flatMap { answers in
            breakdowns.compactMap { breakdown in
                RaoScottTest(design, rows: answers.codes, columns: breakdown.comparedClasses).map {
                    Difference(item: answers.item, classification: breakdown.classification, test: $0.secondOrder)
                }
            }
        }
    }

    private static func cell(_ measure: Measure, in members: [Bool]?, _ design: SampleDesign) -> Cell? {
        let share = design.estimate(.mean(measure, in: members))
        guard share.base > 0 else { return nil }
        return Cell(
            share: share,
            interval: ShareInterval.ofEstimate(share),
            units: design.estimate(.total(measure, in: members))
        )
    }
}
