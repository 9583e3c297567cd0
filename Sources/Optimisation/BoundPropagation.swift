// SPDX-License-Identifier: Apache-2.0

/// Tightens the bounds of unknowns by looking at one constraint at a time.
///
/// It is exact, cheap, and decides many programs before a solver is asked: whatever it calls infeasible is so.
struct BoundPropagation {
    private(set) var lowers: [Int]
    private(set) var uppers: [Int]
    private(set) var isInfeasible = false
    private let rows: SparseRows

    init(_ program: IntegerProgram) {
        lowers = program.lowerBounds
        uppers = program.upperBounds
        rows = program.rows
        isInfeasible = zip(lowers, uppers).contains { $0 > $1 }
    }

    /// Goes over all constraints until nothing changes, or a number of times.
    mutating func run(rounds: Int = 8) {
        for _ in 0..<rounds {
            var hasChanged = false
            for row in 0..<rows.count {
                guard !isInfeasible else { return }
                if tighten(row) { hasChanged = true }
            }
            guard hasChanged else { return }
        }
    }

    private mutating func tighten(_ row: Int) -> Bool {
        var smallest: Int128 = 0
        var largest: Int128 = 0
        for position in rows.range(of: row) {
            let (low, high) = extremes(position)
            smallest += low
            largest += high
        }
        let lower = rows.lowers[row].map { Int128($0) }
        let upper = rows.uppers[row].map { Int128($0) }
        if upper.map({ smallest > $0 }) == true || lower.map({ largest < $0 }) == true {
            isInfeasible = true
            return false
        }
        var hasChanged = false
        for position in rows.range(of: row) {
            let (low, high) = extremes(position)
            // What the others leave to this term at most and at least.
            if let upper { hasChanged = bound(position, term: upper - (smallest - low), isUpper: true) || hasChanged }
            if let lower { hasChanged = bound(position, term: lower - (largest - high), isUpper: false) || hasChanged }
            guard !isInfeasible else { return false }
        }
        return hasChanged
    }

    private func extremes(_ position: Int) -> (Int128, Int128) {
        let coefficient = Int128(rows.coefficients[position])
        let column = rows.columns[position]
        let (a, b) = (coefficient * Int128(lowers[column]), coefficient * Int128(uppers[column]))
        return a < b ? (a, b) : (b, a)
    }

    /// Bounds a coefficient times its unknown, from above or from below.
    private mutating func bound(_ position: Int, term: Int128, isUpper: Bool) -> Bool {
        let coefficient = Int128(rows.coefficients[position])
        let column = rows.columns[position]
        if isUpper == (coefficient > 0) {
            let limit = Self.floor(term, coefficient)
            guard limit < Int128(uppers[column]) else { return false }
            guard limit >= Int128(lowers[column]) else {
                isInfeasible = true
                return false
            }
            uppers[column] = Int(limit)
        } else {
            let limit = -Self.floor(-term, coefficient)
            guard limit > Int128(lowers[column]) else { return false }
            guard limit <= Int128(uppers[column]) else {
                isInfeasible = true
                return false
            }
            lowers[column] = Int(limit)
        }
        return true
    }

    private static func floor(_ dividend: Int128, _ divisor: Int128) -> Int128 {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
    }
}
