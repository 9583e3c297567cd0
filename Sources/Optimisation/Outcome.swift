// SPDX-License-Identifier: Apache-2.0

extension IntegerProgram {
    /// What became of a program.
    public enum Outcome: Hashable, Sendable {
        /// A value for every unknown, by position; checked in exact arithmetic.
        case solution([Int])
        /// No values satisfy all constraints.
        case infeasible
        /// The limit was reached before either was known.
        case undecided
    }

    /// How far the search for a solution goes.
    ///
    /// There is no limit of time, because the same program must have the same outcome on every machine.
    public struct Limits: Hashable, Sendable {
        /// The largest number of nodes of the search tree.
        public var nodes: Int
        /// How far from the best a solution may be, as a share of the objective: 0 asks for a best one.
        public var gap: Double

        /// Creates limits.
        public init(nodes: Int = 20_000, gap: Double = 0) {
            self.nodes = nodes
            self.gap = gap
        }
    }
}

/// The solver gave values that exact arithmetic refuses, even with its most careful settings.
public struct SolverDisagreement: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the values.
    public let violations: [IntegerProgram.Violation]

    /// A whole sentence.
    public var description: String {
        "The integer-programming solver gave values that break \(violations.count) of the program's constraints;"
            + " please report this with the study that caused it."
    }
}
