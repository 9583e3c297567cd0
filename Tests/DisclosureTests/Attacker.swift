// SPDX-License-Identifier: Apache-2.0

/// A reader who solves linear equations: an independent check of what a release gives away.
///
/// It knows each equation as integer coefficients with a published value on the right, and finds which unknowns have
/// one value only, by elimination over fractions modulo a prime that the library does not use.
struct Attacker {
    private static let prime = 2_147_483_629
    private var numbers: [String: Int] = [:]
    private var equations: [[Int: Int]] = []

    private mutating func number(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = numbers.count
        return numbers.count - 1
    }

    /// Learns that a sum of unknowns has a published value.
    mutating func learn(_ terms: [(String, Int)]) {
        var equation: [Int: Int] = [:]
        for (name, coefficient) in terms { equation[number(name), default: 0] += coefficient }
        equations.append(equation)
    }

    /// Returns the names of the unknowns whose values follow from what was learnt.
    func derived() -> Set<String> {
        let width = numbers.count
        var rows = equations.map { equation in (0..<width).map { Self.element(equation[$0] ?? 0) } }
        var pivots: [(row: Int, column: Int)] = []
        var next = 0
        for column in 0..<width {
            guard let pivot = rows.indices.dropFirst(next).first(where: { rows[$0][column] != 0 }) else { continue }
            rows.swapAt(next, pivot)
            let scale = Self.inverse(rows[next][column])
            rows[next] = rows[next].map { $0 * scale % Self.prime }
            for other in rows.indices where other != next && rows[other][column] != 0 {
                let factor = rows[other][column]
                for index in 0..<width {
                    rows[other][index] = Self.element(rows[other][index] - factor * rows[next][index] % Self.prime)
                }
            }
            pivots.append((next, column))
            next += 1
        }
        let alone = pivots.filter { pivot in rows[pivot.row].count { $0 != 0 } == 1 }.map(\.column)
        return Set(numbers.filter { alone.contains($0.value) }.keys)
    }

    private static func element(_ value: Int) -> Int { ((value % prime) + prime) % prime }

    private static func inverse(_ value: Int) -> Int {
        var (result, base, exponent) = (1, value, prime - 2)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}
