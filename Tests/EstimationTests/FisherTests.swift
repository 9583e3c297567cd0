// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// What must hold of exact tests of independence.
@Suite struct FisherTests {
    private static func close(_ value: Double, _ other: Double, _ tolerance: Double = 1e-12) -> Bool {
        abs(value - other) <= tolerance * max(1, abs(other))
    }

    @Test func `a table of two by two agrees with the sum over all its margins' tables, in both tests`() throws {
        for counts in SmallCounts.fourfold(upTo: 5) where counts.reduce(0, +) > 0 {
            let cells = [[counts[0], counts[1]], [counts[2], counts[3]]]
            let table = try #require(ContingencyTable(cells))
            let fisher = try #require(FisherTest(table))
            let all = SmallCounts.tables(rowTotals: table.rowTotals, columnTotals: table.columnTotals)
            let seen = SmallCounts.probability(cells)
            func sum(_ condition: ([[Int]]) -> Bool) -> Double {
                all.filter(condition).map(SmallCounts.probability).reduce(0, +)
            }
            let (below, above) = (sum { $0[0][0] < counts[0] }, sum { $0[0][0] > counts[0] })
            let (fewer, alike) = (
                sum { SmallCounts.probability($0) < seen * (1 - 1e-7) },
                sum { Self.close(SmallCounts.probability($0) / seen, 1, 1e-7) }
            )
            #expect(Self.close(below + seen + above, 1))
            #expect(Self.close(fisher.probability(.less), below + seen))
            #expect(Self.close(fisher.probability(.greater), above + seen))
            #expect(Self.close(fisher.probability(.twoSided), fewer + alike))
            #expect(Self.close(try ExactIndependence.probability(table), fewer + alike))
            #expect(Self.close(fisher.midProbability(.less), below + seen / 2))
            #expect(Self.close(fisher.midProbability(.less) + fisher.midProbability(.greater), 1))
            #expect(Self.close(fisher.midProbability(.twoSided), fewer + alike / 2))
        }
    }

    @Test(arguments: [
        ([4, 3, 3], [2, 5, 3]), ([6, 2], [3, 1, 2, 2]), ([3, 3, 3], [3, 3, 3]), ([5, 1, 2, 1], [4, 3, 2]),
        ([2, 2, 2, 2], [2, 2, 2, 2]), ([7, 0, 2], [4, 0, 5]),
    ])
    func `all tables with given margins sum to one, and each test is the sum of those that are no more probable`(
        _ rowTotals: [Int],
        _ columnTotals: [Int]
    ) throws {
        let all = SmallCounts.tables(rowTotals: rowTotals, columnTotals: columnTotals)
        let probabilities = all.map(SmallCounts.probability)
        #expect(Self.close(probabilities.reduce(0, +), 1))
        var attained: [Double] = []
        for (table, seen) in zip(all, probabilities) {
            let expected = probabilities.filter { $0 <= seen * (1 + 1e-7) }.reduce(0, +)
            let value = try ExactIndependence.probability(#require(ContingencyTable(table)))
            #expect(Self.close(value, expected))
            attained.append(value)
        }
        // The most probable table is no evidence at all.
        #expect(attained.max().map { Self.close($0, 1) } == true)
    }

    @Test func `the order of rows and columns, and which is which, change nothing`() throws {
        let counts = [[3, 6, 10, 8, 4], [5, 8, 7, 6, 3], [9, 7, 5, 2, 1]]
        let value = try ExactIndependence.probability(#require(ContingencyTable(counts)))
        let turned = try #require(ContingencyTable(counts.reversed().map { [$0[3], $0[0], $0[4], $0[1], $0[2]] }))
        #expect(Self.close(try ExactIndependence.probability(turned), value))
        #expect(Self.close(try ExactIndependence.probability(turned.transposed), value))
        let wider = try #require(ContingencyTable(counts.map { $0 + [0] } + [[0, 0, 0, 0, 0, 0]]))
        #expect(Self.close(try ExactIndependence.probability(wider), value))
    }

    @Test func `a test that takes too long is refused, not simulated`() throws {
        let table = try #require(ContingencyTable([[15, 12, 9, 4, 3], [9, 8, 11, 9, 10], [5, 9, 12, 10, 13]]))
        #expect(throws: ExactTestRefusal.tooManySteps(allowed: 10_000)) {
            try ExactIndependence.probability(table, allowedSteps: 10_000)
        }
        let huge = try #require(ContingencyTable((0..<25).map { row in (0..<25).map { 40 + ($0 * row) % 7 } }))
        #expect(throws: ExactTestRefusal.self) { try ExactIndependence.probability(huge) }
        #expect(ExactTestRefusal.tooManySteps(allowed: 7).description.contains("more than 7 steps"))
    }

    @Test func `tables of the literature have their known values`() throws {
        // Fisher's tea, the twins of criminals, and job satisfaction by income (Agresti 2002), as in R's help page.
        let tea = try #require(ContingencyTable([[3, 1], [1, 3]]).flatMap { FisherTest($0) })
        #expect(Self.close(tea.probability(.greater), 17.0 / 70) && Self.close(tea.probability(.twoSided), 34.0 / 70))
        #expect(tea.oddsRatio.map { Self.close($0, 6.408309, 1e-4) } == true)
        let twins = try #require(ContingencyTable([[2, 15], [10, 3]]).flatMap { FisherTest($0) })
        #expect(Self.close(twins.probability(.less), 0.0004652, 1e-6))
        #expect(twins.oddsRatio.map { Self.close($0, 0.04693661, 1e-4) } == true)
        #expect(Self.close(twins.oddsRatioLimits().lowerBound, 0.003325764, 1e-4))
        #expect(Self.close(twins.oddsRatioLimits().upperBound, 0.363182271, 1e-4))
        let job = try #require(ContingencyTable([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]))
        #expect(Self.close(try ExactIndependence.probability(job, allowedSteps: 20_000_000), 0.7826849389656096, 1e-10))
    }

    @Test(arguments: [
        [3, 12, 17, 10], [1, 5, 24, 8], [40, 30, 52, 17], [0, 5, 9, 6], [10, 0, 0, 7], [7, 7, 7, 7],
    ])
    func `limits leave half the error in each tail, nest in the level, hold the ratio and turn with the rows`(
        _ counts: [Int]
    ) throws {
        func fisher(_ a: Int, _ b: Int, _ c: Int, _ d: Int) throws -> FisherTest {
            try #require(ContingencyTable([[a, b], [c, d]]).flatMap { FisherTest($0) })
        }
        let test = try fisher(counts[0], counts[1], counts[2], counts[3])
        let turned = try fisher(counts[2], counts[3], counts[0], counts[1])
        let ratio = try #require(test.oddsRatio)
        if 0 < ratio, ratio.isFinite {
            #expect(Self.close(test.expectedCount(oddsRatio: ratio), Double(counts[0])))
        }
        var inner = ratio...ratio
        for level in [ConfidenceLevel.ninety, .ninetyFive, .ninetyNine] {
            let limits = test.oddsRatioLimits(level: level)
            #expect(limits.lowerBound <= inner.lowerBound && inner.upperBound <= limits.upperBound)
            inner = limits
            if limits.lowerBound > 0 {
                #expect(Self.close(test.probability(.greater, oddsRatio: limits.lowerBound), level.tail))
            } else {
                #expect(test.probability(.greater, oddsRatio: 0) == 1)
            }
            if limits.upperBound < .infinity {
                #expect(Self.close(test.probability(.less, oddsRatio: limits.upperBound), level.tail))
            } else {
                #expect(test.probability(.less, oddsRatio: .infinity) == 1)
            }
            let reciprocal = turned.oddsRatioLimits(level: level)
            #expect(Self.close(1 / limits.lowerBound, reciprocal.upperBound) || limits.lowerBound == 0)
            #expect(Self.close(1 / limits.upperBound, reciprocal.lowerBound))
        }
    }

    @Test func `a table without a choice has probability one and no odds ratio`() throws {
        for counts in [[[0, 0], [3, 4]], [[3, 0], [4, 0]], [[0, 0], [0, 0]]] {
            let table = try #require(ContingencyTable(counts))
            let fisher = try #require(FisherTest(table))
            for alternative in Alternative.allCases { #expect(fisher.probability(alternative) == 1) }
            #expect(fisher.oddsRatio == nil && fisher.oddsRatioLimits() == 0...(.infinity))
            #expect(try ExactIndependence.probability(table) == 1)
        }
        #expect(ContingencyTable([[1, 2, 3]]).flatMap { FisherTest($0) } == nil)
    }
}
