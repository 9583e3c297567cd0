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
        // Both tails move one way with M, and at its own end of the range each of them is 1, or ½ with mid-p.
        var (below, lowest) = (possible.lowerBound - 1, possible.upperBound)
        while below + 1 < lowest {
            let middle = below + (lowest - below) / 2
            if isAllowed(middle, .atLeast) { lowest = middle } else { below = middle }
        }
        var (highest, above) = (possible.lowerBound, possible.upperBound + 1)
        while highest + 1 < above {
            let middle = highest + (above - highest) / 2
            if isAllowed(middle, .atMost) { highest = middle } else { above = middle }
        }
        return lowest...highest
    }
}
