// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation

/// A table with everything that is told of it at the desk.
struct AnalysedTable {
    let crosstab: Crosstab
    /// The codes of the items of its battery; one nil where there is none.
    let items: [String?]
    /// The letters and trends of its rows.
    let comparisons: CrosstabComparisons
    /// What its question tells as a whole.
    let analysis: QuestionAnalysis
    /// Its cells with weights, where they were asked for.
    let weighted: WeightedCells?
    /// Two of its columns compared, where that was asked for and the table has both.
    let contrast: ColumnContrast?
}
