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
    ///
    /// - Parameters:
    ///   - first: The first answers.
    ///   - second: The second answers, one beside each of the first.
    ///   - counts: How many respondents each two answers stand for.
    init(_ first: [Int], _ second: [Int], counts: [Int]) {
        let all = Self.pairs(counts.reduce(0, +))
        untiedInFirst = all - Self.tied(first, counts)
        untiedInSecond = all - Self.tied(second, counts)
        let order = first.indices.sorted { (first[$0], second[$0]) < (first[$1], second[$1]) }
        var passed = RunningCounts(size: (second.max() ?? -1) + 1)
        var start = 0
        while start < order.count {
            let end = order[start...].firstIndex { first[$0] != first[order[start]] } ?? order.count
            // Those with the same first answer are compared with all before, and not with each other.
            for position in order[start..<end] {
                concordant += counts[position] * passed.count(below: second[position])
                discordant += counts[position] * (passed.total - passed.count(below: second[position] + 1))
            }
            for position in order[start..<end] { passed.add(counts[position], at: second[position]) }
            start = end
        }
    }

    private static func pairs(_ size: Int) -> Int { size * (size - 1) / 2 }

    private static func tied(_ positions: [Int], _ counts: [Int]) -> Int {
        var alike = Array(repeating: 0, count: (positions.max() ?? -1) + 1)
        for (position, count) in zip(positions, counts) { alike[position] += count }
        return alike.reduce(0) { $0 + pairs($1) }
    }
}

/// Counts by position whose running totals are read and changed in a logarithmic number of steps (Fenwick 1994, Software: Practice
/// and Experience 24:327).
private struct RunningCounts {
    private var sums: [Int]
    private(set) var total = 0

    init(size: Int) { sums = Array(repeating: 0, count: size + 1) }

    mutating func add(_ number: Int, at position: Int) {
        total += number
        var index = position + 1
        while index < sums.count {
            sums[index] += number
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
