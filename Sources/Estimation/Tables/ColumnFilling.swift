// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The ways to fill a column of a table whose rows still have given counts to place.
struct ColumnFilling {
    /// What a cell adds to a statistic, by row, column and count.
    typealias Contribution = (_ row: Int, _ column: Int, _ count: Int) -> Double

    /// A way to fill a column.
    struct Way {
        /// What the rows have left.
        var left: [Int]
        /// What the column adds to the statistic.
        var value: Double
        /// The probability of the way where rows and columns are independent.
        var probability: Double
    }

    private let logFactorials: LogFactorials
    /// Numbers above every row total, with whose products rows left are written as one number.
    private let radices: [Int]
    /// Whether rows may change places.
    private let isSymmetric: Bool

    /// Creates the ways of filling columns, or refuses where a node cannot be numbered.
    init(rowTotals: [Int], isSymmetric: Bool, steps: inout StepCount) throws(ExactTestRefusal) {
        let largest = rowTotals.max() ?? 0
        radices = rowTotals.map { (isSymmetric ? largest : $0) + 1 }
        self.isSymmetric = isSymmetric
        let total = rowTotals.reduce(0, +)
        try steps.spend(total)
        logFactorials = LogFactorials(upTo: total)
        let numbers = radices.reduce((product: 1, isTooLarge: false)) { sofar, radix in
            let (product, overflow) = sofar.product.multipliedReportingOverflow(by: radix)
            return (product, sofar.isTooLarge || overflow)
        }
        if numbers.isTooLarge { try steps.spend(.max) }
    }

    /// What rows have left, in the order in which nodes are compared.
    func node(_ left: [Int]) -> [Int] { isSymmetric ? left.sorted(by: >) : left }

    /// The number of a node.
    func key(of node: [Int]) -> Int { zip(node, radices).reduce(0) { $0 * $1.1 + $1.0 } }

    /// Returns all ways to fill a column.
    func ways(
        from node: [Int],
        filling total: Int,
        column: Int,
        steps: inout StepCount,
        contribution: Contribution
    ) throws(ExactTestRefusal) -> [Way] {
        let sum = node.reduce(0, +)
        let all = logFactorials.choose(sum, total)
        // Rows are filled one by one; `open` is what the rows below can take.
        var (partial, open) = ([(way: Way(left: node, value: 0, probability: -all), unplaced: total)], sum)
        for (row, capacity) in node.enumerated() {
            open -= capacity
            var next: [(way: Way, unplaced: Int)] = []
            for (way, unplaced) in partial {
                let counts = max(0, unplaced - open)...min(capacity, unplaced)
                try steps.spend(counts.count)
                for count in counts {
                    var longer = way
                    longer.left[row] -= count
                    longer.value += contribution(row, column, count)
                    longer.probability += logFactorials.choose(capacity, count)
                    next.append((longer, unplaced - count))
                }
            }
            partial = next
        }
        return partial.map { partial in
            Way(left: self.node(partial.way.left), value: partial.way.value, probability: exp(partial.way.probability))
        }
    }
}
