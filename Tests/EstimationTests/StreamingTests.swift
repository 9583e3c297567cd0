// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Counting in one pass against estimating from every respondent.
@Suite struct StreamingTests {
    /// A survey whose groups are stratum by size by region, so that raked weights depend on nothing else.
    private static func groups(_ sample: MadeUpSample) -> [Int32] {
        sample.stratum.indices.map { Int32((sample.stratum[$0] * 3 + sample.size[$0]) * 2 + sample.region[$0]) }
    }

    private static func batch(_ sample: MadeUpSample, _ range: Range<Int>) -> SurveyAccumulator.Batch {
        let groups = Self.groups(sample)
        return SurveyAccumulator.Batch(
            groups: Array(groups[range]),
            classifications: [range.map { Int32(sample.size[$0]) }, range.map { _ in 0 }],
            answers: [range.map { Int32(sample.answers[$0] ?? -1) }, range.map { Int32(sample.values[$0]) }]
        )
    }

    private static func empty() -> SurveyAccumulator {
        SurveyAccumulator(groups: 24, classifications: [3, 1], questions: [4, 101])
    }

    @Test(arguments: 1...3)
    func `estimates from counts are those from respondents, raked or not`(_ seed: UInt64) throws {
        let sample = MadeUpSample(seed: seed, respondents: 300)
        var counter = Self.empty()
        counter.add(Self.batch(sample, 0..<300))
        let counts = counter.counts(question: 0, classification: 0)
        #expect(counts.respondents.reduce(0, +) == 300)
        // One record a group.
        let plain = SampleDesign(
            strata: sample.strata,
            stratum: (0..<24).map { $0 / 6 },
            counts: counts.respondents
        )
        let margins = sample.margins.enumerated().map { position, margin in
            PopulationMargin(
                name: margin.name,
                classes: margin.classes,
                totals: margin.totals,
                codes: (0..<24).map { position == 0 ? $0 / 2 % 3 : $0 % 2 }
            )
        }
        let designs = [
            (plain, sample.design), (try plain.raked(to: margins), try sample.design.raked(to: sample.margins)),
        ]
        for (byGroup, byRespondent) in designs {
            let table = counts.sample(of: byGroup)
            let statistics = (0..<3).map { Statistic.mean(table.coded().indicator(of: 2), in: table.members(of: $0)) }
            let counted = table.design.estimate(statistics)
            let direct = byRespondent.estimate(
                (0..<3).map { size in sample.share(of: 2, in: sample.size.map { $0 == size }) }
            )
            #expect(counted.bases == direct.bases)
            for index in 0..<3 {
                #expect(abs(counted.values[index] - direct.values[index]) < 1e-13)
                let (one, other) = (counted.standardErrors[index], direct.standardErrors[index])
                #expect(abs(one - other) < 1e-10 * other)
            }
            let numbers = counter.counts(question: 1, classification: 1).sample(of: byGroup)
            let points = Dictionary(uniqueKeysWithValues: (0...100).map { ($0, Double($0)) })
            let mean = numbers.design.estimate(.mean(numbers.coded().measure(values: points)))
            let expected = byRespondent.estimate(.mean(Measure(sample.values)))
            #expect(abs(mean.value - expected.value) < 1e-11)
            #expect(abs(mean.standardError - expected.standardError) < 1e-10 * expected.standardError)
        }
    }

    @Test(arguments: 1...3)
    func `parts counted apart and joined in any order are the whole`(_ seed: UInt64) {
        let sample = MadeUpSample(seed: seed, respondents: 100)
        var whole = Self.empty()
        whole.add(Self.batch(sample, 0..<100))
        let parts = [0..<1, 1..<40, 40..<40, 40..<100].map { range in
            var part = Self.empty()
            part.add(Self.batch(sample, range))
            return part
        }
        for order in [[0, 1, 2, 3], [3, 1, 0, 2]] {
            var joined = Self.empty()
            for position in order { joined.merge(parts[position]) }
            #expect(joined == whole)
        }
    }

    @Test func `clusters are groups too`() {
        let values = [0, 1, 1, 0, 1, 1, 1, 0]
        let cluster = [0, 0, 0, 1, 1, 2, 2, 2]
        let direct = SampleDesign(
            strata: [DesignStratum(name: "", units: 10)],
            clusters: (0..<3).map { DesignCluster(name: "\($0)", stratum: 0, members: 20) },
            cluster: cluster
        )
        var counter = SurveyAccumulator(groups: 3, classifications: [1], questions: [2])
        counter.add(
            SurveyAccumulator.Batch(
                groups: cluster.map(Int32.init),
                classifications: [cluster.map { _ in 0 }],
                answers: [values.map(Int32.init)]
            )
        )
        let counts = counter.counts(question: 0, classification: 0)
        let weights = [0, 3, 5].map { direct.weights[$0] }
        let groups = SampleDesign(
            strata: direct.strata,
            clusters: direct.clusters,
            records: (0..<3).map {
                DesignRecord(stratum: 0, cluster: $0, weight: weights[$0], count: counts.respondents[$0])
            }
        )
        let table = counts.sample(of: groups)
        let (counted, expected) = (
            table.design.estimate(.mean(table.coded().indicator(of: 1))),
            direct.estimate(.mean(Measure(values.map(Double.init))))
        )
        #expect(abs(counted.value - expected.value) < 1e-15)
        #expect(abs(counted.variance - expected.variance) < 1e-14)
        #expect(counted.degreesOfFreedom == 2 && counted.base == 8)
    }
}
