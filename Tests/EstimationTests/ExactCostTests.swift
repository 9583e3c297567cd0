// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Estimation

/// What exact tests cost, told before they begin, and that they give way beyond it.
@Suite struct ExactCostTests {
    private static func margins(_ generator: inout SeededGenerator, isSymmetric: Bool) -> TableMargins {
        let (rows, columns) = (Int.random(in: 2...4, using: &generator), Int.random(in: 2...4, using: &generator))
        let counts = (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: 1...9, using: &generator) } }
        let columnTotals = (0..<columns).map { column in counts.reduce(0) { $0 + $1[column] } }
        return TableMargins(
            rowTotals: counts.map { $0.reduce(0, +) },
            columnTotals: columnTotals,
            isSymmetric: isSymmetric
        )
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>, [false, true])
    func `the arcs of a network are told about as many as there are`(_ seed: UInt64, _ isSymmetric: Bool) throws {
        var generator = SeededGenerator(state: seed)
        let margins = Self.margins(&generator, isSymmetric: isSymmetric)
        var steps = StepCount(allowed: 50_000_000)
        let network = try MarginNetwork(margins, steps: &steps) { _, _, count in Double(count) }
        let arcs = Double(network.stages.reduce(0) { $0 + $1.arcs.count })
        #expect(margins.arcs > arcs / 3 && margins.arcs < 30 * arcs, "told \(margins.arcs), there are \(arcs)")
    }

    @Test func `arcs that cannot be numbered are told as endless`() {
        let margins = TableMargins(
            rowTotals: Array(repeating: 1_000, count: 25),
            columnTotals: Array(repeating: 1_000, count: 25),
            isSymmetric: true
        )
        #expect(margins.arcs == .infinity)
    }

    /// The shares of the reference study's size, of as many respondents as are asked for.
    private static func classes(_ respondents: Int) -> [GroupShare] {
        [(14, 45), (20, 47), (25, 41)].map {
            GroupShare(count: $0.0 * respondents / 133, base: $0.1 * respondents / 133)
        }
    }

    @Test(arguments: [100_000, 10_000_000, 1_000_000_000])
    func `a trend of very many respondents is judged by the normal distribution`(_ respondents: Int) throws {
        let trend = try #require(TrendTest(Self.classes(respondents)))
        #expect(!trend.probability().isExact)
        #expect(throws: ExactTestRefusal.tooManySteps(allowed: ExactTestRefusal.usualSteps)) {
            try trend.exact().probability(.greater)
        }
    }

    @Test(arguments: [133, 500, 1_000])
    func `a trend of up to a thousand respondents is exact`(_ respondents: Int) throws {
        #expect(try #require(TrendTest(Self.classes(respondents))).probability().isExact)
    }

    @Test(arguments: [100_000, 1_000_000_000])
    func `answers by class of very many respondents are not gone through`(_ respondents: Int) throws {
        let counts = [[9, 15, 3], [30, 20, 31], [6, 12, 7]].map { $0.map { $0 * respondents / 133 } }
        let table = try #require(ContingencyTable(counts + [[1, 0, 2]]))
        let test = try #require(IndependenceTest(table))
        #expect(test.probability().method == .roughPearson)
        #expect(try #require(LinearAssociation(table)?.probability()).isExact == false)
    }

    @Test(arguments: [100_000, 10_000_000])
    func `a frame of very many units is compared by the corrected test`(_ units: Int) throws {
        let classes = (1...19).map { number in
            ResponseClass(name: "\(number)", units: units / 19, respondents: units / 60 + number)
        }
        let classification = ResponseClassification(name: "county", classes: classes)
        #expect(MultivariateHypergeometric(classification).expectedSteps > Double(ExactTestRefusal.usualSteps))
        let fit = try #require(FrameFit(classification))
        #expect(fit.exactProbability == nil && fit.probability == fit.correctedProbability)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a key has the place in which it was met first`(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var (positions, places) = (KeyPositions(), [Int: Int]())
        let keys = (0..<1_000).map { _ in
            Int.random(in: -40...40, using: &generator) << Int.random(in: 0...55, using: &generator)
        }
        for key in keys where places[key] == nil { places[key] = places.count }
        #expect(keys.map { positions.position(of: $0) } == keys.map { places[$0] })
        #expect(positions.count == places.count)
    }
}
