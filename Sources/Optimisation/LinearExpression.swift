// SPDX-License-Identifier: Apache-2.0

/// A sum of unknowns times whole numbers, and a whole constant.
///
/// Terms are kept as they come and are gathered once, when the expression enters a program, so that building a long
/// sum costs one array. Append with `add` or `+=` in loops: `a + b` copies its left side.
///
/// Coefficients are 64-bit integers. As with `Int` itself, arithmetic that leaves their range traps.
public struct LinearExpression: Hashable, Sendable {
    /// One unknown and how many times it is taken.
    public struct Term: Hashable, Sendable {
        /// How many times the unknown is taken.
        public var coefficient: Int
        /// The unknown.
        public var unknown: Unknown

        /// Makes a term.
        public init(coefficient: Int, unknown: Unknown) {
            self.coefficient = coefficient
            self.unknown = unknown
        }
    }

    /// The terms in the order they were added; one unknown may occur more than once.
    public private(set) var terms: [Term]
    /// The part that does not depend on any unknown.
    public private(set) var constant: Int

    /// Makes an expression from its terms.
    public init(terms: [Term] = [], constant: Int = 0) {
        self.terms = terms
        self.constant = constant
    }

    /// Makes the plain sum of some unknowns.
    public init(sumOf unknowns: some Sequence<Unknown>) {
        self.init(terms: unknowns.map { Term(coefficient: 1, unknown: $0) })
    }

    /// Adds an unknown, taken a number of times, in place.
    public mutating func add(_ coefficient: Int, times unknown: Unknown) {
        terms.append(Term(coefficient: coefficient, unknown: unknown))
    }

    /// Makes room for a number of terms.
    public mutating func reserveCapacity(_ count: Int) {
        terms.reserveCapacity(count)
    }

    mutating func add(_ other: LinearExpression, times factor: Int) {
        if factor == 1 {
            terms.append(contentsOf: other.terms)
        } else {
            terms.reserveCapacity(terms.count + other.terms.count)
            for term in other.terms {
                terms.append(Term(coefficient: term.coefficient * factor, unknown: term.unknown))
            }
        }
        constant += other.constant * factor
    }

    /// The terms in order of unknowns, each unknown once, none with coefficient zero.
    var gathered: [Term] {
        var result: [Term] = []
        result.reserveCapacity(terms.count)
        for term in terms.sorted(by: { $0.unknown < $1.unknown }) {
            if let last = result.last, last.unknown == term.unknown {
                result[result.count - 1].coefficient += term.coefficient
            } else {
                result.append(term)
            }
        }
        result.removeAll { $0.coefficient == 0 }
        return result
    }
}

extension LinearExpression: Linear {
    /// The expression itself.
    public var expression: LinearExpression { self }
}
