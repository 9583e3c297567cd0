// SPDX-License-Identifier: Apache-2.0

/// McNemar's tests of whether the same respondents have one property more often than another (1947, Psychometrika 12:153).
///
/// Only respondents with one property and not the other tell anything. Among them either should be as frequent.
public struct McNemarTest: Hashable, Sendable {
    /// The respondents with the first property and not the second.
    public let firstOnly: Int
    /// The respondents with the second property and not the first.
    public let secondOnly: Int

    /// Creates the tests from the counts, 0 and up.
    public init(firstOnly: Int, secondOnly: Int) {
        precondition(firstOnly >= 0 && secondOnly >= 0, "Respondents are counted.")
        self.firstOnly = firstOnly
        self.secondOnly = secondOnly
    }

    /// Creates the tests from answers; a respondent for whom either is missing takes no part.
    public init(_ first: [Bool?], _ second: [Bool?]) {
        precondition(first.count == second.count, "Each respondent has both answers or lacks them.")
        let pairs = zip(first, second)
        self.init(
            firstOnly: pairs.count { $0 == true && $1 == false },
            secondOnly: pairs.count { $0 == false && $1 == true }
        )
    }

    /// (b − c)²/(b + c) with one degree of freedom; nil where no respondent has one property only.
    public var chiSquared: ChiSquaredTest? { test(correction: 0) }

    /// The same with Edwards's continuity correction (1948, Psychometrika 13:185), (|b − c| − 1)²/(b + c), and 0 where b = c.
    public var corrected: ChiSquaredTest? { test(correction: 1) }

    /// The exact probability by the binomial distribution with ½, both sides: the test to use for fewer than 25 such respondents.
    public var exactProbability: Double { min(1, 2 * probability(ofAtMost: min(firstOnly, secondOnly))) }

    /// The exact probability with that of the observed count itself halved, which errs less on the cautious side (Fagerland,
    /// Lydersen and Laake 2013, BMC Medical Research Methodology 13:91).
    public var midProbability: Double {
        let fewer = min(firstOnly, secondOnly)
        // Twice the tail less the probability of the count is the tail with and the tail without it.
        return min(1, probability(ofAtMost: fewer) + probability(ofAtMost: fewer - 1))
    }

    /// Whether so few respondents have one property only, below 25, that the exact probability is the one to use.
    public var isExact: Bool { discordant < 25 }

    /// The probability to use: the exact one for fewer than 25 respondents with one property only, else that of χ² without
    /// correction; nil where there is no such respondent.
    public var probability: Double? {
        guard discordant > 0 else { return nil }
        return isExact ? exactProbability : chiSquared?.probability
    }

    private var discordant: Int { firstOnly + secondOnly }

    private func test(correction: Int) -> ChiSquaredTest? {
        guard discordant > 0 else { return nil }
        let difference = Double(max(0, abs(firstOnly - secondOnly) - correction))
        return ChiSquaredTest(statistic: difference * difference / Double(discordant), degreesOfFreedom: 1)
    }

    private func probability(ofAtMost count: Int) -> Double {
        guard count >= 0 else { return 0 }
        guard count < discordant else { return 1 }
        return BetaDistribution(Double(discordant - count), Double(count + 1))?.cumulative(0.5) ?? .nan
    }
}
