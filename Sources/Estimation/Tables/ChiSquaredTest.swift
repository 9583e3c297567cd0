// SPDX-License-Identifier: Apache-2.0

/// A statistic that is about χ² where there is nothing to find.
public struct ChiSquaredTest: Hashable, Sendable {
    /// The statistic, 0 and up.
    public let statistic: Double
    /// The degrees of freedom, whole or not.
    public let degreesOfFreedom: Double

    /// Creates the test from its parts; the degrees of freedom are above 0.
    public init(statistic: Double, degreesOfFreedom: Double) {
        self.statistic = statistic
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The probability of a statistic at least as large where there is nothing to find.
    public var probability: Double {
        ChiSquaredDistribution(degreesOfFreedom: degreesOfFreedom)?.upperTail(statistic) ?? .nan
    }
}
