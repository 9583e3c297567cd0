// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Shares of domains: the choice of the method, and what strata do.
@Suite struct DomainTests {
    private static func interval(_ strata: DomainStratum...) -> Interval { ShareInterval.ofDomain(strata) }

    @Test func `the method follows what the design tells`() {
        let survey = { DomainStratum(units: 439, respondents: 139, base: $0, count: $1) }
        #expect(Self.interval(survey(86, 37)).method == .kornGraubard)
        #expect(Self.interval(survey(86, 0)) == .clopperPearson(count: 0, sample: 86))
        #expect(Self.interval(survey(86, 86)) == .clopperPearson(count: 86, sample: 86))
        #expect(Self.interval(survey(1, 1)) == .clopperPearson(count: 1, sample: 1))
        // One respondent in every stratum: no variance within any.
        let single = { DomainStratum(units: 9, respondents: 1, base: 1, count: $0) }
        #expect(Self.interval(single(1), single(0), single(0)) == .clopperPearson(count: 1, sample: 3))
        // Two of the base, in a stratum each: a variance without degrees of freedom.
        let pair = { DomainStratum(units: 9, respondents: 4, base: 1, count: $0) }
        #expect(Self.interval(pair(1), pair(0)) == .clopperPearson(count: 1, sample: 2))
        // The whole base is in strata where everyone answered, though others did not.
        let full = { DomainStratum(units: 5, respondents: 5, base: 3, count: $0) }
        let elsewhere = DomainStratum(units: 50, respondents: 20, base: 0, count: 0)
        #expect(Self.interval(full(1), full(2), elsewhere) == .clopperPearson(count: 3, sample: 6))
    }

    @Test(arguments: 1...3)
    func `a filtered base has the same interval from its strata as from its respondents`(_ seed: UInt64) {
        let sample = MadeUpSample(seed: seed)
        let strata = sample.strata.enumerated().map { position, stratum in
            let answers = sample.answers.indices.filter { sample.stratum[$0] == position }.map { sample.answers[$0] }
            return DomainStratum(
                units: stratum.units ?? 0,
                respondents: answers.count,
                base: answers.count { $0 != nil },
                count: answers.count { $0 == 2 }
            )
        }
        let (byStrata, byRespondents) = (
            ShareInterval.ofDomain(strata), ShareInterval.ofEstimate(sample.design.estimate(sample.share(of: 2)))
        )
        #expect(byStrata.method == .kornGraubard && byRespondents.method == .kornGraubard)
        #expect(abs(byStrata.lower - byRespondents.lower) < 1e-12)
        #expect(abs(byStrata.upper - byRespondents.upper) < 1e-12)
    }

    @Test func `where everyone answered both limits are the share`() {
        let census = Self.interval(
            DomainStratum(units: 50, respondents: 50, base: 30, count: 10),
            DomainStratum(units: 7, respondents: 7, base: 2, count: 1),
            DomainStratum(units: 0, respondents: 0, base: 0, count: 0)
        )
        #expect(census.range == (11.0 / 32)...(11.0 / 32))
        let none = Self.interval(DomainStratum(units: 50, respondents: 50, base: 30, count: 0))
        #expect(none.range == 0...0)
    }

    @Test func `the interval shrinks to the share as the last units answer`() {
        var width = 1.0
        for units in [100_000, 439, 200, 150, 141, 140, 139] {
            let interval = Self.interval(DomainStratum(units: units, respondents: 139, base: 86, count: 37))
            #expect(interval.width < width)
            width = interval.width
        }
        #expect(width == 0)
    }

    @Test func `a frame of ten million, all but one of whom answered, takes a moment`() {
        let clock = ContinuousClock()
        let time = clock.measure {
            for units in [10_000_001, 20_000_000] {
                let stratum = DomainStratum(units: units, respondents: 10_000_000, base: 6_000_000, count: 2_500_000)
                let interval = Self.interval(stratum)
                #expect(interval.contains(2.5 / 6) && interval.width < 2e-3 && interval.width > 0)
            }
        }
        #expect(time < .seconds(20))
    }

    @Test func `a single stratum has the variance of a share in a sample without replacement`() {
        // With everyone in the domain: (1 − n/N) p(1 − p)/(n − 1).
        let share = DomainShare([DomainStratum(units: 439, respondents: 139, base: 139, count: 60)])
        let p = 60.0 / 139
        let expected = (1 - 139.0 / 439) * p * (1 - p) / 138
        #expect(abs(share.variance - expected) < 1e-15)
        #expect(abs(share.estimate - p) < 1e-15 && share.degreesOfFreedom == 138 && !share.isCensus)
    }

    @Test func `the variance is that of the residuals summed one by one`() {
        let strata = [
            DomainStratum(units: 50, respondents: 12, base: 7, count: 3),
            DomainStratum(units: 31, respondents: 20, base: 0, count: 0),
            DomainStratum(units: 17, respondents: 4, base: 4, count: 4),
            DomainStratum(units: 8, respondents: 8, base: 5, count: 1),
            DomainStratum(units: 6, respondents: 1, base: 1, count: 0),
            DomainStratum(units: 40, respondents: 0, base: 0, count: 0),
        ]
        let answered = strata.filter { $0.respondents > 0 }
        let weights = answered.map { Double($0.units) / Double($0.respondents) }
        let base = zip(weights, answered).reduce(0) { $0 + $1.0 * Double($1.1.base) }
        let p = zip(weights, answered).reduce(0) { $0 + $1.0 * Double($1.1.count) } / base
        var variance = 0.0
        for (weight, stratum) in zip(weights, answered) {
            let values = (0..<stratum.respondents).map { index in
                guard index < stratum.base else { return 0.0 }
                return weight * ((index < stratum.count ? 1 : 0) - p) / base
            }
            let n = Double(values.count)
            // A single respondent deviates from the mean of all, which is 0.
            let mean = values.count > 1 ? values.reduce(0, +) / n : 0
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            variance += (1 - n / Double(stratum.units)) * (values.count > 1 ? n / (n - 1) : 1) * squares
        }
        let share = DomainShare(strata)
        #expect(abs(share.estimate - p) < 1e-15)
        #expect(abs(share.variance - variance) < 1e-14 * variance)
        #expect(share.degreesOfFreedom == 13 && share.base == 17 && share.count == 8)
        #expect(ShareInterval.ofDomain(strata).contains(p))
    }

    @Test func `the order of the strata changes nothing that can be seen`() {
        let strata = (1...6).map { DomainStratum(units: 40 + 7 * $0, respondents: 10 + $0, base: 3 + $0, count: $0) }
        let (forth, back) = (ShareInterval.ofDomain(strata), ShareInterval.ofDomain(strata.reversed()))
        #expect(abs(forth.lower - back.lower) < 1e-14 && abs(forth.upper - back.upper) < 1e-14)
    }
}
