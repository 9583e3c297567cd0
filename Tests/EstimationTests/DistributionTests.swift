// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// The distributions against values computed with 30 digits and more, and against themselves.
@Suite struct DistributionTests {
    @Test func `beta quantiles are right to twelve digits`() throws {
        let rows = try Cases.ownRows(of: "beta.csv", in: "quantiles")
        let met = try rows.count { row in
            let beta = try #require(BetaDistribution(Double(row["a"] ?? "") ?? .nan, Double(row["b"] ?? "") ?? .nan))
            let probability = try #require(row["probability"].flatMap { Double($0) })
            let quantile = beta.quantile(probability)
            let isMet = Cases.agree(quantile, row["quantile"], 1e-12)
            if !isMet { Issue.record("\(row) is not met by \(quantile)") }
            return isMet
        }
        print("quantiles/beta.csv: \(met) of \(rows.count) rows met")
        #expect(!rows.isEmpty && met == rows.count)
    }

    @Test func `beta quantiles close to 1 keep the digits of their complement`() throws {
        let rows = try Cases.ownRows(of: "beta_complement.csv", in: "quantiles")
        let met = try rows.count { row in
            let beta = try #require(BetaDistribution(Double(row["a"] ?? "") ?? .nan, Double(row["b"] ?? "") ?? .nan))
            let probability = try #require(row["probability"].flatMap { Double($0) })
            let complement = beta.quantileComplement(probability)
            let isMet = Cases.agree(complement, row["complement"], 1e-12)
            if !isMet { Issue.record("\(row) is not met by \(complement)") }
            return isMet
        }
        print("quantiles/beta_complement.csv: \(met) of \(rows.count) rows met")
        #expect(!rows.isEmpty && met == rows.count)
    }

    @Test func `quantiles of Student's t are right to twelve digits`() throws {
        let rows = try Cases.ownRows(of: "student.csv", in: "quantiles")
        let met = try rows.count { row in
            let degrees = try #require(row["degrees"].flatMap { Double($0) })
            let student = try #require(StudentDistribution(degreesOfFreedom: degrees))
            let quantile = student.upperQuantile(try #require(row["tail"].flatMap { Double($0) }))
            let isMet = Cases.agree(quantile, row["quantile"], 1e-12)
            if !isMet { Issue.record("\(row) is not met by \(quantile)") }
            return isMet
        }
        print("quantiles/student.csv: \(met) of \(rows.count) rows met")
        #expect(!rows.isEmpty && met == rows.count)
    }

    @Test(arguments: [0.2, 1, 3.5, 40, 700.25, 90_000], [0.5, 1, 8, 139, 12_345.6])
    func `the beta quantile undoes the distribution function`(_ a: Double, _ b: Double) throws {
        let beta = try #require(BetaDistribution(a, b))
        var previous = 0.0
        for probability in [1e-6, 0.005, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999] {
            let quantile = beta.quantile(probability)
            #expect(quantile >= previous)
            // What the quantile's last digit is worth in probability: its density, times the spacing of doubles.
            let density = (beta.cumulative(quantile.nextUp) - beta.cumulative(quantile.nextDown)) / 2
            #expect(abs(beta.cumulative(quantile) - probability) <= 1e-11 * probability + 4 * abs(density))
            previous = quantile
        }
    }

    @Test func `the incomplete beta function has the closed forms of whole parameters, and its symmetry`() throws {
        for x in [1e-9, 0.001, 0.2, 0.5, 0.77, 0.999] {
            let power = try #require(BetaDistribution(3, 1)).cumulative(x)
            #expect(abs(power - x * x * x) <= 1e-13 * power)
            let (here, there) = (try #require(BetaDistribution(4.5, 11)), try #require(BetaDistribution(11, 4.5)))
            #expect(abs(here.cumulative(x) + there.cumulative(1 - x) - 1) < 1e-13)
        }
        let beta = try #require(BetaDistribution(2, 3))
        #expect(beta.cumulative(-1) == 0 && beta.cumulative(0) == 0)
        #expect(beta.cumulative(1) == 1 && beta.cumulative(2) == 1)
        #expect(beta.cumulative(.nan).isNaN)
    }

    @Test func `Student's t is the Cauchy distribution at one degree of freedom and the normal at very many`() throws {
        let cauchy = try #require(StudentDistribution(degreesOfFreedom: 1))
        #expect(abs(cauchy.upperQuantile(0.25) - 1) < 1e-14)
        #expect(cauchy.upperQuantile(0.75) == -cauchy.upperQuantile(0.25))
        #expect(cauchy.upperQuantile(0.5) == 0)
        let many = try #require(StudentDistribution(degreesOfFreedom: 1e15))
        #expect(abs(many.upperQuantile(0.025) - NormalDistribution.upperQuantile(0.025)) < 1e-12)
    }

    @Test func `the normal quantile is right on both sides, and undoes the tail`() {
        #expect(abs(NormalDistribution.upperQuantile(0.025) - 1.959_963_984_540_054_2) < 1e-14)
        #expect(abs(NormalDistribution.upperQuantile(0.975) + 1.959_963_984_540_054_2) < 1e-14)
        #expect(NormalDistribution.upperQuantile(0.5) == 0)
        // Close to the middle the quantile is the missing probability times √2π.
        let missing = 0.5 - 0.499_999_999_9
        let close = NormalDistribution.upperQuantile(0.499_999_999_9)
        #expect(abs(close - missing * (2 * Double.pi).squareRoot()) <= 1e-12 * close)
        for tail in [1e-300, 1e-10, 0.005, 0.4] {
            let back = NormalDistribution.upperTail(NormalDistribution.upperQuantile(tail))
            #expect(abs(back - tail) <= 1e-12 * tail)
        }
    }

    @Test(arguments: [0.3, 1, 2, 7, 40.5, 1200])
    func `χ² is F over its degrees with a denominator of very many, and the square of the normal at one`(
        _ degrees: Double
    ) throws {
        let chiSquared = try #require(ChiSquaredDistribution(degreesOfFreedom: degrees))
        let ratio = try #require(FDistribution(numeratorDegrees: degrees, denominatorDegrees: 1e17))
        let one = try #require(ChiSquaredDistribution(degreesOfFreedom: 1))
        for tail in [1e-40, 1e-6, 0.05, 0.5, 0.999] {
            let value = chiSquared.upperQuantile(tail)
            #expect(abs(chiSquared.upperTail(value) - tail) <= 1e-12 * tail)
            #expect(abs(ratio.upperTail(value / degrees) - tail) <= 1e-11 * tail)
            let normal = NormalDistribution.upperQuantile(tail / 2)
            #expect(abs(one.upperTail(normal * normal) - tail) <= 1e-12 * tail)
        }
    }

    @Test(arguments: [0.5, 3, 88], [0.7, 2, 500.5])
    func `the reciprocal of F is F with the degrees exchanged`(_ above: Double, _ below: Double) throws {
        let here = try #require(FDistribution(numeratorDegrees: above, denominatorDegrees: below))
        let there = try #require(FDistribution(numeratorDegrees: below, denominatorDegrees: above))
        for value in [0.01, 0.4, 1, 8, 300] {
            let tail = here.upperTail(value)
            #expect(abs(there.cumulative(1 / value) - tail) <= 1e-12 * tail)
        }
    }

    @Test func `the ends of every distribution have no and all probability`() throws {
        let chiSquared = try #require(ChiSquaredDistribution(degreesOfFreedom: 3))
        let ratio = try #require(FDistribution(numeratorDegrees: 3, denominatorDegrees: 8))
        let student = try #require(StudentDistribution(degreesOfFreedom: 4))
        for (none, all) in [
            (chiSquared.cumulative(0), chiSquared.upperTail(-1)), (ratio.cumulative(0), ratio.upperTail(-1)),
            (chiSquared.upperTail(.infinity), chiSquared.cumulative(.infinity)),
            (ratio.upperTail(.infinity), ratio.cumulative(.infinity)),
            (student.upperTail(.infinity), student.cumulative(.infinity)),
            (student.cumulative(-.infinity), student.upperTail(-.infinity)),
        ] {
            #expect(none == 0 && all == 1)
        }
        #expect(student.upperTail(0) == 0.5)
        #expect(chiSquared.upperTail(.nan).isNaN && ratio.cumulative(.nan).isNaN && student.upperTail(.nan).isNaN)
    }

    @Test func `what is no parameter or no probability is refused`() throws {
        #expect(BetaDistribution(0, 1) == nil)
        #expect(BetaDistribution(1, .nan) == nil)
        #expect(BetaDistribution(.infinity, 1) == nil)
        #expect(StudentDistribution(degreesOfFreedom: 0) == nil)
        #expect(ChiSquaredDistribution(degreesOfFreedom: 0) == nil)
        #expect(FDistribution(numeratorDegrees: 2, denominatorDegrees: .infinity) == nil)
        let beta = try #require(BetaDistribution(1, 2))
        for probability in [-0.1, 0, 1, 1.5, .nan] {
            #expect(beta.quantile(probability).isNaN)
            #expect(NormalDistribution.upperQuantile(probability).isNaN)
        }
    }
}
