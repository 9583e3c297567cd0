// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Calibration against its definition, and when there is no solution.
@Suite struct CalibrationTests {
    @Test(arguments: [.linear, .rakingRatio, .boundedLogit(lower: 0.5, upper: 2)] as [CalibrationMethod], 1...3)
    func `every method meets the totals, dependent margins or not`(_ method: CalibrationMethod, _ seed: UInt64) throws {
        let sample = MadeUpSample(seed: UInt64(seed))
        let design = try sample.design.calibrated(to: Auxiliaries(sample.margins), method: method)
        let calibration = try #require(design.calibration)
        #expect(calibration.discrepancy <= 1e-12 && calibration.iterations < 20 && calibration.method == method)
        if case .boundedLogit(let lower, let upper) = method {
            #expect(lower < calibration.range.lowerBound && calibration.range.upperBound < upper)
        }
        if method == .rakingRatio { #expect(calibration.range.lowerBound > 0) }
        let effect = WeightEffect(of: design)
        #expect(effect.designEffect >= 1 && effect.effectiveBase <= Double(effect.respondents))
    }

    @Test(arguments: 1...3)
    func `raking gives the weights of fitting one margin after another`(_ seed: UInt64) throws {
        let sample = MadeUpSample(seed: seed)
        let raked = try sample.design.raked(to: sample.margins).weights
        var weights = sample.design.weights
        for _ in 0..<500 {
            for margin in sample.margins {
                for code in margin.classes.indices {
                    let members = margin.codes.indices.filter { margin.codes[$0] == code }
                    let factor = margin.totals[code] / members.reduce(0) { $0 + weights[$1] }
                    for index in members { weights[index] *= factor }
                }
            }
        }
        #expect(zip(raked, weights).allSatisfy { abs($0 - $1) < 1e-10 * $1 })
    }

    @Test func `post-stratification gives each class its size over its weight, and is what strata would have been`()
        throws
    {
        let sample = MadeUpSample(seed: 5)
        let simple = SampleDesign(
            strata: [DesignStratum(name: "", units: nil)],
            records: sample.stratum.map { _ in DesignRecord(stratum: 0, weight: 3) }
        )
        let margin = PopulationMargin(
            name: "stratum",
            classes: sample.strata.map(\.name),
            totals: sample.strata.map { Double($0.units ?? 0) },
            codes: sample.stratum
        )
        let post = try simple.postStratified(by: margin)
        #expect(zip(post.weights, sample.design.weights).allSatisfy { abs($0 - $1) < 1e-12 * $1 })
        let (share, stratified) = (post.estimate(sample.share(of: 1)), sample.design.estimate(sample.share(of: 1)))
        #expect(abs(share.value - stratified.value) < 1e-14)
        let twice = sample.margins[0].crossed(with: sample.margins[1], totals: Array(repeating: 20, count: 6))
        #expect(twice.classes == ["0|0", "0|1", "1|0", "1|1", "2|0", "2|1"])
        let crossed = try simple.postStratified(by: twice)
        #expect(abs(crossed.weightTotal - 120) < 1e-10)
    }

    @Test func `totals that cannot be met are refused with the reason`() {
        let sample = MadeUpSample(seed: 2)
        func margin(_ totals: [Double], codes: [Int]? = nil) -> PopulationMargin {
            let classes = totals.indices.map(String.init)
            return PopulationMargin(name: "size", classes: classes, totals: totals, codes: codes ?? sample.size)
        }
        let region = PopulationMargin(name: "region", classes: ["0", "1"], totals: [100, 100], codes: sample.region)
        let empty = CalibrationError.emptyClass(name: "size: 3", total: 5)
        #expect(throws: empty) { try sample.design.raked(to: [margin([60, 60, 80, 5])]) }
        // 200 units by size, and 210 by region.
        for method in [CalibrationMethod.linear, .rakingRatio] {
            let contradiction = CalibrationError.contradictoryTotals(names: ["region: 1"])
            #expect(throws: contradiction) {
                try sample.design.calibrated(
                    to: Auxiliaries([
                        margin([60, 60, 80]),
                        PopulationMargin(
                            name: "region",
                            classes: ["0", "1"],
                            totals: [100, 110],
                            codes: sample.region
                        ),
                    ]),
                    method: method
                )
            }
        }
        #expect(throws: CalibrationError.self) {
            try sample.design.calibrated(
                to: Auxiliaries([margin([20, 20, 160]), region]),
                method: .boundedLogit(lower: 0.9, upper: 1.1)
            )
        }
        #expect(throws: CalibrationError.impossibleBounds(lower: 1.1, upper: 2)) {
            try sample.design.calibrated(to: Auxiliaries([region]), method: .boundedLogit(lower: 1.1, upper: 2))
        }
        // Everyone of size 0 is of region 0, which has fewer units than size 0.
        let nested = [0, 0, 0, 1, 1, 1, 1, 1]
        let within = [0, 0, 0, 0, 0, 1, 1, 1]
        let simple = SampleDesign(
            strata: [DesignStratum(name: "", units: 100)],
            stratum: nested.map { _ in 0 }
        )
        #expect(throws: CalibrationError.self) {
            try simple.raked(to: [
                PopulationMargin(name: "size", classes: ["0", "1"], totals: [60, 40], codes: nested),
                PopulationMargin(name: "region", classes: ["0", "1"], totals: [50, 50], codes: within),
            ])
        }
        #expect(empty.description.contains("“size: 3”"))
    }

    @Test func `equal weights cost nothing, and unequal ones what Kish says`() {
        #expect(WeightEffect(weights: [2, 2, 2]).designEffect == 1)
        let effect = WeightEffect(weights: [1, 3, 0], counts: [2, 1, 7])
        #expect(effect.respondents == 3 && effect.effectiveBase == 25.0 / 11)
        #expect(WeightEffect(weights: []).designEffect.isNaN)
    }
}
