// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Scales and ranks: what must hold of any answers, and what happens at the edges.
@Suite struct RankTests {
    private static func random(_ size: Int, points: ClosedRange<Int>, seed: UInt64) -> [Int?] {
        var generator = SeededGenerator(state: seed)
        return (0..<size).map { _ in
            Int.random(in: 0..<12, using: &generator) == 0 ? nil : Int.random(in: points, using: &generator)
        }
    }

    private static func numbers(_ answers: [Int?]) -> [Double?] { answers.map { $0.map(Double.init) } }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `a distribution has the moments and the median of its answers, in any order`(_ seed: UInt64) throws {
        let answers = Self.random(61, points: 1...5, seed: seed)
        let known = answers.compactMap { $0 }.sorted()
        let scale = ScaleDistribution(answers)
        var generator = SeededGenerator(state: seed)
        #expect(ScaleDistribution(answers.shuffled(using: &generator)) == scale)
        #expect(
            scale.base == known.count
                && (0...6).allSatisfy { point in
                    scale.count(of: point) == known.count { $0 == point }
                }
        )
        let mean = Double(known.reduce(0, +)) / Double(known.count)
        let squares = known.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        #expect(abs(try #require(scale.mean) - mean) < 1e-13)
        #expect(abs(try #require(scale.standardDeviation) - (squares / Double(known.count - 1)).squareRoot()) < 1e-13)
        #expect(scale.median == Double(known[(known.count - 1) / 2] + known[known.count / 2]) / 2)
    }

    @Test func `a scale without answers has no middle, and one answer no spread`() {
        let empty = ScaleDistribution([nil, nil])
        #expect(empty.base == 0 && empty.mean == nil && empty.standardDeviation == nil && empty.median == nil)
        let one = ScaleDistribution([4, nil])
        #expect(one.mean == 4 && one.median == 4 && one.standardDeviation == nil)
        #expect(ScaleDistribution([3, 3, 3]).standardDeviation == 0)
        #expect(ScaleDistribution([1, 2, 4, 5]).median == 3)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `the test of two groups by rank sums is that of Kruskal and Wallis, with a direction`(_ seed: UInt64) throws {
        let answers = Self.random(50, points: 1...4, seed: seed)
        let groups = Self.random(50, points: 0...1, seed: seed + 50)
        let pairs = zip(Self.numbers(answers), groups).compactMap { value, group in
            value.flatMap { value in group.map { (value, $0) } }
        }
        let first = pairs.filter { $0.1 == 0 }.map(\.0)
        let second = pairs.filter { $0.1 == 1 }.map(\.0)
        let test = try #require(RankSumTest(first, second))
        let turned = try #require(RankSumTest(second, first))
        let whole = try #require(ChiSquaredTest.kruskalWallis(Self.numbers(answers), groups: groups))
        #expect(abs(test.standardised * test.standardised - whole.statistic) < 1e-11)
        #expect(abs(test.probability - whole.probability) < 1e-12)
        #expect(turned.standardised == -test.standardised && turned.probability == test.probability)
        #expect(test.statistic + turned.statistic == Double(first.count * second.count))
        // The statistic is the pairs that the first group wins.
        let won = first.reduce(0.0) { sum, here in
            sum + second.reduce(0.0) { $0 + (here > $1 ? 1 : here == $1 ? 0.5 : 0) }
        }
        #expect(test.statistic == won)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `ranks do not change with the order of respondents, the names of groups or the steps of the scale`(
        _ seed: UInt64
    ) throws {
        let answers = Self.numbers(Self.random(70, points: 1...5, seed: seed))
        let groups = Self.random(70, points: 0...3, seed: seed + 50)
        var generator = SeededGenerator(state: seed)
        let order = (0..<70).shuffled(using: &generator)
        let stretched = order.map { row in answers[row].map { $0 * $0 * $0 - 20 } }
        let test = try #require(ChiSquaredTest.kruskalWallis(answers, groups: groups))
        let other = try #require(
            ChiSquaredTest.kruskalWallis(stretched, groups: order.map { groups[$0].map { ($0 + 2) % 4 } })
        )
        #expect(abs(test.statistic - other.statistic) < 1e-11 && test.degreesOfFreedom == 3)
        let first = try #require(RankCorrelation(answers, Self.numbers(groups)))
        let second = try #require(RankCorrelation(stretched, Self.numbers(order.map { groups[$0] })))
        #expect(abs(first.spearman - second.spearman) < 1e-13 && first.kendall == second.kendall)
        let turned = try #require(RankCorrelation(answers.map { $0.map { -$0 } }, Self.numbers(groups)))
        #expect(abs(first.spearman + turned.spearman) < 1e-13 && first.kendall == -turned.kendall)
        let exchanged = try #require(RankCorrelation(Self.numbers(groups), answers))
        #expect(abs(first.spearman - exchanged.spearman) < 1e-13 && first.kendall == exchanged.kendall)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `Kendall's τ is what comparing every pair gives`(_ seed: UInt64) throws {
        let (first, second) = (
            Self.random(45, points: 1...6, seed: seed), Self.random(45, points: 1...3, seed: seed + 50)
        )
        let pairs = zip(first, second).compactMap { first, second in
            first.flatMap { first in second.map { (first, $0) } }
        }
        var (balance, untiedInFirst, untiedInSecond) = (0, 0, 0)
        for (index, here) in pairs.enumerated() {
            for there in pairs[..<index] {
                balance += (here.0 - there.0).signum() * (here.1 - there.1).signum()
                untiedInFirst += here.0 == there.0 ? 0 : 1
                untiedInSecond += here.1 == there.1 ? 0 : 1
            }
        }
        let correlation = try #require(RankCorrelation(Self.numbers(first), Self.numbers(second)))
        #expect(correlation.base == pairs.count)
        let expected = Double(balance) / (Double(untiedInFirst) * Double(untiedInSecond)).squareRoot()
        #expect(abs(correlation.kendall - expected) < 1e-14)
    }

    @Test func `an order that is kept has the correlation 1`() throws {
        let kept = try #require(RankCorrelation([1, 5, 9, 2, nil], [2, 30, 31, 4, 8]))
        #expect(kept.base == 4 && abs(kept.spearman - 1) < 1e-15 && abs(kept.kendall - 1) < 1e-15)
    }

    @Test func `where all agree or are missing there is nothing to test`() {
        #expect(ChiSquaredTest.kruskalWallis([3, 3, 3, nil], groups: [0, 0, 1, 1]) == nil)
        #expect(ChiSquaredTest.kruskalWallis([1, 2, 3], groups: [0, 0, nil]) == nil)
        #expect(ChiSquaredTest.kruskalWallis([nil, nil], groups: [0, 1]) == nil)
        #expect(RankSumTest([], [1, 2]) == nil && RankSumTest([2, 2], [2]) == nil)
        #expect(RankCorrelation([1, 1, 1], [1, 2, 3]) == nil && RankCorrelation([1, nil], [nil, 2]) == nil)
        #expect(RankCorrelation([1], [1]) == nil)
    }
}
