// SPDX-License-Identifier: Apache-2.0

extension TrendTest {
    /// The two-sided probability of a trend, with how it was found.
    public struct Probability: Hashable, Sendable {
        /// The probability of a trend as far from none, in either direction.
        public let value: Double
        /// Whether it is the exact one; otherwise it is that of the normal distribution.
        public let isExact: Bool
    }

    /// Returns the exact probability, or that of the normal distribution where the exact one would take too long.
    ///
    /// - Parameter allowedSteps: The steps that the exact test may take.
    /// - Returns: The probability, which says which of the two it is.
    public func probability(allowedSteps: Int = ExactTestRefusal.usualSteps) -> Probability {
        guard let exact = try? exact(allowedSteps: allowedSteps).probability(.twoSided) else {
            return Probability(value: test.probability(.twoSided), isExact: false)
        }
        return Probability(value: exact, isExact: true)
    }
}
