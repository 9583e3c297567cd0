// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// What must hold of tests of independence and of differences between two groups.
@Suite struct IndependenceTests {
    private static func table(_ counts: [[Int]]) throws -> ContingencyTable { try #require(ContingencyTable(counts)) }

    @Test func `a table of two by two says the same as a residual, as the pooled difference and as its transpose`()
        throws
    {
        for counts in SmallCounts.fourfold(upTo: 7) {
            let table = try Self.table([[counts[0], counts[1]], [counts[2], counts[3]]])
            guard let test = IndependenceTest(table) else {
                #expect(table.rowTotals.contains(0) || table.columnTotals.contains(0))
                continue
            }
            let pearson = test.pearson.statistic
            let difference = try #require(
                ShareDifference(
                    GroupShare(count: counts[0], base: counts[0] + counts[2]),
                    GroupShare(count: counts[1], base: counts[1] + counts[3])
                )
            )
            let pooled = try #require(difference.pooled)
            #expect(abs(pooled.chiSquared - pearson) < 1e-12)
            #expect(abs(pooled.probability(.twoSided) - test.pearson.probability) < 1e-12)
            let residual = try #require(test.residual(row: 0, column: 0))
            #expect(abs(residual - pooled.statistic) < 1e-12)
            #expect(abs(test.cramersV * test.cramersV * Double(table.total) - pearson) < 1e-12)
            let yates = try #require(test.yates)
            #expect(yates.statistic <= pearson && yates.probability >= test.pearson.probability)
            let turned = try #require(IndependenceTest(table.transposed))
            #expect(abs(turned.pearson.statistic - pearson) < 1e-12)
            #expect(abs(turned.likelihoodRatio.statistic - test.likelihoodRatio.statistic) < 1e-12)
        }
    }

    @Test func `empty rows and columns change nothing but their own residuals`() throws {
        let plain = try #require(IndependenceTest(Self.table([[5, 8, 2], [3, 4, 9]])))
        let wider = try #require(IndependenceTest(Self.table([[5, 0, 8, 2], [0, 0, 0, 0], [3, 0, 4, 9]])))
        #expect(wider.degreesOfFreedom == 2 && wider.pearson == plain.pearson)
        #expect(wider.likelihoodRatio == plain.likelihoodRatio && wider.cramersV == plain.cramersV)
        #expect(wider.smallestExpected == plain.smallestExpected)
        #expect(wider.residual(row: 2, column: 3) == plain.residual(row: 1, column: 2))
        #expect(wider.residual(row: 1, column: 0) == nil && wider.residual(row: 0, column: 1) == nil)
        #expect(plain.yates == nil)
    }

    @Test func `a perfect relation has Cramér's V 1, and proportional rows have none`() throws {
        let perfect = try #require(IndependenceTest(Self.table([[7, 0, 0], [0, 3, 0], [0, 0, 5]])))
        #expect(abs(perfect.cramersV - 1) < 1e-12)
        let without = try #require(IndependenceTest(Self.table([[2, 4, 6], [3, 6, 9]])))
        #expect(without.pearson.statistic < 1e-12 && without.likelihoodRatio.statistic < 1e-12)
        #expect(without.pearson.probability > 1 - 1e-6)
    }

    @Test
    func `respondents with a missing answer are not in the table, and a table of one class or of nobody has no test`() {
        let rows = [0, 1, nil, 1, 0, 1]
        let columns = [2, 0, 1, nil, 2, 1]
        let table = ContingencyTable(rowCodes: rows, columnCodes: columns, rows: 2, columns: 3)
        #expect(table.counts == [0, 0, 2, 1, 1, 0] && table.total == 4)
        let oneRow = ContingencyTable(rowCodes: rows.map { _ in 1 }, columnCodes: columns, rows: 2, columns: 3)
        #expect(IndependenceTest(oneRow) == nil)
        let nobody = ContingencyTable(rowCodes: rows, columnCodes: rows.map { _ in nil }, rows: 2, columns: 3)
        #expect(IndependenceTest(nobody) == nil && nobody.withoutEmptyClasses == nil && nobody.total == 0)
        #expect(ContingencyTable([]) == nil && ContingencyTable([[]]) == nil)
        #expect(ContingencyTable([[1, 2], [3]]) == nil && ContingencyTable([[1, -1]]) == nil)
    }

    @Test func `Newcombe's limits hold the difference, turn with the groups, nest in the level and stay within reach`()
        throws
    {
        for counts in SmallCounts.fourfold(upTo: 6) where counts[0] + counts[2] > 0 && counts[1] + counts[3] > 0 {
            let first = GroupShare(count: counts[0], base: counts[0] + counts[2])
            let second = GroupShare(count: counts[1], base: counts[1] + counts[3])
            let difference = try #require(ShareDifference(first, second))
            let turned = try #require(ShareDifference(second, first)).newcombe()
            let limits = difference.newcombe()
            #expect(limits.contains(difference.value) && limits.lowerBound >= -1 && limits.upperBound <= 1)
            #expect(abs(limits.lowerBound + turned.upperBound) < 1e-12)
            #expect(abs(limits.upperBound + turned.lowerBound) < 1e-12)
            let wider = difference.newcombe(level: .ninetyNine)
            #expect(wider.lowerBound <= limits.lowerBound && limits.upperBound <= wider.upperBound)
        }
    }

    @Test func `two groups that answer alike at 0 or 100 % have no test, and opposite ones an infinite statistic`()
        throws
    {
        let (none, all) = (GroupShare(count: 0, base: 6), GroupShare(count: 4, base: 4))
        let alike = try #require(ShareDifference(none, GroupShare(count: 0, base: 9)))
        #expect(alike.pooled == nil && alike.unpooled == nil && alike.value == 0)
        #expect(try #require(ShareDifference(all, all)).pooled == nil)
        let opposite = try #require(ShareDifference(none, all))
        #expect(opposite.unpooled?.statistic == -.infinity && opposite.unpooled?.probability(.twoSided) == 0)
        #expect(opposite.unpooled?.probability(.less) == 0 && opposite.unpooled?.probability(.greater) == 1)
        #expect(opposite.pooled.map { abs($0.chiSquared - 10) < 1e-12 } == true)
        #expect(ShareDifference(none, GroupShare(count: 0, base: 0)) == nil)
    }

    @Test func `the correction takes the error away where everyone answered, and matters not in an endless class`()
        throws
    {
        let (first, second) = (GroupShare(count: 5, base: 20), GroupShare(count: 30, base: 40))
        let difference = try #require(ShareDifference(first, second))
        #expect(difference.standardError(firstUnits: 20, secondUnits: 40) == 0)
        #expect(difference.finitePopulation(firstUnits: 20, secondUnits: 40)?.statistic == -.infinity)
        let endless = try #require(difference.standardError(firstUnits: 1 << 60, secondUnits: 1 << 60))
        let simple = (0.25 * 0.75 / 19 + 0.25 * 0.75 / 39).squareRoot()
        #expect(abs(endless - simple) < 1e-14)
        var previous = 0.0
        for units in [20, 21, 25, 40, 100, 10_000] {
            let error = try #require(difference.standardError(firstUnits: units, secondUnits: 40))
            #expect(error >= previous && error < endless)
            previous = error
        }
        let single = try #require(ShareDifference(GroupShare(count: 1, base: 1), second))
        #expect(single.standardError(firstUnits: 2, secondUnits: 40) == nil)
        #expect(single.standardError(firstUnits: 1, secondUnits: 40) == 0)
    }
}
