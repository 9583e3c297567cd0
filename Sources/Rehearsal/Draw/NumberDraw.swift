// SPDX-License-Identifier: Apache-2.0

import Variables

/// Draws a number for every place from those that each may have, so that the classes sum to everyone.
///
/// It is exact: what the classes still to come can sum to is known when a class gets its number, so that no draw ends
/// where nothing fits, but for strata whose sizes rule it out.
struct NumberDraw {
    private let places: Places
    private var allowed: [RangeSet<Int>]
    private let wanted: [Double]
    private let straying: Double

    /// Creates a draw.
    ///
    /// - Parameters:
    ///   - places: The places.
    ///   - allowed: The numbers that each place may have.
    ///   - wanted: The number that each place is to have about.
    ///   - straying: How far numbers stray from the wanted ones where those are allowed, as a share of them.
    init(_ places: Places, allowed: [RangeSet<Int>], wanted: [Double], straying: Double = DrawTargets.noise) {
        self.places = places
        self.allowed = allowed
        self.wanted = wanted
        self.straying = straying
    }

    /// Returns the numbers; nil where there are none.
    func numbers(_ targets: inout DrawTargets) -> [Int]? {
        var draw = self
        return draw.fixTwins(&targets) && draw.fixTotal(&targets) ? draw.fixClasses(&targets) : nil
    }

    /// Places that hold the same units have the same number.
    private mutating func fixTwins(_ targets: inout DrawTargets) -> Bool {
        for first in allowed.indices {
            let same = allowed.indices.filter { places.twins[$0] == first }
            guard same.count > 1 else { continue }
            let common = same.reduce(allowed[first]) { $0.intersection(allowed[$1]) }
            guard let number = targets.number(near: wanted[first], straying: straying, in: common) else { return false }
            for place in same { fix(place, at: number) }
        }
        return true
    }

    private mutating func fixTotal(_ targets: inout DrawTargets) -> Bool {
        let possible = places.classes.reduce(allowed[0]) { left, classes in
            left.intersection(sums(of: classes[...]))
        }
        guard let number = targets.number(near: wanted[0], straying: straying, in: possible) else { return false }
        fix(0, at: number)
        return true
    }

    private mutating func fixClasses(_ targets: inout DrawTargets) -> [Int]? {
        var numbers = Array(repeating: 0, count: allowed.count)
        numbers[0] = allowed[0].ranges.first?.lowerBound ?? 0
        for classes in places.classes {
            // Those that have least choice come first, so that the others share what that leaves.
            let choices = classes.map { allowed[$0].ranges.reduce(0) { $0 + $1.count } }
            let classes = classes.indices.sorted { (choices[$0], $0) < (choices[$1], $1) }.map { classes[$0] }
            var left = numbers[0]
            for position in classes.indices {
                let (place, others) = (classes[position], classes[(position + 1)...])
                let rest = sums(of: others)
                let fitting = RangeSet(rest.ranges.map { (left - $0.upperBound + 1)..<(left - $0.lowerBound + 1) })
                let expected = wanted[place] + others.reduce(0) { $0 + wanted[$1] }
                let near = expected > 0 ? wanted[place] / expected * Double(left) : 0
                let possible = allowed[place].intersection(fitting)
                guard let number = targets.number(near: near, straying: straying, in: possible) else { return nil }
                numbers[place] = number
                left -= number
            }
        }
        return numbers
    }

    private mutating func fix(_ place: Int, at number: Int) { allowed[place] = RangeSet(number..<(number + 1)) }

    /// What some classes can sum to.
    private func sums(of classes: ArraySlice<Int>) -> RangeSet<Int> {
        classes.reversed().reduce(RangeSet(0..<1)) { sums, place in
            RangeSet(
                sums.ranges.flatMap { sum in
                    allowed[place].ranges.map {
                        (sum.lowerBound + $0.lowerBound)..<(sum.upperBound + $0.upperBound - 1)
                    }
                }
            )
        }
    }
}
