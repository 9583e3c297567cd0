// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Goes through the ways to fill a column of a table whose rows still have given counts to place.
///
/// Its lists are made once and written over, so that a way costs no memory.
struct ColumnFilling {
    /// What a cell adds to a statistic, by row, column and count.
    typealias Contribution = (_ row: Int, _ column: Int, _ count: Int) -> Double

    /// Whether rows may change places, so that what they have left is told from the largest to the smallest.
    let isSymmetric: Bool
    /// What the rows have left after the way that was found last, and what the way is.
    private(set) var left: [Int]
    /// What the way adds to the statistic.
    private(set) var value = 0.0
    /// ln of the probability of the way where rows and columns are independent.
    private(set) var logProbability = 0.0

    private let logFactorials: LogFactorials
    private let contribution: [[Double]]
    private let widest: Int
    private var column = 0
    private var capacities: [Int]
    /// By row: the count placed in it, what is still to be placed before it, what the rows below it can take, and the sums
    /// over the rows before it.
    private var counts: [Int]
    private var unplaced: [Int]
    private var open: [Int]
    private var values: [Double]
    private var logs: [Double]

    /// Creates the ways of filling columns.
    ///
    /// - Parameters:
    ///   - rowTotals: The totals of the rows, at least one.
    ///   - columns: The number of columns.
    ///   - isSymmetric: Whether rows may change places.
    ///   - contribution: What a cell adds to the statistic.
    init(rowTotals: [Int], columns: Int, isSymmetric: Bool, contribution: Contribution) {
        self.isSymmetric = isSymmetric
        left = rowTotals
        capacities = rowTotals
        counts = rowTotals.map { _ in 0 }
        unplaced = counts + [0]
        open = unplaced
        values = unplaced.map { _ in 0 }
        logs = values
        logFactorials = LogFactorials(upTo: rowTotals.reduce(0, +))
        // Rows that may change places have the same contributions, and counts up to those of the largest.
        let largest = rowTotals.max() ?? 0
        widest = largest + 1
        self.contribution = (0..<columns).map { column in
            rowTotals.enumerated().flatMap { row, total in
                (0...largest).map { isSymmetric || $0 <= total ? contribution(row, column, $0) : 0 }
            }
        }
    }

    /// Begins with the first way to fill a column.
    mutating func begin(_ column: Int, from node: ArraySlice<Int>, filling total: Int) {
        self.column = column
        let rows = capacities.count
        var below = 0
        for (row, capacity) in zip(capacities.indices, node).reversed() {
            capacities[row] = capacity
            open[row] = below
            below += capacity
        }
        (unplaced[0], values[0]) = (total, 0)
        logs[0] = -logFactorials.choose(below, total)
        for row in 0..<rows { place(max(0, unplaced[row] - open[row]), row) }
        settle()
    }

    /// Goes on to the next way; returns whether there is one.
    mutating func advance() -> Bool {
        var row = capacities.count - 2
        while row >= 0, counts[row] == min(capacities[row], unplaced[row]) { row -= 1 }
        guard row >= 0 else { return false }
        place(counts[row] + 1, row)
        for below in (row + 1)..<capacities.count { place(max(0, unplaced[below] - open[below]), below) }
        settle()
        return true
    }

    /// Returns what a column adds that takes all that is left.
    func value(ofLast column: Int, taking node: ArraySlice<Int>) -> Double {
        zip(0..., node).reduce(0) { $0 + contribution[column][$1.0 * widest + $1.1] }
    }

    private mutating func place(_ count: Int, _ row: Int) {
        counts[row] = count
        unplaced[row + 1] = unplaced[row] - count
        values[row + 1] = values[row] + contribution[column][row * widest + count]
        logs[row + 1] = logs[row] + logFactorials.choose(capacities[row], count)
    }

    private mutating func settle() {
        for row in capacities.indices { left[row] = capacities[row] - counts[row] }
        (value, logProbability) = (values[capacities.count], logs[capacities.count])
        guard isSymmetric else { return }
        // There are few rows, and most are in order already.
        for row in left.indices.dropFirst() {
            var place = row
            while place > 0, left[place - 1] < left[place] {
                left.swapAt(place - 1, place)
                place -= 1
            }
        }
    }
}
