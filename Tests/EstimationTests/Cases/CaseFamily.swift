// SPDX-License-Identifier: Apache-2.0

/// Rows of expected values that are computed the same way, and the computation.
///
/// To add a family: a file of its own in this folder with a `static let` in an extension of `CaseFamily`, and its name in the
/// list in `CaseRegistry.swift`. The first family in the list that covers a row answers for it.
struct CaseFamily: Sendable {
    /// A value that the project's code computes, for one column of the row.
    struct Answer {
        enum Value {
            case number(Double)
            case text(String)
        }

        /// The column that says what is expected.
        let column: String
        /// What was computed.
        let value: Value
        /// The tolerance; nil for that of the row's column `tol`.
        let tolerance: Double?

        init(_ column: String, _ value: Double, within tolerance: Double) {
            (self.column, self.value, self.tolerance) = (column, .number(value), tolerance)
        }

        private init(_ value: Value) {
            (column, self.value, tolerance) = ("value", value, nil)
        }

        /// The value of a row of `expected.csv`.
        static func number(_ value: Double) -> Answer { Answer(.number(value)) }
        /// The value of a row of `expected.csv`, counted.
        static func count(_ value: Int) -> Answer { Answer(.number(Double(value))) }
        /// The value of a row of `expected.csv`, a text.
        static func text(_ value: String) -> Answer { Answer(.text(value)) }
    }

    /// Computes the answers of a row; none when the row is not understood, and then it is not met.
    typealias Evaluator = (CaseRow) throws -> [Answer]

    /// The folder, such as "a2_synth".
    let folder: String
    /// The file of expected values within the folder.
    let file: String
    /// Says whether the family answers for a row.
    let covers: @Sendable (CaseRow) -> Bool
    /// Reads the inputs of the folder, once, and returns the computation.
    let evaluator: @Sendable () throws -> Evaluator

    init(
        folder: String,
        file: String = "expected.csv",
        covers: @escaping @Sendable (CaseRow) -> Bool = { _ in true },
        evaluator: @escaping @Sendable () throws -> Evaluator
    ) {
        self.folder = folder
        self.file = file
        self.covers = covers
        self.evaluator = evaluator
    }
}
