// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// About how many steps a ``DivisionTail`` takes, found without taking any.
struct DivisionCost {
    /// The entries of its tables, and the divisions of each half that are likely enough to matter: those in an ellipsoid whose
    /// axes are the standard deviations of the classes times the root of X² of the division seen.
    let steps: Double

    /// Tells the cost.
    ///
    /// - Parameter halves: What each class of each half has: the count seen, the count expected, and its variance.
    init(_ halves: [[(count: Double, expected: Double, variance: Double)]]) {
        let all = halves.joined()
        let square = all.reduce(0) { sum, one in
            one.variance > 0 ? sum + (one.count - one.expected) * (one.count - one.expected) / one.variance : sum
        }
        let entries = 3 * Double(all.count) * all.reduce(0) { $0 + $1.count }
        steps = halves.reduce(entries) { steps, half in
            let dimensions = Double(half.count)
            let ball = pow(Double.pi * square, dimensions / 2) / tgamma(dimensions / 2 + 1)
            return steps + half.reduce(ball) { $0 * max(1, $1.variance.squareRoot()) }
        }
    }
}
