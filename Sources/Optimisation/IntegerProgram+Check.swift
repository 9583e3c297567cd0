// SPDX-License-Identifier: Apache-2.0

extension IntegerProgram {
    /// A way in which proposed values fail to be a solution.
    public enum Violation: Hashable, Sendable {
        /// There are not as many values as unknowns.
        case count(expected: Int, found: Int)
        /// A value lies outside the bounds of its unknown.
        case bounds(Unknown, value: Int)
        /// A constraint, by position, has a value outside its limits.
        case constraint(Int, value: Int128)
        /// The value of a constraint, by position, is too large for 128 bits, so it cannot be vouched for.
        case overflow(Int)
    }

    /// Finds everything that is wrong with proposed values, in exact integer arithmetic.
    ///
    /// The check shares nothing with the solver. It says nothing of whether a solution is the best one.
    ///
    /// - Parameter solution: A value for every unknown, by position.
    /// - Returns: The violations, bounds first, each in order of position; none if the values are a solution.
    public func check(_ solution: [Int]) -> [Violation] {
        guard solution.count == variableCount else {
            return [.count(expected: variableCount, found: solution.count)]
        }
        var violations: [Violation] = []
        for (index, value) in solution.enumerated() where value < lowerBounds[index] || value > upperBounds[index] {
            violations.append(.bounds(Unknown(index: index), value: value))
        }
        for row in 0..<rows.count {
            guard let value = activity(of: row, at: solution) else {
                violations.append(.overflow(row))
                continue
            }
            if rows.lowers[row].map({ value < $0 }) == true || rows.uppers[row].map({ value > $0 }) == true {
                violations.append(.constraint(row, value: value))
            }
        }
        return violations
    }

    /// The value of the objective, its constant included; `nil` without an objective or if it overflows 128 bits.
    ///
    /// - Parameter solution: A value for every unknown, by position.
    /// - Returns: The exact value.
    public func objectiveValue(at solution: [Int]) -> Int128? {
        guard let objective else {
            return nil
        }
        var sum = Int128(objective.constant)
        for term in objective.terms {
            guard Self.add(term.coefficient, times: solution[term.unknown.index], to: &sum) else {
                return nil
            }
        }
        return sum
    }

    private func activity(of row: Int, at solution: [Int]) -> Int128? {
        var sum: Int128 = 0
        for position in rows.range(of: row) {
            guard Self.add(rows.coefficients[position], times: solution[rows.columns[position]], to: &sum) else {
                return nil
            }
        }
        return sum
    }

    /// Adds a product, which always fits 128 bits, to a sum, which may not; false if it does not.
    private static func add(_ coefficient: Int, times value: Int, to sum: inout Int128) -> Bool {
        let (result, overflow) = sum.addingReportingOverflow(Int128(coefficient) * Int128(value))
        sum = result
        return !overflow
    }
}
