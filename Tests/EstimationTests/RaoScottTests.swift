// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Tests of weighted tables where the answer is known beforehand.
@Suite struct RaoScottTests {
    private static let rows = [0, 0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 2, 2, 2]
    private static let columns = [0, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1]
    private static let simple = SampleDesign(
        strata: [DesignStratum(name: "", units: nil)],
        stratum: rows.map { _ in 0 }
    )

    @Test func `a simple sample has the design effect of one respondent less, and Pearson's X²`() throws {
        let test = try #require(RaoScottTest(Self.simple, rows: Self.rows, columns: Self.columns))
        // 15 respondents; rows of 6, 6 and 3, columns of 6 and 9.
        let counts: [(Double, Double)] = [(4, 2), (1, 5), (1, 2)]
        var pearson = 0.0
        for (first, second) in counts {
            let expected = [(first + second) * 6 / 15, (first + second) * 9 / 15]
            pearson += (first - expected[0]) * (first - expected[0]) / expected[0]
            pearson += (second - expected[1]) * (second - expected[1]) / expected[1]
        }
        #expect(abs(test.pearson - pearson) < 1e-12 && test.base == 15 && test.designDegrees == 14)
        #expect(test.designEffects.count == 2)
        // With the same expected shares in numerator and denominator the effects are those of n/(n − 1) on average.
        #expect(abs(test.firstOrder.statistic * test.designEffects.reduce(0, +) / 2 - pearson) < 1e-12)
        for probability in [
            test.firstOrder.probability, test.secondOrder.probability, test.waldTest.probability,
            test.saddlepointProbability, test.adjustedWaldTest?.probability ?? -1,
        ] {
            #expect(0 < probability && probability < 1)
        }
    }

    @Test func `the numbering of rows and columns changes nothing that can be seen`() throws {
        let test = try #require(RaoScottTest(Self.simple, rows: Self.rows, columns: Self.columns))
        let turned = try #require(
            RaoScottTest(Self.simple, rows: Self.rows.map { 7 - 2 * $0 }, columns: Self.columns.map { 1 - $0 })
        )
        let crossed = try #require(RaoScottTest(Self.simple, rows: Self.columns, columns: Self.rows))
        for other in [turned, crossed] {
            #expect(abs(other.pearson - test.pearson) < 1e-12)
            #expect(abs(other.secondOrder.probability - test.secondOrder.probability) < 1e-12)
            #expect(abs(other.waldTest.statistic - test.waldTest.statistic) < 1e-11)
            #expect(abs(other.saddlepointProbability - test.saddlepointProbability) < 1e-11)
        }
    }

    @Test func `a table of one row has no test`() {
        #expect(RaoScottTest(Self.simple, rows: Self.rows.map { _ in 3 }, columns: Self.columns) == nil)
        let missing: [Int?] = Self.rows.map { $0 == 0 ? 0 : nil }
        #expect(RaoScottTest(Self.simple, rows: missing, columns: Self.columns) == nil)
    }
}
