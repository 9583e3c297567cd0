// SPDX-License-Identifier: Apache-2.0

/// How many pairs of respondents are ordered alike by two answers, counted in n log n steps (after Knight 1966, JASA 61:436).
struct PairOrder {
    /// Pairs whose two answers differ in the same direction.
    private(set) var concordant = 0
    /// Pairs whose two answers differ in opposite directions.
    private(set) var discordant = 0
    /// Pairs that differ in the first answer.
    let untiedInFirst: Int
    /// Pairs that differ in the second answer.
    let untiedInSecond: Int

    /// Counts the pairs of answers given as positions from 0 up.
    init(_ first: [Int], _ second: [Int]) {
        let all = Self.pairs(first.count)
        untiedInFirst = all - Self.tied(first)
        untiedInSecond = all - Self.tied(second)
        let order = first.indices.sorted { (first[$0], second[$0]) < (first[$1], second[$1]) }
        var passed = RunningCounts(size: (second.max() ?? -1) + 1)
        var start = 0
        while start < order.count {
            let end = order[start...].firstIndex { first[$0] != first[order[start]] } ?? order.count
            // Those with the same first answer are compared with all before, and not with each other.
            for position in order[start..<end] {
                concordant += passed.count(below: second[position])
                discordant += passed.total - passed.count(below: second[position] + 1)
            }
            for position in order[start..<end] { passed.add(second[position]) }
            start = end
        }
    }

    private static func pairs(_ size: Int) -> Int { size * (size - 1) / 2 }

    private static func tied(_ positions: [Int]) -> Int {
        Dictionary(grouping: positions, by: { $0 }).values.reduce(0) { $0 + pairs($1.count) }
    }
}

/// Counts by position whose running totals are read and changed in a logarithmic number of steps (Fenwick 1994, Software: Practice
/// and Experience 24:327).
private struct RunningCounts {
    private var sums: [Int]
    private(set) var total = 0

    init(size: Int) { sums = Array(repeating: 0, count: size + 1) }

    mutating func add(_ position: Int) {
        total += 1
        var index = position + 1
        while index < sums.count {
            sums[index] += 1
            index += index & -index
        }
    }

    func count(below position: Int) -> Int {
        var (count, index) = (0, position)
        while index > 0 {
            count += sums[index]
            index -= index & -index
        }
        return count
    }
}
