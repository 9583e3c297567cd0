// SPDX-License-Identifier: Apache-2.0

extension IndependenceTest {
    /// How the probability of a relation was found.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// X² by its distribution in large tables, every expected count being at least 5.
        case pearson
        /// The exact test of Freeman and Halton.
        case exact
        /// X² although some expected counts are below 5, because the exact test would take too long.
        case roughPearson
    }

    /// The probability of a relation, with how it was found.
    public struct Probability: Hashable, Sendable {
        /// The probability of a table at least as far from independence where there is none.
        public let value: Double
        /// How it was found.
        public let method: Method
    }

    /// Returns the probability by the rule: X² where every expected count is at least 5, the exact test otherwise, and X²
    /// again, called rough, where that would take too long.
    ///
    /// - Parameter allowedSteps: The steps that the exact test may take.
    /// - Returns: The probability, which says what it is.
    public func probability(allowedSteps: Int = ExactTestRefusal.usualSteps) -> Probability {
        let large = pearson.probability
        guard smallestExpected < 5 else { return Probability(value: large, method: .pearson) }
        guard let exact = try? ExactIndependence.probability(table, allowedSteps: allowedSteps) else {
            return Probability(value: large, method: .roughPearson)
        }
        return Probability(value: exact, method: .exact)
    }
}
