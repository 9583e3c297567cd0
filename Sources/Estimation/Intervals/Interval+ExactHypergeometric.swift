// SPDX-License-Identifier: Apache-2.0

extension Interval {
    /// Returns the exact hypergeometric interval of a share in a population of known size.
    ///
    /// - Parameters:
    ///   - count: The respondents of the sample that have the property.
    ///   - sample: The respondents, at least 1.
    ///   - population: The units of the population, at least as many.
    ///   - level: The confidence level.
    /// - Returns: The limits of ``hypergeometricCounts(count:sample:population:level:)`` as shares of the population.
    public static func exactHypergeometric(
        count: Int,
        sample: Int,
        population: Int,
        level: ConfidenceLevel = .ninetyFive
    ) -> Interval {
        let counts = hypergeometricCounts(count: count, sample: sample, population: population, level: level)
        return Interval(
            lower: Double(counts.lowerBound) / Double(population),
            upper: Double(counts.upperBound) / Double(population),
            method: .exactHypergeometric,
            level: level
        )
    }

    /// Returns the numbers of units in the population that the sample does not contradict: "between 31 and 44 of 50".
    ///
    /// The lower limit is the smallest possible M with P(X ≥ x | M) > α/2, the upper one the largest with
    /// P(X ≤ x | M) > α/2, where X is hypergeometric. A tail that *equals* α/2 excludes M; such ties happen, and they
    /// are decided in exact arithmetic. Possible are only the M that the sample has not refuted: x to N − n + x.
    ///
    /// - Parameters:
    ///   - count: The respondents of the sample that have the property.
    ///   - sample: The respondents.
    ///   - population: The units of the population, at least as many.
    ///   - isMidP: Whether x itself counts by half in both tails, which gives shorter limits whose coverage is the level on
    ///     average, and may fall below it.
    ///   - level: The confidence level.
    /// - Returns: The smallest and the largest number of units with the property, both included.
    public static func hypergeometricCounts(
        count: Int,
        sample: Int,
        population: Int,
        isMidP: Bool = false,
        level: ConfidenceLevel = .ninetyFive
    ) -> ClosedRange<Int> {
        precondition(0 <= count && count <= sample && sample <= population, "Each is of the next.")
        let possible = count...(population - sample + count)
        func isAllowed(_ marked: Int, _ side: HypergeometricTail.Side) -> Bool {
            HypergeometricTail(
                population: population,
                marked: marked,
                sample: sample,
                side: side,
                bound: count,
                halvesBound: isMidP
            ).exceedsTail(of: level)
        }
        guard sample > 0 else { return possible }
        // Both tails move one way with M, and at its own end of the range each of them is 1, or ½ with mid-p. The limits are
        // near Wilson's, from which a few looks find them.
        let near = wilson(count: count, sample: sample, population: population, level: level)
        let lowest = first(in: possible, near: Int(near.lower * Double(population))) { isAllowed($0, .atLeast) }
        let mirrored = -possible.upperBound ... -possible.lowerBound
        let highest = -first(in: mirrored, near: -Int(near.upper * Double(population))) { isAllowed(-$0, .atMost) }
        return lowest...highest
    }

    /// Returns the first number of a range for which something holds that holds for all later ones, the last among them.
    private static func first(in range: ClosedRange<Int>, near guess: Int, where holds: (Int) -> Bool) -> Int {
        var (below, found, step) = (range.lowerBound - 1, range.upperBound, 1)
        let start = min(max(guess, range.lowerBound), range.upperBound)
        // Ever longer steps away from the guess, until it is between two of them.
        if holds(start) {
            found = start
            while found - step > below, holds(found - step) { (found, step) = (found - step, 2 * step) }
            below = max(below, found - step)
        } else {
            below = start
            while below + step < found, !holds(below + step) { (below, step) = (below + step, 2 * step) }
            found = min(found, below + step)
        }
        while below + 1 < found {
            let middle = below + (found - below) / 2
            if holds(middle) { found = middle } else { below = middle }
        }
        return found
    }
}
