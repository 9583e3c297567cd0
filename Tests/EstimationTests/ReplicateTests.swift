// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Replicate weights against linearisation, where both must agree.
@Suite struct ReplicateTests {
    private static func pairs(_ count: Int) -> SampleDesign {
        SampleDesign(
            strata: (0..<count).map { DesignStratum(name: "\($0)", units: nil) },
            records: (0..<2 * count).map { DesignRecord(stratum: $0 / 2, weight: Double(1 + $0 / 2)) }
        )
    }

    @Test(arguments: [1, 3, 4, 12], [0, 0.3, 0.5])
    func `balanced halves and Fay's method have the linearised variance of a total`(_ strata: Int, _ rho: Double) throws
    {
        let design = Self.pairs(strata)
        let values = Measure((0..<2 * strata).map { Double($0 * $0 % 7) })
        let replicates = try #require(ReplicateWeights.balanced(design, rho: rho))
        #expect(replicates.method == (rho == 0 ? .balancedHalf : .fay) && replicates.degreesOfFreedom == strata)
        let (linear, balanced) = (
            design.estimate(.total(values)), design.estimate(.total(values), by: .replication(replicates))
        )
        #expect(abs(linear.variance - balanced.variance) < 1e-10 * max(1, linear.variance))
        #expect(linear.value == balanced.value)
    }

    @Test(arguments: 1...3)
    func `the stratified jackknife has the linearised variance of a total, correction included`(_ seed: UInt64) throws {
        let sample = MadeUpSample(seed: seed, respondents: 24)
        let replicates = try #require(ReplicateWeights.jackknife(sample.design))
        #expect(replicates.method == .stratifiedJackknife && replicates.weights.count == 24)
        let statistic = Statistic.total(Measure(sample.values))
        let linear = sample.design.estimate(statistic).variance
        var around = replicates
        around.isAroundEstimate = true
        for method in [replicates, around] {
            let variance = sample.design.estimate(statistic, by: .replication(method)).variance
            #expect(abs(variance - linear) < 1e-10 * linear)
        }
        // A median has a variance by replication alone.
        let median = Statistic.quantile(Measure(sample.values), 0.5)
        #expect(sample.design.estimate(median, by: .replication(replicates)).variance >= 0)
        #expect(sample.design.estimate(median).variance.isNaN)
    }

    @Test func `sets are calibrated one by one, and what is known has no error`() throws {
        let sample = MadeUpSample(seed: 4)
        let auxiliaries = Auxiliaries(sample.margins)
        let design = try sample.design.calibrated(to: auxiliaries)
        let replicates = try #require(try ReplicateWeights.jackknife(sample.design)?.calibrated(to: auxiliaries))
        let known = Statistic.total(Measure(indicator: sample.size.map { $0 == 1 }))
        #expect(design.estimate(known, by: .replication(replicates)).standardError < 1e-9)
        let (linear, jackknife) = (
            design.estimate(sample.share(of: 1)), design.estimate(sample.share(of: 1), by: .replication(replicates))
        )
        #expect(abs(linear.standardError - jackknife.standardError) < 0.15 * linear.standardError)
    }

    @Test func `designs that do not fit a method get none`() {
        #expect(ReplicateWeights.balanced(MadeUpSample(seed: 1).design) == nil)
        let many = SampleDesign(strata: [DesignStratum(name: "", units: 9)], stratum: [0, 0], counts: [2, 3])
        #expect(ReplicateWeights.jackknife(many) == nil)
    }

    @Test func `the degrees of freedom of given sets are those that are independent, less one`() {
        let sets = [[0.0, 2, 2], [2, 0, 2], [2, 2, 0], [0, 2, 2]]
        let given = ReplicateWeights(method: .given, fullWeights: [1, 1, 1], weights: sets, scale: 1)
        #expect(given.degreesOfFreedom == 2)
    }
}
