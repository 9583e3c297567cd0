// SPDX-License-Identifier: Apache-2.0

/// An integer variable of one program, whose value a solution gives.
///
/// It is only a position: an unknown of one program means nothing in another.
public struct Unknown: Hashable, Sendable {
    /// The position of the unknown in its program, and of its value in a solution, from 0.
    public let index: Int
}

extension Unknown: Comparable {
    /// Orders unknowns as they were added.
    public static func < (left: Unknown, right: Unknown) -> Bool {
        left.index < right.index
    }
}

extension Unknown: Linear {
    /// The unknown taken once.
    public var expression: LinearExpression {
        LinearExpression(terms: [LinearExpression.Term(coefficient: 1, unknown: self)])
    }
}
