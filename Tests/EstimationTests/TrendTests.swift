// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// What must hold of trends, exact and approximate.
@Suite struct TrendTests {
    private static let classes = [(4, 34), (9, 37), (17, 48)].map { GroupShare(count: $0.0, base: $0.1) }

    private static func close(_ value: Double, _ other: Double) -> Bool { abs(value - other) < 1e-11 }

    @Test func `turned round, moved and stretched scores tell the same`() throws {
        let trend = try #require(TrendTest(Self.classes))
        let turned = try #require(TrendTest(Self.classes.reversed()))
        let moved = try #require(TrendTest(Self.classes, scores: [1990, 1990.5, 1991]))
        #expect(Self.close(turned.test.statistic, -trend.test.statistic))
        #expect(Self.close(moved.test.statistic, trend.test.statistic))
        #expect(Self.close(trend.test.probability(.greater), turned.test.probability(.less)))
        for alternative in Alternative.allCases {
            let value = try trend.exact().probability(alternative)
            #expect(Self.close(try moved.exact().probability(alternative), value))
        }
        let (up, down) = (try trend.exact().probability(.greater), try trend.exact().probability(.less))
        #expect(Self.close(try turned.exact().probability(.less), up))
        #expect(Self.close(try turned.exact().probability(.greater), down))
        #expect(Self.close(try turned.exact().probability(.twoSided), try trend.exact().probability(.twoSided)))
        #expect(Self.close(try trend.exact().doubled(), 2 * min(up, down)))
    }

    @Test func `a trend says whether its probability is the exact one`() throws {
        let trend = try #require(TrendTest(Self.classes))
        let exact = trend.probability()
        #expect(exact.isExact)
        #expect(exact.value == (try trend.exact().probability(.twoSided)))
        let rough = trend.probability(allowedSteps: 1)
        #expect(!rough.isExact)
        #expect(rough.value == trend.test.probability(.twoSided))
    }

    @Test func `with two classes the trend is Pearson's test, and the exact one is Fisher's`() throws {
        for counts in SmallCounts.fourfold(upTo: 4) {
            let table = try #require(ContingencyTable([[counts[0], counts[1]], [counts[2], counts[3]]]))
            let classes = [0, 1].map { GroupShare(count: counts[$0], base: counts[$0] + counts[$0 + 2]) }
            guard let independence = IndependenceTest(table) else {
                #expect(TrendTest(classes) == nil)
                continue
            }
            let trend = try #require(TrendTest(classes))
            let fisher = try #require(FisherTest(table))
            #expect(Self.close(trend.test.chiSquared, independence.pearson.statistic))
            // A share that rises is a first row that is smaller in the first column.
            #expect(Self.close(try trend.exact().probability(.greater), fisher.probability(.less)))
            #expect(Self.close(try trend.exact().probability(.less), fisher.probability(.greater)))
        }
    }

    @Test(arguments: [
        ([4, 5], [3, 2, 4], [1.0, 0], [1.0, 2, 3]), ([4, 5], [3, 2, 4], [1, 0], [1, 2, 5]),
        ([3, 3, 3], [4, 2, 3], [1, 2, 3], [1, 2, 3]), ([2, 3, 2, 2], [5, 4], [1, 2, 3, 4], [0.3, 0.7]),
        ([3, 0, 4], [2, 0, 3, 2], [1, 2, 3], [1, 2, 4, 8]), ([4, 3, 2], [3, 3, 3], [0.1, 0.2, 0.4], [1, 10, 100]),
    ])
    func `exact trends are sums over all tables with the margins seen`(
        _ rowTotals: [Int],
        _ columnTotals: [Int],
        _ rowScores: [Double],
        _ columnScores: [Double]
    ) throws {
        let all = SmallCounts.tables(rowTotals: rowTotals, columnTotals: columnTotals)
        let sums = all.map { table in
            table.indices.reduce(0.0) { sum, row in
                sum + table[row].indices.reduce(0) { $0 + rowScores[row] * columnScores[$1] * Double(table[row][$1]) }
            }
        }
        let probabilities = all.map(SmallCounts.probability)
        let expected = zip(sums, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
        func sum(_ condition: (Double) -> Bool) -> Double {
            zip(sums, probabilities).reduce(0) { $0 + (condition($1.0) ? $1.1 : 0) }
        }
        for (position, table) in all.enumerated() {
            let seen = sums[position]
            let exact = ExactTrend(
                try #require(ContingencyTable(table)),
                rowScores: rowScores,
                columnScores: columnScores
            )
            #expect(Self.close(try exact.probability(.greater), sum { $0 >= seen - 1e-9 }))
            #expect(Self.close(try exact.probability(.less), sum { $0 <= seen + 1e-9 }))
            #expect(
                Self.close(
                    try exact.probability(.twoSided),
                    sum { abs($0 - expected) >= abs(seen - expected) - 1e-9 }
                )
            )
        }
    }

    @Test func `an ordered answer by an ordered class with two rows is a trend less one respondent`() throws {
        let trend = try #require(TrendTest(Self.classes))
        let linear = try #require(LinearAssociation(ContingencyTable(Self.classes)))
        let total = 119.0
        let test = try #require(linear.test)
        #expect(Self.close(test.chiSquared, trend.test.chiSquared * (total - 1) / total))
        // The first row, of those that have the property, has the lower score.
        #expect(test.statistic < 0 && trend.test.statistic > 0)
        #expect(Self.close(try linear.exact().probability(.less), try trend.exact().probability(.greater)))
        let diagonal = try #require(ContingencyTable([[3, 0], [0, 4]]).flatMap { LinearAssociation($0) })
        #expect(diagonal.correlation == 1)
    }

    @Test func `an empty class keeps its score and adds nothing, and without a choice there is no trend`() throws {
        let empty = GroupShare(count: 0, base: 0)
        let gap = try #require(TrendTest([Self.classes[0], empty, Self.classes[1], Self.classes[2]]))
        let scored = try #require(TrendTest(Self.classes, scores: [1, 3, 4]))
        #expect(Self.close(gap.test.statistic, scored.test.statistic))
        #expect(Self.close(try gap.exact().probability(.twoSided), try scored.exact().probability(.twoSided)))
        #expect(TrendTest([]) == nil && TrendTest([Self.classes[0]]) == nil && TrendTest([empty, empty]) == nil)
        #expect(TrendTest([empty, Self.classes[0]]) == nil && TrendTest(Self.classes, scores: [2, 2, 2]) == nil)
        #expect(TrendTest(Self.classes.map { GroupShare(count: 0, base: $0.base) }) == nil)
        #expect(TrendTest(Self.classes.map { GroupShare(count: $0.base, base: $0.base) }) == nil)
        let nobody = ExactTrend(ContingencyTable([empty, empty]), rowScores: [1, 0], columnScores: [1, 2])
        for alternative in Alternative.allCases { #expect(try nobody.probability(alternative) == 1) }
        #expect(throws: ExactTestRefusal.tooManySteps(allowed: 100)) {
            try gap.exact(allowedSteps: 100).probability(.greater)
        }
    }

    @Test(arguments: [
        ([(1, 4), (2, 4), (3, 4)], Monotonicity.strictlyIncreasing), ([(1, 4), (2, 8), (3, 4)], .increasing),
        ([(3, 4), (1, 2), (0, 4)], .strictlyDecreasing), ([(3, 4), (0, 2), (0, 4)], .decreasing),
        ([(1, 3), (2, 6), (3, 9)], .constant), ([(1, 3), (2, 3), (1, 3)], .notMonotone), ([(1, 3)], .constant),
        ([(1, 4), (0, 0), (2, 4)], .strictlyIncreasing), ([], .constant),
    ])
    func `shares that go one way are told from those that do not`(_ shares: [(Int, Int)], _ expected: Monotonicity) {
        #expect(Monotonicity(of: shares.map { GroupShare(count: $0.0, base: $0.1) }) == expected)
    }
}
