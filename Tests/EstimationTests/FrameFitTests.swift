// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Respondents against the frame that they are of.
@Suite struct FrameFitTests {
    private static let sizes = madeUp([(150, 37), (150, 48), (122, 50), (17, 4)])

    static func madeUp(_ counts: [(units: Int, respondents: Int)]) -> ResponseClassification {
        ResponseClassification(
            name: "made up",
            classes: counts.enumerated().map { index, counts in
                ResponseClass(name: "c\(index)", units: counts.units, respondents: counts.respondents)
            }
        )
    }

    /// A frame of a few small classes, some of them alike so that divisions tie.
    static func random(seed: UInt64, upTo units: Int = 9) -> ResponseClassification {
        var generator = SeededGenerator(state: seed)
        let counts = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
            let units = Int.random(in: 1...units, using: &generator)
            return (units, Int.random(in: 0...units, using: &generator))
        }
        // Somebody answered and somebody did not.
        return madeUp(counts + [(4, 2)])
    }

    @Test func `a census that seems representative without the correction is not with it`() throws {
        let judged = try #require(Representativeness(Self.sizes))
        #expect(judged.fit.naive.probability > 0.1)
        #expect(judged.fit.correctedProbability < 0.05 && judged.fit.probability < 0.05)
        #expect(!judged.mayBeCalledRepresentative && judged.nextCall == "c0")
        #expect(judged.findings.map(\.isMet) == [false, false, false])
        let lenient = RepresentativenessPolicy(
            leastProbability: 0.01,
            greatestDifference: 10,
            greatestDissimilarity: 0.1
        )
        #expect(Representativeness(Self.sizes, policy: lenient)?.mayBeCalledRepresentative == true)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `the exact probability is that of counting every division`(_ seed: UInt64) throws {
        let classification = Self.random(seed: seed)
        let classes = classification.classes
        func ways(_ division: [Int]) -> Int {
            zip(classes, division).reduce(1) { product, pair in
                (0..<pair.1).reduce(1) { $0 * (pair.0.units - $1) / ($1 + 1) } * product
            }
        }
        let seen = ways(classes.map(\.respondents))
        var (tail, all) = (0, 0)
        func visit(_ division: [Int]) {
            guard division.count == classes.count else {
                for count in 0...classes[division.count].units { visit(division + [count]) }
                return
            }
            guard division.reduce(0, +) == classification.respondents else { return }
            all += ways(division)
            if ways(division) <= seen { tail += ways(division) }
        }
        visit([])
        let exact = try #require(MultivariateHypergeometric(classification).probability())
        #expect(abs(exact - Double(tail) / Double(all)) < 1e-12)
    }

    /// Probabilities of R's `fisher.test` for the made-up barometer by centrality in groups, by centrality, and by stratum.
    @Test(arguments: [
        (0.040393823857937529, [(93, 39), (89, 30), (109, 36), (131, 30), (17, 4)]),
        (0.0075727521770620008, [(17, 4), (15, 10), (19, 4), (59, 25), (89, 30), (109, 36), (131, 30)]),
        (
            0.059713587609349653,
            [(17, 4), (45, 15), (105, 22), (15, 8), (46, 13), (64, 20), (25, 7), (78, 31), (44, 19)]
        ),
    ])
    func `the exact probability of many classes is Fisher's`(_ expected: Double, _ counts: [(Int, Int)]) throws {
        let exact = try #require(MultivariateHypergeometric(Self.madeUp(counts)).probability(limit: 5_000_000))
        #expect(abs(exact - expected) < 1e-6 * expected)
    }

    @Test func `a probability that takes too many steps is not computed, and the corrected one judges`() throws {
        let whole = try #require(MultivariateHypergeometric(Self.sizes).probability())
        for limit in [0, 100, 1_000, 2_000, 5_000, 10_000, 100_000] {
            let found = MultivariateHypergeometric(Self.sizes).probability(limit: limit)
            #expect(found == nil || found == whole)
        }
        let fit = try #require(FrameFit(Self.sizes, limit: 1_000))
        #expect(fit.exactProbability == nil && fit.probability == fit.correctedProbability)
        let large = Self.madeUp([(5_000_000, 1_000_000), (5_000_000, 1_000_900)])
        #expect(MultivariateHypergeometric(large).probability() == nil)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the corrected X² is Pearson's of the table answered or not × class`(_ seed: UInt64) throws {
        let classification = Self.random(seed: seed, upTo: 200)
        let fit = try #require(FrameFit(classification))
        let rate = Double(classification.respondents) / Double(classification.units)
        var pearson = 0.0
        for part in classification.classes {
            for (count, share) in [(part.respondents, rate), (part.units - part.respondents, 1 - rate)] {
                let expected = Double(part.units) * share
                pearson += (Double(count) - expected) * (Double(count) - expected) / expected
            }
        }
        #expect(abs(fit.corrected - pearson) < 1e-11 * max(1, pearson))
        #expect(abs(fit.dissimilarity - fit.differences.reduce(0) { $0 + abs($1) } / 200) < 1e-14)
        #expect(abs(fit.differences.reduce(0, +)) < 1e-11)
    }

    @Test func `the correction goes to 0 as the last units answer, and nothing is left to chance`() throws {
        var correction = 1.0
        for units in [300, 200, 150, 145, 140] {
            let fit = try #require(FrameFit(Self.madeUp([(units, 100), (40, 40)])))
            #expect(fit.correction < correction)
            correction = fit.correction
        }
        let full = try #require(Representativeness(Self.madeUp([(100, 100), (40, 40)])))
        #expect(full.fit.correction == 0 && full.fit.corrected == 0 && full.fit.correctedProbability == 1)
        #expect(full.fit.exactProbability == 1 && full.fit.residuals == [0, 0] && full.fit.dissimilarity == 0)
        #expect(full.indicator.value == 1 && full.nextCall == nil && full.mayBeCalledRepresentative)
    }

    @Test func `one class, one respondent and a class without units are no special cases`() throws {
        let single = try #require(Representativeness(Self.madeUp([(40, 9)])))
        #expect(single.fit.degreesOfFreedom == 0 && single.fit.probability == 1 && single.fit.residuals == [0])
        #expect(single.indicator.value == 1 && single.mayBeCalledRepresentative)
        let one = try #require(Representativeness(Self.madeUp([(40, 1), (60, 0)])))
        // Likelier is only a respondent of the other class.
        #expect(abs((one.fit.exactProbability ?? 0) - 0.4) < 1e-14)
        #expect(one.fit.differences == [60, -60] && !one.mayBeCalledRepresentative)
        let (bare, padded) = (Self.madeUp([(40, 9), (60, 21)]), Self.madeUp([(40, 9), (60, 21), (0, 0)]))
        let (fit, same) = (try #require(FrameFit(bare)), try #require(FrameFit(padded)))
        #expect(same.degreesOfFreedom == 1 && same.corrected == fit.corrected && same.probability == fit.probability)
        #expect(same.residuals == fit.residuals + [0] && RIndicator(.init(bare)) == RIndicator(.init(padded)))
        #expect(padded.classes[2].rate == nil)
        #expect(Representativeness(Self.madeUp([(40, 0), (60, 0)])) == nil && FrameFit(Self.madeUp([])) == nil)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the order of the classes changes nothing that can be seen`(_ seed: UInt64) throws {
        let classification = Self.random(seed: seed, upTo: 60)
        let turned = ResponseClassification(name: "made up", classes: classification.classes.reversed())
        let (one, other) = (
            try #require(Representativeness(classification)), try #require(Representativeness(turned))
        )
        #expect(one.fit.exactProbability == other.fit.exactProbability && one.nextCall == other.nextCall)
        #expect(one.fit.differences == other.fit.differences.reversed() && one.partial == other.partial)
        #expect(abs(one.fit.corrected - other.fit.corrected) < 1e-12 * max(1, one.fit.corrected))
        #expect(abs(one.indicator.adjusted - other.indicator.adjusted) < 1e-13)
        #expect(one.findings.map(\.isMet) == other.findings.map(\.isMet))
        #expect(CallSequence(classification, calls: 20).calls == CallSequence(turned, calls: 20).calls)
    }

    @Test func `a value just at a limit meets it`() throws {
        // 35 and 65 % of the respondents, 30 and 70 % of the frame.
        let judged = try #require(Representativeness(Self.madeUp([(300, 35), (700, 65)])))
        #expect(judged.fit.greatestDifference == 5 && judged.fit.dissimilarity == 0.05)
        #expect(judged.mayBeCalledRepresentative)
        let strict = RepresentativenessPolicy(greatestDifference: 4.99)
        let refused = try #require(Representativeness(judged.classification, policy: strict))
        #expect(refused.findings.filter { !$0.isMet }.map(\.criterion) == [.difference])
    }
}
