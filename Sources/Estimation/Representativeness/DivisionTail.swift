// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The probability of all divisions of respondents among classes that are no likelier than the one seen.
///
/// The classes are split into two halves: each half is gone through by itself for each number of respondents that it may have,
/// and the two lists, sorted, are met with each other. So the work grows about as the square root of the number of divisions.
struct DivisionTail {
    /// Logarithms of weights that differ by less are compared by other means.
    static let tolerance = 1e-9

    let left: DivisionHalf
    let right: DivisionHalf
    /// The division seen, of each half.
    let seen: [[Int]]

    private var respondents: Int { seen.joined().reduce(0, +) }

    /// Returns the probability.
    ///
    /// - Parameters:
    ///   - steps: The steps that may be taken.
    ///   - isNoLikelier: Whether a division whose weight differs from that of the one seen by rounding at most is no likelier; it
    ///     may take steps.
    /// - Returns: The probability; nil when the steps run out.
    func probability(steps: inout Int, isNoLikelier: ([[Int]], _ steps: inout Int) -> Bool) -> Double? {
        let threshold = left.logarithm(of: seen[0]) + right.logarithm(of: seen[1])
        let respondents = self.respondents
        var sum = NeumaierSum()
        var whole = NeumaierSum()
        for count in max(0, respondents - right.total)...min(respondents, left.total) {
            let other = respondents - count
            let weight = exp(left.allWays(count) + right.allWays(other) - scale)
            whole.add(weight)
            let floor = threshold - Self.tolerance
            guard
                let mine = left.divisions(of: count, from: floor - right.mostWays(other), steps: &steps),
                let others = right.divisions(of: other, from: floor - left.mostWays(count), steps: &steps)
            else { return nil }
            var tail = NeumaierSum()
            tail.add(mine.rest.value)
            var (position, below) = (0, others.rest)
            // The less likely mine is, the more of the others leave the whole below what was seen.
            for index in mine.order.reversed() {
                let logarithm = mine.logarithms[index]
                while position < others.order.count,
                    logarithm + others.logarithms[others.order[position]] < threshold - Self.tolerance
                {
                    below.add(others.share(of: others.order[position]))
                    position += 1
                }
                var shares = below
                for near in others.order[position...] {
                    guard logarithm + others.logarithms[near] <= threshold + Self.tolerance else { break }
                    let division = [mine.division(index), others.division(near)]
                    if division == seen || isNoLikelier(division, &steps) { shares.add(others.share(of: near)) }
                }
                tail.add(mine.share(of: index) * shares.value)
            }
            sum.add(weight * tail.value)
        }
        return steps >= 0 ? min(1, sum.value / whole.value) : nil
    }

    /// The logarithm of about the greatest weight, so that no weight overflows.
    private var scale: Double {
        let (least, most) = (max(0, respondents - right.total), min(respondents, left.total))
        return (least...most).reduce(-.infinity) { max($0, left.allWays($1) + right.allWays(respondents - $1)) }
    }
}
