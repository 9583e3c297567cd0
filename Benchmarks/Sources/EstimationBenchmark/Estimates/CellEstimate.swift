// SPDX-License-Identifier: Apache-2.0

/// The share of a category of a question in a class of a classification, with its error and its interval.
struct CellEstimate {
    /// Which share it is; everything is numbered from 0.
    struct Cell: Hashable {
        let classification: Int
        let question: Int
        let division: Int
        let category: Int
    }

    let cell: Cell
    let share: Double
    let standardError: Double
    let lower: Double
    let upper: Double
}
