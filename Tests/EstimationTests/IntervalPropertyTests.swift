// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// What must hold of every interval, whatever the numbers.
@Suite struct IntervalPropertyTests {
    private static let levels: [ConfidenceLevel] = [.ninety, .ninetyFive, .ninetyNine]

    private static func counts(
        _ count: Int,
        _ sample: Int,
        _ population: Int,
        _ level: ConfidenceLevel = .ninetyFive
    ) -> ClosedRange<Int> {
        Interval.hypergeometricCounts(count: count, sample: sample, population: population, level: level)
    }

    private static func binomial(_ total: Int, _ chosen: Int) -> Double {
        guard 0 <= chosen, chosen <= total else { return 0 }
        return (0..<chosen).reduce(1) { $0 * Double(total - $1) / Double($1 + 1) }
    }

    @Test(arguments: [1, 2, 3, 7, 24, 60])
    func `exact limits hold what was seen, nest in the level, rise with the count and mirror its complement`(
        _ population: Int
    ) {
        for sample in 1...population {
            for level in Self.levels {
                var previous = 0...0
                for count in 0...sample {
                    let counts = Self.counts(count, sample, population, level)
                    let interval = ShareInterval.ofClass(count: count, base: sample, units: population, level: level)
                    #expect(interval.method == .exactHypergeometric && interval.level == level)
                    #expect(interval.lower == Double(counts.lowerBound) / Double(population))
                    #expect(interval.upper == Double(counts.upperBound) / Double(population))
                    #expect(counts.lowerBound >= count && counts.upperBound <= population - sample + count)
                    // The share times the units is no whole number, so the limits hold it to the next whole unit.
                    #expect(counts.lowerBound * sample <= count * population + sample - 1)
                    #expect(counts.upperBound * sample >= count * population - sample + 1)
                    #expect(counts.lowerBound >= previous.lowerBound && counts.upperBound >= previous.upperBound)
                    let mirror = Self.counts(sample - count, sample, population, level)
                    #expect(mirror == (population - counts.upperBound)...(population - counts.lowerBound))
                    if count == 0 { #expect(counts.lowerBound == 0) }
                    if count == sample { #expect(counts.upperBound == population) }
                    if sample == population { #expect(counts == count...count) }
                    previous = counts
                }
            }
            for count in 0...sample {
                let nested = Self.levels.map { Self.counts(count, sample, population, $0) }
                #expect(zip(nested, nested.dropFirst()).allSatisfy { $1.contains($0) })
            }
        }
    }

    @Test(arguments: [(8, 20), (4, 17), (19, 60)])
    func `the exact interval holds the truth as often as it promises`(_ sample: Int, _ population: Int) {
        for level in Self.levels {
            let all = (0...sample).map { Self.counts($0, sample, population, level) }
            for marked in 0...population {
                let coverage = all.indices.reduce(0) { sum, count in
                    let ways = Self.binomial(marked, count) * Self.binomial(population - marked, sample - count)
                    return all[count].contains(marked) ? sum + ways : sum
                }
                #expect(coverage / Self.binomial(population, sample) >= level.fraction - 1e-12)
            }
        }
    }

    @Test(arguments: [5, 20, 36])
    func `exact limits are those of trying every number in whole arithmetic`(_ population: Int) throws {
        func choose(_ total: Int, _ chosen: Int) -> Int {
            guard 0 <= chosen, chosen <= total else { return 0 }
            return (0..<chosen).reduce(1) { $0 * (total - $1) / ($1 + 1) }
        }
        // Levels whose error has small denominators, so that ties abound.
        let coarse = try [(1, 2), (4, 5), (5, 6), (17, 18)].map { try #require(ConfidenceLevel($0, of: $1)) }
        let levels = Self.levels + coarse
        for sample in 1...population {
            let all = choose(population, sample)
            for count in 0...sample {
                let possible = count...(population - sample + count)
                func ways(_ marked: Int, _ drawn: ClosedRange<Int>) -> Int {
                    drawn.reduce(0) { $0 + choose(marked, $1) * choose(population - marked, sample - $1) }
                }
                for level in levels {
                    func isAllowed(_ ways: Int) -> Bool {
                        ways * 2 * level.denominator > all * (level.denominator - level.numerator)
                    }
                    let lower = possible.first { isAllowed(ways($0, count...sample)) }
                    let upper = possible.last { isAllowed(ways($0, 0...count)) }
                    let counts = Self.counts(count, sample, population, level)
                    #expect(counts.lowerBound == lower && counts.upperBound == upper)
                }
            }
        }
    }

    @Test func `a tail that equals half the error excludes the number`() throws {
        // One of 20 drawn, and 19 marked: the tail is exactly 1/20, which (1 − 0.9)/2 in binary is below.
        #expect(Self.counts(0, 1, 20, .ninety) == 0...18)
        #expect(Self.counts(1, 1, 20, .ninety) == 2...20)
        // The same tie in a population that floating point cannot tell from its neighbours.
        #expect(Self.counts(0, 1, 10_000_000, .ninety) == 0...9_499_999)
        #expect(Self.counts(1, 1, 10_000_000, .ninety) == 500_001...10_000_000)
        // Two drawn of 64, 48 of them marked: C(16, 2)/C(64, 2) = 120/2016 = 5/84, half of one minus 37/42.
        let level = try #require(ConfidenceLevel(37, of: 42))
        #expect(Self.counts(0, 2, 64, level) == 0...47)
    }

    @Test func `a population of ten million takes a moment`() {
        let clock = ContinuousClock()
        let time = clock.measure {
            let few = Self.counts(4_300, 10_000, 10_000_000)
            #expect(few.contains(4_300_000) && few.count < 200_000)
            let half = Self.counts(2_150_000, 5_000_000, 10_000_000)
            #expect(half.contains(4_300_000) && half.count < 7_000)
            let none = Self.counts(0, 5_000_000, 10_000_000)
            // Two to the power of minus five is above 1/40, and of minus six below.
            #expect(none == 0...5)
        }
        #expect(time < .seconds(20))
    }

    @Test(arguments: [1, 2, 3, 19, 86, 139], [139, 140, 439, 100_000])
    func `the interval of a domain holds the share, nests, rises and mirrors`(_ base: Int, _ units: Int) {
        func interval(_ count: Int, _ level: ConfidenceLevel) -> Interval {
            ShareInterval.ofDomain(
                [DomainStratum(units: units, respondents: 139, base: base, count: count)],
                level: level
            )
        }
        for count in 0...base {
            let share = Double(count) / Double(base)
            let nested = Self.levels.map { interval(count, $0) }
            for (level, inner) in zip(Self.levels, nested) {
                #expect(inner.contains(share) && inner.lower >= 0 && inner.upper <= 1)
                let mirror = interval(base - count, level)
                #expect(abs(inner.lower - (1 - mirror.upper)) < 1e-13)
                #expect(inner.method == mirror.method)
                if units == 139 { #expect(inner.range == share...share) }
                guard count > 0 else { continue }
                let previous = interval(count - 1, level)
                // Clopper-Pearson at 0 and 100 % knows no correction, and can be wider where nearly all have answered.
                guard previous.method == inner.method || units > 2 * 139 else { continue }
                #expect(inner.lower >= previous.lower && inner.upper >= previous.upper)
            }
            #expect(zip(nested, nested.dropFirst()).allSatisfy { $1.lower <= $0.lower && $0.upper <= $1.upper })
        }
    }

    @Test(arguments: [1, 2, 17, 139])
    func `Clopper-Pearson and Wilson hold the share, nest, rise and mirror`(_ sample: Int) {
        let methods: [(Int, ConfidenceLevel) -> Interval] = [
            { .clopperPearson(count: $0, sample: sample, level: $1) },
            { .wilson(count: $0, sample: sample, level: $1) },
            { .wilson(count: $0, sample: sample, population: 139, level: $1) },
        ]
        for method in methods {
            for count in 0...sample {
                let nested = Self.levels.map { method(count, $0) }
                #expect(zip(nested, nested.dropFirst()).allSatisfy { $1.lower <= $0.lower && $0.upper <= $1.upper })
                for (level, interval) in zip(Self.levels, nested) {
                    let mirror = method(sample - count, level)
                    #expect(abs(interval.lower - (1 - mirror.upper)) < 1e-13)
                    #expect(interval.lower - 1e-15 <= Double(count) / Double(sample))
                    #expect(interval.upper + 1e-15 >= Double(count) / Double(sample))
                    if count == 0 { #expect(interval.lower == 0) }
                    if count == sample { #expect(interval.upper == 1) }
                    guard count > 0 else { continue }
                    #expect(interval.lower >= method(count - 1, level).lower)
                    #expect(interval.upper >= method(count - 1, level).upper)
                }
            }
        }
    }
}
