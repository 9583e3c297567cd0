// SPDX-License-Identifier: Apache-2.0

public import Tabulation

/// Two columns of a table compared row by row, which may be classes of different classifications and have respondents in
/// common.
///
/// Letters compare the classes of one breakdown, which have nobody in common; whether small units or remote ones are ahead is
/// asked of two breakdowns at once.
public struct ColumnContrast: Hashable, Sendable {
    /// A row.
    public struct Row: Hashable, Sendable {
        /// The first column's share less that of the second, with its variance in the finite population; nil where either
        /// base is empty.
        public let difference: Estimate?
        /// The test that allows for those in both columns; nil where it cannot be made.
        public let test: OverlappingColumnsTest?
    }

    /// The position in the table of the first column.
    public let first: Int
    /// The position in the table of the second column.
    public let second: Int
    /// The rows, as in the table.
    public let rows: [Row]

    /// Compares two columns.
    ///
    /// - Parameters:
    ///   - first: The position of the first column in the table.
    ///   - second: The position of the second column.
    ///   - crosstab: The table.
    ///   - answers: Its answers, one for each item.
    ///   - breakdowns: Its breakdowns.
    ///   - weighting: The weights of the respondents; the test takes no account of them.
    public init(
        _ first: Int,
        _ second: Int,
        of crosstab: Crosstab,
        answers: [CountedAnswers],
        breakdowns: [TableBreakdown],
        weighting: FrameWeighting
    ) {
        (self.first, self.second) = (first, second)
        let members = [first, second].map { column in
            breakdowns.members(of: column) ?? weighting.design.records.map { _ in true }
        }
        rows = crosstab.rows.map { row in
            guard let answers = answers.first(where: { $0.item == row.item }) else {
                return Row(difference: nil, test: nil)
            }
            let property = answers.isRow(row)
            let difference = weighting.design.difference(
                of: Measure(indicator: property),
                between: members[0],
                and: members[1]
            )
            return Row(
                difference: difference.value.isNaN ? nil : difference,
                test: OverlappingColumnsTest(property, members[0], members[1])
            )
        }
    }
}
