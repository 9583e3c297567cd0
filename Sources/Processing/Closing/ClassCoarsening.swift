// SPDX-License-Identifier: Apache-2.0

/// Takes classes away from respondents until nobody stands out by the combination of those that are left.
///
/// Classes are taken from single respondents and not joined for all, because a table by one classification then loses a
/// few respondents where it would otherwise lose a column. It is greedy: the rarest combination joins the one with which
/// fewest classes are lost, and of a large one only as many respondents as are needed.
struct ClassCoarsening {
    private typealias Combination = [Int?]

    /// The classes of each respondent, by position; nil where the class is taken away.
    private(set) var classes: [[Int?]]

    /// A combination that a rare one may join.
    private struct Partner {
        var combination: Combination
        var joined: Combination
        /// How many of its respondents join.
        var number: Int
        /// How many classes are lost in all.
        var cost: Int
    }

    /// Coarsens classes.
    ///
    /// - Parameters:
    ///   - classes: The class of each respondent in each classification.
    ///   - used: Whether tables are broken down by each classification; one that they are not is taken away from all.
    ///   - least: How many respondents each combination must hold. Where there are fewer respondents in all, every
    ///     class is taken away.
    init(_ classes: [[Int]], used: [Bool], least: Int) {
        self.classes = classes.map { zip($0, used).map { $1 ? $0 : nil } }
        while true {
            let counts = self.classes.reduce(into: [Combination: Int]()) { $0[$1, default: 0] += 1 }
            // In an order of their own, so that the order of a dictionary does not matter.
            let known = counts.sorted { Self.precedes($0.key, $1.key) }
            let rare = known.filter { $0.value < least }.min { $0.value < $1.value }
            guard let rare, rare.key.contains(where: { $0 != nil }) || known.count > 1 else { return }
            let partners = known.filter { $0.key != rare.key }.map { other in
                Self.partner(other, of: rare, counts: counts, least: least)
            }
            guard let best = partners.min(by: { $0.cost < $1.cost }) else {
                self.classes = self.classes.map { $0.map { _ in nil } }
                return
            }
            replace(rare.key, by: best.joined, atMost: rare.value)
            replace(best.combination, by: best.joined, atMost: best.number)
        }
    }

    private static func partner(
        _ other: (key: Combination, value: Int),
        of rare: (key: Combination, value: Int),
        counts: [Combination: Int],
        least: Int
    ) -> Partner {
        let joined = zip(rare.key, other.key).map { $0 == $1 ? $0 : nil }
        let needed = max(0, least - rare.value - (joined == rare.key ? 0 : counts[joined] ?? 0))
        let number = joined == other.key ? 0 : other.value - needed >= least ? needed : other.value
        func lost(_ combination: Combination) -> Int { zip(combination, joined).count { $0 != $1 } }
        return Partner(
            combination: other.key,
            joined: joined,
            number: number,
            cost: rare.value * lost(rare.key) + number * lost(other.key)
        )
    }

    private static func precedes(_ left: Combination, _ right: Combination) -> Bool {
        left.map { $0 ?? .max }.lexicographicallyPrecedes(right.map { $0 ?? .max })
    }

    /// Gives a number of respondents of a combination another one; which of them is told by their order, which is random.
    private mutating func replace(_ combination: Combination, by other: Combination, atMost number: Int) {
        guard combination != other else { return }
        var left = number
        for respondent in classes.indices where left > 0 && classes[respondent] == combination {
            classes[respondent] = other
            left -= 1
        }
    }
}
