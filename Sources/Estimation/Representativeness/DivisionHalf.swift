// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Some of the classes that respondents may be of, with all ways in which a number of respondents may divide among them.
///
/// A division has a weight for each class and count. In a frame it is the number of ways C(N, x) to draw x of N units; where
/// everybody is drawn anew it is πˣ/x!. Both are products of ratios (s − dx)/(x + 1), in which a draw takes away d = 1, or 0, of
/// a size s of N, or π; and so are the sums of the weights of several classes, with the sum of their sizes (Vandermonde).
struct DivisionHalf {
    /// The greatest number of respondents that all these classes can have.
    let total: Int

    private let sizes: [Double]
    private let most: [Int]
    /// ln of the weight for each class and count.
    private let ways: [[Double]]
    /// ln of the sum of the weights with which this class and all later ones have r respondents.
    private let allWays: [[Double]]
    /// The same for the likeliest division of the r among them.
    private let mostWays: [[Double]]

    /// Prepares classes of a frame, of which each unit is drawn once at most.
    init(units: [Int], respondents: Int) {
        self.init(units.map { Double($0) }, most: units.map { min($0, respondents) }, respondents, isReplaced: false)
    }

    /// Prepares classes of given shares, of which respondents without end could be drawn.
    init(shares: [Double], respondents: Int) {
        self.init(shares, most: shares.map { _ in respondents }, respondents, isReplaced: true)
    }

    private init(_ sizes: [Double], most: [Int], _ respondents: Int, isReplaced: Bool) {
        func cumulated(_ ratios: some Sequence<Double>) -> [Double] {
            var sum = NeumaierSum()
            return [0]
                + ratios.map { ratio in
                    sum.add(log(ratio))
                    return sum.value
                }
        }
        func ratios(_ size: Double, _ most: Int) -> [Double] {
            (0..<most).map { (isReplaced ? size : size - Double($0)) / Double($0 + 1) }
        }
        total = most.reduce(0, +)
        (self.sizes, self.most) = (sizes, most)
        ways = zip(sizes, most).map { cumulated(ratios($0, $1)) }
        allWays = sizes.indices.map { first in
            let later = most[first...].reduce(0, +)
            return cumulated(ratios(sizes[first...].reduce(0, +), min(later, respondents)))
        }
        // Each class's ratios fall, so the likeliest division takes the greatest ratios of all.
        var greatest: ArraySlice<Double> = []
        mostWays = zip(sizes, most).reversed().map { size, most in
            greatest = (greatest + ratios(size, most)).sorted(by: >).prefix(respondents)
            return cumulated(greatest)
        }.reversed()
    }

    /// ln of the weight with which so many respondents divide among the classes.
    func allWays(_ respondents: Int) -> Double { allWays[0][respondents] }

    /// ln of the weight of their likeliest division.
    func mostWays(_ respondents: Int) -> Double { mostWays[0][respondents] }

    /// ln of the weight of a division.
    func logarithm(of counts: [Int]) -> Double {
        NeumaierSum(zip(ways, counts).lazy.map { $0[$1] }).value
    }

    /// Returns the divisions of a number of respondents whose logarithm is at least a floor, and the share of the rest.
    ///
    /// Where even the likeliest continuation is below the floor all continuations are, and their weight is known. Nil when the
    /// steps run out.
    func divisions(of respondents: Int, from floor: Double, steps: inout Int) -> Divisions? {
        var walk = Walk(floor: floor, divisions: Divisions(classes: most.count, whole: allWays(respondents)))
        walk.path = Array(repeating: 0, count: most.count)
        walk.steps = steps
        visit(0, left: respondents, logarithm: 0, &walk)
        steps = walk.steps
        guard steps >= 0 else { return nil }
        walk.divisions.sort()
        return walk.divisions
    }

    private struct Walk {
        let floor: Double
        var divisions: Divisions
        var path: [Int] = []
        var steps = 0
    }

    private func visit(_ position: Int, left: Int, logarithm: Double, _ walk: inout Walk) {
        guard position < most.count else {
            walk.divisions.append(walk.path, logarithm: logarithm)
            return
        }
        let next = position + 1
        let later = next < most.count ? allWays[next].count - 1 : 0
        for count in max(0, left - later)...max(0, min(left, most[position])) where walk.steps >= 0 {
            walk.steps -= 1
            walk.path[position] = count
            let here = logarithm + ways[position][count]
            let (most, all) =
                next < self.most.count ? (mostWays[next][left - count], allWays[next][left - count]) : (0, 0)
            if here + most < walk.floor {
                walk.divisions.rest.add(exp(here + all - walk.divisions.whole))
            } else {
                visit(next, left: left - count, logarithm: here, &walk)
            }
        }
    }
}
