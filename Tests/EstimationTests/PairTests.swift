// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Pairs of answers of the same respondents, and columns with respondents in common.
@Suite struct PairTests {
    @Test(arguments: 0...14, 0...14)
    func `McNemar's exact probability is the sum of the binomial distribution`(_ first: Int, _ second: Int) {
        let test = McNemarTest(firstOnly: first, secondOnly: second)
        let total = first + second
        // The binomial coefficients of up to 28 are whole in doubles.
        var (below, coefficient) = (0.0, 1.0)
        for count in 0..<min(first, second) {
            below += coefficient
            coefficient *= Double(total - count) / Double(count + 1)
        }
        let scale = (0..<total).reduce(1.0) { power, _ in power / 2 }
        #expect(abs(test.exactProbability - min(1, 2 * (below + coefficient) * scale)) < 1e-13)
        if total > 0 { #expect(abs(test.midProbability - (2 * below + coefficient) * scale) < 1e-13) }
        #expect(test.midProbability <= test.exactProbability)
    }

    @Test func `exchanging the properties changes no probability`() {
        let (test, turned) = (McNemarTest(firstOnly: 4, secondOnly: 13), McNemarTest(firstOnly: 13, secondOnly: 4))
        #expect(test.chiSquared == turned.chiSquared && test.corrected == turned.corrected)
        #expect(test.exactProbability == turned.exactProbability && test.midProbability == turned.midProbability)
    }

    @Test func `where no respondent has one property only there is no statistic and nothing to doubt`() {
        let test = McNemarTest([true, false, nil, true], [true, false, false, nil])
        #expect(test.firstOnly == 0 && test.secondOnly == 0)
        #expect(test.chiSquared == nil && test.corrected == nil)
        #expect(test.exactProbability == 1 && test.midProbability == 1)
    }

    @Test func `the continuity correction stops at 0`() {
        #expect(McNemarTest(firstOnly: 6, secondOnly: 6).corrected?.statistic == 0)
        #expect(McNemarTest(firstOnly: 6, secondOnly: 7).corrected?.statistic == 0)
        #expect(McNemarTest(firstOnly: 0, secondOnly: 3).corrected?.statistic == 4.0 / 3)
    }

    @Test func `columns without respondents in common are two samples, and only those in one column count`() throws {
        let (first, second) = (
            OverlappingColumnsTest.Column(count: 12, base: 40), OverlappingColumnsTest.Column(count: 20, base: 44)
        )
        let apart = try #require(OverlappingColumnsTest(first, second, overlap: 0))
        let pooled = 32.0 / 84
        let plain = (12.0 / 40 - 20.0 / 44) / (pooled * (1 - pooled) * (1.0 / 40 + 1.0 / 44)).squareRoot()
        #expect(abs(apart.statistic - plain) < 1e-13 && apart.degreesOfFreedom == 82)
        let turned = try #require(OverlappingColumnsTest(second, first, overlap: 0))
        #expect(turned.statistic == -apart.statistic && turned.probability == apart.probability)
        // The more are in both, the more the same difference says.
        let shared = try #require(OverlappingColumnsTest(first, second, overlap: 20))
        #expect(abs(shared.statistic) > abs(apart.statistic))
    }

    @Test func `columns that nothing can tell apart have no test`() {
        let column = OverlappingColumnsTest.Column(count: 5, base: 9)
        #expect(OverlappingColumnsTest(column, column, overlap: 9) == nil)
        #expect(OverlappingColumnsTest(.init(count: 0, base: 9), .init(count: 0, base: 8), overlap: 2) == nil)
        #expect(OverlappingColumnsTest(.init(count: 9, base: 9), .init(count: 8, base: 8), overlap: 2) == nil)
        #expect(OverlappingColumnsTest(.init(count: 0, base: 0), column, overlap: 0) == nil)
        #expect(OverlappingColumnsTest(.init(count: 1, base: 1), .init(count: 0, base: 1), overlap: 0) == nil)
        #expect(OverlappingColumnsTest([nil, nil, nil], [true, true, false], [true, false, true]) == nil)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `the order of respondents changes neither test, and the two come close`(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let rows = (0..<400).map { _ in
            (
                answer: Int.random(in: 0..<20, using: &generator) == 0 ? nil : Bool.random(using: &generator),
                first: Int.random(in: 0..<3, using: &generator) > 0, second: Bool.random(using: &generator)
            )
        }
        func tests(
            _ rows: [(answer: Bool?, first: Bool, second: Bool)]
        ) throws -> (OverlappingColumnsTest, Estimate) {
            let design = SampleDesign(strata: [DesignStratum(name: "", units: nil)], stratum: rows.map { _ in 0 })
            let measure = Measure(indicator: rows.map(\.answer))
            return (
                try #require(OverlappingColumnsTest(rows.map(\.answer), rows.map(\.first), rows.map(\.second))),
                design.difference(of: measure, between: rows.map(\.first), and: rows.map(\.second))
            )
        }
        let (test, estimate) = try tests(rows)
        let (other, again) = try tests(rows.shuffled(using: &generator))
        #expect(other == test && abs(again.value - estimate.value) < 1e-13)
        #expect(abs(again.standardError - estimate.standardError) < 1e-13)
        #expect(abs(estimate.value - (test.first.share - test.second.share)) < 1e-13)
        let probability = try #require(estimate.normalProbability)
        #expect(abs(probability - test.probability) < 0.05)
        let none = Estimate(value: 0, variance: 0, degreesOfFreedom: 3, base: 9)
        #expect(none.normalProbability == nil)
    }
}
