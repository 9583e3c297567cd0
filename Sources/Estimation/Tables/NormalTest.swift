// SPDX-License-Identifier: Apache-2.0

/// A statistic that is about standard normal where there is nothing to find.
public struct NormalTest: Hashable, Sendable {
    /// The difference from the hypothesis in standard errors; infinite where there is a difference and no error.
    public let statistic: Double

    /// Creates the test of a difference, or returns nil where neither a difference nor an error is seen, and for no number.
    init?(difference: Double, standardError: Double) {
        guard difference != 0 || standardError > 0 else { return nil }
        let statistic = difference / standardError
        guard !statistic.isNaN else { return nil }
        self.statistic = statistic
    }

    /// The statistic's square, which is about χ² with one degree of freedom.
    public var chiSquared: Double { statistic * statistic }

    /// Returns the probability of a statistic at least as extreme where there is nothing to find.
    public func probability(_ alternative: Alternative) -> Double {
        switch alternative {
        case .less: NormalDistribution.upperTail(-statistic)
        case .greater: NormalDistribution.upperTail(statistic)
        case .twoSided: 2 * NormalDistribution.upperTail(abs(statistic))
        }
    }
}
