// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// What must hold of every design, whatever the numbers.
@Suite struct DesignTests {
    private static func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 1e-11) -> Bool {
        abs(left - right) <= tolerance * max(1e-3, abs(right))
    }

    @Test(arguments: 1...5)
    func `weights sum to the frame, and to each class that they were made to meet`(_ seed: UInt64) throws {
        let sample = MadeUpSample(seed: seed)
        let units = sample.strata.reduce(0) { $0 + Double($1.units ?? 0) }
        #expect(Self.isClose(sample.design.weightTotal, units, 1e-14))
        let raked = try sample.design.raked(to: sample.margins)
        for margin in sample.margins {
            for (code, total) in margin.totals.enumerated() {
                let isIn = Measure(indicator: margin.codes.map { $0 == code })
                let estimate = raked.estimate(.total(isIn))
                #expect(Self.isClose(estimate.value, total, 1e-12))
                // What is known has no error.
                #expect(estimate.standardError < 1e-8 * total)
            }
        }
    }

    @Test(arguments: 1...3)
    func `where everyone answered nothing is open`(_ seed: UInt64) {
        let sample = MadeUpSample(seed: seed, answered: 1)
        let statistics: [Statistic] = [
            sample.share(of: 1), .total(Measure(sample.values)), .mean(Measure(sample.values)),
            .ratio(Measure(sample.values), over: CodedAnswers(sample.answers).indicator(of: 2)),
        ]
        let estimates = sample.design.estimate(statistics)
        #expect(estimates.standardErrors == [0, 0, 0, 0])
        #expect(sample.design.withoutCorrection.estimate(statistics).standardErrors.allSatisfy { $0 > 0 })
        let median = sample.design.quantile(Measure(sample.values), 0.5)
        #expect(median.lower == median.value && median.upper == median.value && median.standardError == 0)
    }

    @Test(arguments: 1...3)
    func `the error shrinks to nothing as the last units answer`(_ seed: UInt64) {
        let errors = [0.1, 0.5, 0.9, 0.99, 1].map { fraction in
            let sample = MadeUpSample(seed: seed, answered: fraction)
            return sample.design.estimate(sample.share(of: 0)).standardError
        }
        #expect(zip(errors, errors.dropFirst()).allSatisfy { $0 > $1 })
        #expect(errors.last == 0)
    }

    @Test func `a mean of a simple sample has the textbook variance, as numbers and by the jackknife`() throws {
        let values: [Double] = [3, 8, 1, 4, 9, 9, 2]
        let design = SampleDesign(
            strata: [DesignStratum(name: "", units: 20)],
            stratum: values.map { _ in 0 }
        )
        let estimate = design.estimate(.mean(Measure(values)))
        let mean = values.reduce(0, +) / 7
        let expected = (1 - 7.0 / 20) / 7 * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 6
        #expect(Self.isClose(estimate.value, mean) && Self.isClose(estimate.variance, expected))
        #expect(estimate.degreesOfFreedom == 6 && estimate.base == 7)
        let jackknife = try #require(ReplicateWeights.jackknife(design))
        #expect(jackknife.method == .jackknife)
        #expect(Self.isClose(design.estimate(.mean(Measure(values)), by: .replication(jackknife)).variance, expected))
        #expect(Self.isClose(design.designEffect(of: Measure(values)), 1))
    }

    @Test func `two stages add what is open within the clusters, and whole clusters nothing`() {
        let values: [Double] = [1, 2, 3, 5, 8, 13]
        func design(members: Int?, units: Int) -> SampleDesign {
            SampleDesign(
                strata: [DesignStratum(name: "", units: units)],
                clusters: (0..<3).map { DesignCluster(name: "\($0)", stratum: 0, members: members) },
                cluster: [0, 0, 1, 1, 2, 2]
            )
        }
        let statistic = Statistic.mean(Measure(values))
        let open = design(members: 9, units: 3).estimate(statistic)
        // All clusters were taken: what is left is the stratified variance of simple samples of 2 of 9.
        let spread: Double = 15 * (1 - 2.0 / 9) / 2 / 9
        #expect(Self.isClose(open.variance, spread))
        #expect(design(members: nil, units: 3).estimate(statistic).variance == 0)
        #expect(design(members: 2, units: 3).estimate(statistic).variance == 0)
        #expect(design(members: 9, units: 9).estimate(statistic).degreesOfFreedom == 2)
    }

    @Test(arguments: 1...3)
    func `a difference has the variance of its parts less twice their covariance`(_ seed: UInt64) {
        let sample = MadeUpSample(seed: seed)
        let domains = (0..<3).map { size in sample.size.map { $0 == size } }
        let estimates = sample.design.estimate(domains.map { sample.share(of: 1, in: $0) })
        let difference = estimates.difference(0, 2)
        let expected =
            estimates.covariance[0, 0] + estimates.covariance[2, 2] - 2 * estimates.covariance[0, 2]
        #expect(Self.isClose(difference.variance, expected))
        #expect(Self.isClose(difference.value, estimates.values[0] - estimates.values[2]))
        #expect(difference.base == estimates.bases[0] + estimates.bases[2])
        #expect(estimates.difference(1, 1).variance == 0)
        // Column against the rest: the whole is a weighted mean of both.
        let shares = sample.design.estimate([
            sample.share(of: 0), sample.share(of: 1), sample.share(of: 2), sample.share(of: 3),
        ])
        let sum = shares.contrast([1, 1, 1, 1])
        #expect(Self.isClose(sum.value, 1, 1e-14) && sum.standardError < 1e-8)
    }

    @Test(arguments: 1...3)
    func `the order of the respondents changes nothing that can be seen`(_ seed: UInt64) throws {
        let sample = MadeUpSample(seed: seed)
        let order = sample.stratum.indices.reversed().map { $0 }
        let turned = SampleDesign(strata: sample.strata, stratum: order.map { sample.stratum[$0] })
        let share = sample.design.estimate(sample.share(of: 2))
        let again = turned.estimate(.mean(CodedAnswers(order.map { sample.answers[$0] }).indicator(of: 2)))
        #expect(Self.isClose(share.value, again.value, 1e-14) && Self.isClose(share.variance, again.variance, 1e-12))
    }

    @Test func `without a base there is no estimate, and nothing breaks`() throws {
        let design = SampleDesign(strata: [DesignStratum(name: "", units: 9)], stratum: [0, 0, 0])
        let nothing = design.estimate(.mean(Measure([nil, nil, nil])))
        #expect(nothing.value.isNaN && nothing.base == 0)
        #expect(nothing.standardError.isNaN && nothing.limits().lower.isNaN)
        let some = design.estimate([.mean(Measure([nil, nil, nil])), .mean(Measure([1, 2, nil]))])
        #expect(some.standardErrors[0].isNaN && some.standardErrors[1] > 0)
        #expect(design.estimate(.total(Measure([nil, nil, nil]))).value == 0)
        #expect(design.quantile(Measure([nil, nil, nil]), 0.5).value.isNaN)
        #expect(RaoScottTest(design, rows: [nil, nil, nil], columns: [0, 1, 0]) == nil)
        let empty = SampleDesign(strata: [], records: [])
        #expect(empty.weightTotal == 0 && empty.degreesOfFreedom() == 0)
        #expect(empty.estimate(.mean(Measure([Double]()))).value.isNaN)
        let single = SampleDesign(strata: [DesignStratum(name: "", units: 9)], stratum: [0])
        let one = single.estimate(.mean(Measure([1.0])))
        #expect(one.value == 1 && one.degreesOfFreedom == 0 && one.limits().upper.isNaN)
        #expect(Interval.logit(one) == nil && Interval.arcsine(one) == nil && Interval.likelihood(one) == nil)
        #expect(ShareInterval.ofEstimate(one) == .clopperPearson(count: 1, sample: 1))
        #expect(ReplicateWeights.jackknife(single) == nil)
    }

    @Test func `a stratum of one is treated as its rule says, and a stratum answered in full is not lonely`() {
        let values = Measure([4.0, 6, 1, 3, 9])
        func variance(_ rule: LonelyUnitRule, units: Int) -> Double {
            let strata = [10, 8, units].map { DesignStratum(name: "", units: $0) }
            let design = SampleDesign(strata: strata, stratum: [0, 0, 1, 1, 2], lonelyUnits: rule)
            return design.estimate(.total(values)).variance
        }
        let known = variance(.ignored, units: 6)
        #expect(variance(.averageOfOthers, units: 6) == known * 1.5)
        #expect(variance(.refused, units: 6).isNaN)
        // (1 − 1/6) (6 · 9 − (5·10 + 4·4 + 6·9)/5)².
        let middle = (50.0 + 16 + 54) / 5
        #expect(Self.isClose(variance(.aroundGrandMean, units: 6), known + 5.0 / 6 * (54 - middle) * (54 - middle)))
        for rule in LonelyUnitRule.allCases { #expect(variance(rule, units: 1) == known || rule == .averageOfOthers) }
        #expect(variance(.averageOfOthers, units: 1) == known)
    }

    @Test(arguments: 1...4)
    func `design intervals nest in the level, hold the share and stay within the scale`(_ seed: UInt64) {
        let sample = MadeUpSample(seed: seed, respondents: 24)
        for answer in 0..<4 {
            let estimate = sample.design.estimate(sample.share(of: answer))
            guard 0 < estimate.value, estimate.value < 1 else { continue }
            let forms: [(ConfidenceLevel) -> Interval?] = [
                { .logit(estimate, level: $0) }, { .arcsine(estimate, level: $0) },
                { .likelihood(estimate, level: $0) }, { .kornGraubard(estimate, level: $0) },
                { ShareInterval.ofEstimate(estimate, level: $0) },
            ]
            for form in forms {
                let nested = [ConfidenceLevel.ninety, .ninetyFive, .ninetyNine].compactMap(form)
                #expect(nested.count == 3)
                #expect(zip(nested, nested.dropFirst()).allSatisfy { $1.lower <= $0.lower && $0.upper <= $1.upper })
                #expect(nested.allSatisfy { $0.contains(estimate.value) && $0.lower >= 0 && $0.upper <= 1 })
            }
            #expect(ShareInterval.ofEstimate(estimate) == .kornGraubard(estimate))
        }
        #expect(Set(IntervalMethod.allCases.map(\.description)).count == IntervalMethod.allCases.count)
    }

    @Test func `what was done with missing answers can be printed`() {
        #expect(MissingAnswers().description == "")
        let note = MissingAnswers(dontKnow: .outOfBase, unanswered: 3, dontKnows: 5)
        #expect(note.description == "3 without an answer are out of the base; 5 who did not know are out of the base.")
        let kept = MissingAnswers(dontKnow: .inBase, dontKnows: 5)
        #expect(kept.description == "5 who did not know are in the base.")
        let design = SampleDesign(
            strata: [DesignStratum(name: "", units: 30)],
            stratum: [0, 0, 0, 0],
            counts: [4, 3, 2, 1]
        )
        func shares(_ treatment: MissingAnswers.Treatment) -> Estimates {
            design.shares(of: [1, 2], in: CodedAnswers([1, 9, nil, 2], dontKnow: [9], treatment: treatment))
        }
        #expect(shares(.outOfBase).values == [0.8, 0.2] && shares(.outOfBase).bases == [5, 5])
        #expect(shares(.inBase).values == [0.5, 0.125] && shares(.inBase).bases == [8, 8])
        #expect(shares(.inBase)[0].note == MissingAnswers(dontKnow: .inBase, unanswered: 2, dontKnows: 3))
        #expect(shares(.outOfBase).degreesOfFreedom == 4)
        let elsewhere = CodedAnswers([1, 9, nil, 2], dontKnow: [9]).note(
            in: design,
            domain: [true, false, false, true]
        )
        #expect(elsewhere == MissingAnswers(dontKnow: .outOfBase))
        let scale = CodedAnswers([1, 9, nil, 2], dontKnow: [9]).measure(values: [1: 0, 2: 100])
        #expect(design.estimate(.mean(scale)).value == 20)
    }
}
