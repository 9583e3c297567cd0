// SPDX-License-Identifier: Apache-2.0

extension GoodnessOfFit {
    /// Returns the exact probability of counts that are no likelier than those seen: the multinomial test.
    ///
    /// The counts x of n respondents have probability n! Π πˣ/x!. Counts whose probabilities differ by less than 10⁻⁹ of them
    /// count as equally probable.
    ///
    /// - Parameter limit: The greatest number of steps.
    /// - Returns: The probability, or nil when it takes more steps than the limit, as is mostly known at once.
    public func exactProbability(limit: Int = ExactTestRefusal.usualSteps) -> Double? {
        // The order of the classes changes no bit.
        let classes = zip(counts, shares).filter { $1 > 0 }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        let respondents = counts.reduce(0, +)
        guard classes.count > 1 else { return 1 }
        let halves = [0, 1].map { first in stride(from: first, to: classes.count, by: 2).map { classes[$0] } }
        let cost = DivisionCost(
            halves.map { half in
                half.map { count, share in
                    let expected = Double(respondents) * share
                    return (Double(count), expected, expected * (1 - share))
                }
            }
        )
        guard cost.steps <= Double(limit) else { return nil }
        var steps = limit - 3 * classes.count * respondents
        let tail = DivisionTail(
            left: DivisionHalf(shares: halves[0].map(\.1), respondents: respondents),
            right: DivisionHalf(shares: halves[1].map(\.1), respondents: respondents),
            seen: halves.map { $0.map(\.0) }
        )
        return tail.probability(steps: &steps) { _, _ in true }
    }
}
