// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// What those who did not answer could change, and what those who answered late suggest.
@Suite struct NonResponseTests {
    @Test(arguments: [(0, 0, 7), (3, 5, 9), (5, 5, 5), (0, 4, 10), (4, 4, 10)])
    func `whatever the others would have said, the share lies within the bounds and reaches both`(
        _ count: Int,
        _ base: Int,
        _ units: Int
    ) {
        let bounds = WorstCaseBounds(count: count, base: base, units: units)
        let shares = (0...(units - base)).map { Double(count + $0) / Double(units) }
        #expect(shares.first == bounds.lower && shares.last == bounds.upper)
        #expect(abs(bounds.upper - bounds.lower - bounds.unheard) < 1e-15)
    }

    @Test func `the bounds close as the others are taken to differ less`() {
        let bounds = WorstCaseBounds(count: 86, base: 139, units: 439)
        var last = bounds.lower...bounds.upper
        #expect(bounds.range(within: 100) == last)
        for points in [50.0, 20, 10, 5, 1, 0] {
            let range = bounds.range(within: points)
            #expect(last.lowerBound <= range.lowerBound && range.upperBound <= last.upperBound)
            last = range
        }
        #expect(abs(last.lowerBound - 86.0 / 139) < 1e-15 && abs(last.upperBound - 86.0 / 139) < 1e-15)
        let nobody = WorstCaseBounds(count: 0, base: 0, units: 9)
        #expect(nobody.range(within: 3) == 0...1)
    }

    @Test func `a threshold is reached at just the share that is told`() throws {
        let bounds = WorstCaseBounds(count: 86, base: 139, units: 439)
        let share = try #require(bounds.unheardShare(reaching: 0.5))
        #expect(abs((86 + share * 300) / 439 - 0.5) < 1e-15 && share < 86.0 / 139)
        #expect(try #require(bounds.unheardShare(reaching: 0.1)) < 0)
        #expect(try #require(bounds.unheardShare(reaching: 0.95)) > 1)
        #expect(WorstCaseBounds(count: 1, base: 3, units: 3).unheardShare(reaching: 0.5) == nil)
    }

    @Test func `first and last exchanged turn the differences and leave the test`() throws {
        let (first, last) = ([20, 9, 11], [10, 14, 16])
        let names = ["small", "middle", "large"]
        let one = try #require(ArrivalComparison(names: names, first: first, last: last))
        let other = try #require(ArrivalComparison(names: names, first: last, last: first))
        for (left, right) in zip(one.categories, other.categories) { #expect(left.difference == -right.difference) }
        #expect(abs((one.test.exactProbability ?? 0) - (other.test.exactProbability ?? 1)) < 1e-13)
        #expect(abs(one.test.corrected - other.test.corrected) < 1e-12)
        #expect(one.categories[0].difference == -25 && abs(one.dissimilarity - 0.25) < 1e-15)
    }

    @Test func `two answers among first and last are judged by Fisher's exact test`() throws {
        // 3 of 4 and 1 of 4: the tea of Fisher's lady, two-sided 34/70.
        let tea = try #require(ArrivalComparison(names: ["yes", "no"], first: [3, 1], last: [1, 3]))
        #expect(abs((tea.test.exactProbability ?? 0) - 34.0 / 70) < 1e-14)
        #expect(tea.firstBase == 4 && tea.lastBase == 4 && tea.categories[0].difference == -50)
    }

    @Test func `where the exact test would take too long, the corrected one judges`() throws {
        let names = ["small", "middle", "large"]
        let long = try #require(ArrivalComparison(names: names, first: [20, 9, 11], last: [10, 14, 16], limit: 10))
        let whole = try #require(ArrivalComparison(names: names, first: [20, 9, 11], last: [10, 14, 16]))
        #expect(long.test.exactProbability == nil && whole.test.exactProbability != nil)
        #expect(long.test.probability == whole.test.correctedProbability)
    }

    @Test func `the parts are the beginning and the end, and missing answers are of neither`() throws {
        let codes = [0, 0, nil, 1, 1, 1, 0, 1, nil, 1]
        let found = try #require(ArrivalComparison(arrivals: codes, names: ["no", "yes"], first: 4, last: 3))
        #expect(found.categories.map(\.first) == [2, 1] && found.categories.map(\.last) == [0, 2])
        #expect(ArrivalComparison(arrivals: codes, names: ["no", "yes"], first: 4, last: 0) == nil)
        #expect(ArrivalComparison(arrivals: codes, names: ["no", "yes"], first: 0, last: 4) == nil)
        #expect(ArrivalComparison(arrivals: [nil, 1], names: ["no", "yes"], first: 1, last: 1) == nil)
    }
}
