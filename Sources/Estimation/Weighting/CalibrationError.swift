// SPDX-License-Identifier: Apache-2.0

/// Why there are no weights that meet the totals.
public enum CalibrationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A class has units in the population and nobody who answered.
    case emptyClass(name: String, total: Double)
    /// The totals contradict each other: those named follow from the others, and differ from them.
    case contradictoryTotals(names: [String])
    /// No factors within reach meet the totals; those named are furthest off.
    case unreachableTotals(names: [String], iterations: Int)
    /// A bound on the factors is on the wrong side of 1.
    case impossibleBounds(lower: Double, upper: Double)

    /// The reason as a sentence.
    public var description: String {
        switch self {
        case .emptyClass(let name, let total):
            "Nobody of “\(name)” answered, so no weights can sum to its \(total) units; merge it with another class."
        case .contradictoryTotals(let names):
            "The totals contradict each other at \(Self.list(names)): margins must sum to the same number of units."
        case .unreachableTotals(let names, let iterations):
            "No weights meet the totals of \(Self.list(names)) (\(iterations) iterations); merge classes or widen the bounds."
        case .impossibleBounds(let lower, let upper):
            "The bounds \(lower) and \(upper) must lie on either side of 1."
        }
    }

    private static func list(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: ", ") }
}
