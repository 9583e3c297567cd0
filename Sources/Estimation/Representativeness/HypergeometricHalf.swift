// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Some of the classes of a frame, with all ways in which a number of respondents may divide among them.
struct HypergeometricHalf {
    /// The units of all these classes.
    let total: Int

    private let units: [Int]
    /// ln C(N_k, x) for each class and x.
    private let ways: [[Double]]
    /// ln of the number of ways in which this class and all later ones have r respondents.
    private let allWays: [[Double]]
    /// The same for the likeliest division of the r among them.
    private let mostWays: [[Double]]

    init(units: [Int], respondents: Int) {
        func cumulated(_ ratios: some Sequence<Double>) -> [Double] {
            var sum = NeumaierSum()
            return [0]
                + ratios.map { ratio in
                    sum.add(log(ratio))
                    return sum.value
                }
        }
        func ratios(_ units: Int) -> [Double] {
            (0..<min(units, respondents)).map { Double(units - $0) / Double($0 + 1) }
        }
        total = units.reduce(0, +)
        self.units = units
        ways = units.map { cumulated(ratios($0)) }
        allWays = units.indices.map { cumulated(ratios(units[$0...].reduce(0, +))) }
        // Each class's ratios fall, so the likeliest division takes the greatest ratios of all.
        var greatest: ArraySlice<Double> = []
        mostWays = units.reversed().map { units in
            greatest = (greatest + ratios(units)).sorted(by: >).prefix(respondents)
            return cumulated(greatest)
        }.reversed()
    }

    /// ln of the number of ways in which a number of respondents divide among the classes.
    func allWays(_ respondents: Int) -> Double { allWays[0][respondents] }

    /// ln of the number of ways of their likeliest division.
    func mostWays(_ respondents: Int) -> Double { mostWays[0][respondents] }

    /// ln of the number of ways of a division.
    func logarithm(of counts: [Int]) -> Double {
        NeumaierSum(zip(ways, counts).lazy.map { $0[$1] }).value
    }

    /// Returns the divisions of a number of respondents whose logarithm is at least a floor, and the share of the rest.
    ///
    /// Where even the likeliest continuation is below the floor all continuations are, and their number is one binomial
    /// coefficient (Vandermonde). Nil when the steps run out.
    func divisions(of respondents: Int, from floor: Double, steps: inout Int) -> Divisions? {
        var walk = Walk(floor: floor, divisions: Divisions(classes: units.count, whole: allWays(respondents)))
        walk.path = Array(repeating: 0, count: units.count)
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
        guard position < units.count else {
            walk.divisions.append(walk.path, logarithm: logarithm)
            return
        }
        let next = position + 1
        let later = next < units.count ? allWays[next].count - 1 : 0
        for count in max(0, left - later)...max(0, min(left, units[position])) where walk.steps >= 0 {
            walk.steps -= 1
            walk.path[position] = count
            let here = logarithm + ways[position][count]
            let (most, all) =
                next < units.count ? (mostWays[next][left - count], allWays[next][left - count]) : (0, 0)
            if here + most < walk.floor {
                walk.divisions.rest.add(exp(here + all - walk.divisions.whole))
            } else {
                visit(next, left: left - count, logarithm: here, &walk)
            }
        }
    }
}

/// Divisions of one number of respondents among some classes.
struct Divisions {
    /// ln of the number of all ways, of which shares are.
    let whole: Double
    /// The share of the ways whose divisions are not listed.
    var rest = NeumaierSum()
    /// ln of the number of ways of each division listed.
    private(set) var logarithms: [Double] = []
    /// The positions of the divisions, least likely first.
    private(set) var order: [Int] = []

    private let classes: Int
    private var counts: [Int32] = []

    init(classes: Int, whole: Double) {
        self.classes = classes
        self.whole = whole
    }

    mutating func append(_ division: [Int], logarithm: Double) {
        logarithms.append(logarithm)
        for count in division { counts.append(Int32(count)) }
    }

    mutating func sort() {
        order = logarithms.indices.sorted { (logarithms[$0], $0) < (logarithms[$1], $1) }
    }

    /// The respondents of each class.
    func division(_ index: Int) -> [Int] { counts[index * classes..<(index + 1) * classes].map { Int($0) } }

    /// The share of all ways that are of a division.
    func share(of index: Int) -> Double { exp(logarithms[index] - whole) }
}
