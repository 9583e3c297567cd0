// SPDX-License-Identifier: Apache-2.0

import Optimisation

/// A share in a program: a count and what it is of, either of which may be a number.
struct ProgramShare {
    var count: LinearExpression
    var base: LinearExpression

    /// The base where it is a number.
    var fixedBase: Int? { base.terms.isEmpty ? base.constant : nil }
}

extension IntegerProgram {
    /// Solves a program of a draw, whose objective is only approached unless a smaller gap is asked for.
    func outcome(nodes: Int, gap: Double = 0.3) throws(RehearsalRefusal) -> Outcome {
        do {
            return try solve(limits: Limits(nodes: nodes, gap: gap))
        } catch {
            throw .solver(error.description)
        }
    }

    /// Adds that a share lies in a range.
    mutating func require(_ share: ProgramShare, in range: PointRange) {
        requireBase(share)
        addBound(share.count, share.base, range.lower, isLower: true, isStrict: !range.includesLower)
        addBound(share.count, share.base, range.upper, isLower: false, isStrict: !range.includesUpper)
    }

    /// Adds that the difference between two shares lies in a range; returns false where that is not linear.
    mutating func require(
        _ share: ProgramShare,
        minus other: ProgramShare,
        in range: PointRange,
        haveOneBase: Bool
    ) -> Bool {
        if haveOneBase {
            requireBase(share)
            let difference = share.count - other.count
            addBound(difference, share.base, range.lower, isLower: true, isStrict: !range.includesLower)
            addBound(difference, share.base, range.upper, isLower: false, isStrict: !range.includesUpper)
            return true
        }
        guard let base = share.fixedBase, let otherBase = other.fixedBase else { return false }
        guard base > 0, otherBase > 0 else {
            addConstraint(LinearExpression(), .atLeast, 1)
            return true
        }
        // Over a common denominator, both bases divided by what they have in common.
        let divisor = Self.greatestCommonDivisor(base, otherBase)
        let difference = share.count * (otherBase / divisor) - other.count * (base / divisor)
        let whole = LinearExpression(constant: base / divisor * otherBase)
        addBound(difference, whole, range.lower, isLower: true, isStrict: !range.includesLower)
        addBound(difference, whole, range.upper, isLower: false, isStrict: !range.includesUpper)
        return true
    }

    private mutating func requireBase(_ share: ProgramShare) {
        addConstraint(share.base, .atLeast, 1)
    }

    /// Adds that a count is at least, or at most, so many thousandths of a point of a base.
    private mutating func addBound(
        _ count: LinearExpression,
        _ base: LinearExpression,
        _ thousandths: Int,
        isLower: Bool,
        isStrict: Bool
    ) {
        let divisor = Self.greatestCommonDivisor(100_000, abs(thousandths))
        let difference = count * (100_000 / divisor) - base * (thousandths / divisor)
        let slack = isStrict ? 1 : 0
        if isLower {
            addConstraint(difference, .atLeast, slack)
        } else {
            addConstraint(difference, .atMost, -slack)
        }
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }

    /// Adds an unknown for how far an expression is from a number, and returns it.
    mutating func distance(of expression: some Linear, from number: Int, atMost limit: Int) -> Unknown {
        let distance = addVariable(upper: max(0, limit))
        addConstraint(expression - distance, .atMost, number)
        addConstraint(expression + distance, .atLeast, number)
        return distance
    }
}

extension PointRange {
    /// Any share above the other's.
    static let above = PointRange(lower: 0, includesLower: false, upper: 100_000, includesUpper: true)
}
