// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The margins of a table, and what it costs to go through all tables that have them.
struct TableMargins {
    /// The totals of the rows.
    let rowTotals: [Int]
    /// The totals of the columns, at least two, of the same sum.
    let columnTotals: [Int]
    /// Whether rows may change places, so that nodes of a network that differ by that are one.
    let isSymmetric: Bool

    /// Numbers above every count that a row has left, with whose products the counts of all rows are written as one number.
    var radices: [Int] {
        let largest = rowTotals.max() ?? 0
        return rowTotals.map { (isSymmetric ? largest : $0) + 1 }
    }

    /// About how many arcs a network of these margins has, found in far fewer steps than there are; infinite where its nodes
    /// cannot be numbered.
    ///
    /// For each column the nodes before it, counted exactly where rows may not change places and else as partitions, times the
    /// ways to fill the column from the middle one of them.
    var arcs: Double {
        guard radices.reduce(1.0, { $0 * Double($1) }) < 0x1p62 else { return .infinity }
        let total = rowTotals.reduce(0, +)
        var (left, sum) = (total, 0.0)
        for column in columnTotals.dropLast() {
            let middle = rowTotals.map { Int((Double($0) * Double(left) / Double(max(1, total))).rounded(.up)) }
            sum += max(1, nodes(left)) * max(1, Self.compositions(of: column, into: middle))
            left -= column
        }
        return sum
    }

    /// How many nodes there are when so many are left.
    private func nodes(_ left: Int) -> Double {
        let ordered = Self.compositions(of: left, into: rowTotals)
        return isSymmetric ? min(ordered, Self.partitions(of: left, rowTotals)) : ordered
    }

    /// In how many ways a number is a sum of one number for each part, 0 up to its bound.
    private static func compositions(of number: Int, into bounds: [Int]) -> Double {
        var ways = Array(repeating: 0.0, count: number + 1)
        ways[0] = 1
        for bound in bounds {
            // Of bound + 1 neighbouring numbers of ways.
            var (sums, window) = (ways, 0.0)
            for place in ways.indices {
                window += ways[place]
                if place > bound { window -= ways[place - bound - 1] }
                sums[place] = max(0, window)
            }
            ways = sums
        }
        return ways[number]
    }

    /// In how many ways a number is a sum of so many numbers, 0 up to the largest bound, in no order: the coefficient of a
    /// Gaussian binomial.
    private static func partitions(of number: Int, _ bounds: [Int]) -> Double {
        let largest = bounds.max() ?? 0
        var ways = Array(repeating: 0.0, count: number + 1)
        ways[0] = 1
        for part in 1...max(1, bounds.count) {
            let excess = largest + part
            for place in stride(from: number, through: excess, by: -1) { ways[place] -= ways[place - excess] }
            for place in stride(from: part, through: number, by: 1) { ways[place] += ways[place - part] }
        }
        return max(0, ways[number])
    }
}
