// SPDX-License-Identifier: Apache-2.0

/// Some shares compared in all pairs, whatever the test: the probability of each pair, alone and adjusted for their number.
public struct PairwiseComparison: Hashable, Sendable {
    /// Two shares and how probable their difference is where there is none.
    public struct Pair: Hashable, Sendable {
        /// The position of the first share.
        public let first: Int
        /// The position of the second share, above the first.
        public let second: Int
        /// The two-sided probability of the pair alone; nil when it was not compared.
        public let probability: Double?
        /// The probability adjusted over the pairs that were compared; nil when this one was not.
        public let adjusted: Double?
    }

    /// The shares.
    public let shares: [GroupShare]
    /// The adjustment for the number of pairs, for the note below the table.
    public let adjustment: MultiplicityAdjustment
    /// All pairs: the first share with each that follows, then the second, and so on.
    public let pairs: [Pair]

    /// Compares shares.
    ///
    /// - Parameters:
    ///   - shares: The shares.
    ///   - adjustment: The adjustment for the number of pairs.
    ///   - probability: The two-sided probability of the shares of two positions; nil where they cannot be compared.
    init(
        _ shares: [GroupShare],
        adjustment: MultiplicityAdjustment,
        probability: (_ first: Int, _ second: Int) -> Double?
    ) {
        (self.shares, self.adjustment) = (shares, adjustment)
        let positions = shares.indices.flatMap { first in
            shares.indices.dropFirst(first + 1).map { (first: first, second: $0) }
        }
        let plain = positions.map { probability($0.first, $0.second) }
        let adjusted = adjustment.adjusted(plain)
        pairs = positions.indices.map { position in
            Pair(
                first: positions[position].first,
                second: positions[position].second,
                probability: plain[position],
                adjusted: adjusted[position]
            )
        }
    }

    /// Returns the shares that are lower than one beyond chance, in order.
    ///
    /// - Parameters:
    ///   - position: The position of the share.
    ///   - level: One minus the error probability: 95 % asks for an adjusted probability below 5 %, not equal to it.
    /// - Returns: The positions of the lower shares.
    public func below(_ position: Int, level: ConfidenceLevel = .ninetyFive) -> [Int] {
        // Exact probabilities are fractions, and some equal the level: one rounding below it they are not below it.
        let limit = 2 * level.tail * (1 - 1e-12)
        return pairs.compactMap { pair in
            guard pair.first == position || pair.second == position else { return nil }
            let other = pair.first == position ? pair.second : pair.first
            guard let adjusted = pair.adjusted, adjusted < limit else { return nil }
            return shares[position].isAbove(shares[other]) ? other : nil
        }
    }
}
