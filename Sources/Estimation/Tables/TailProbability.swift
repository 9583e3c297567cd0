// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Upper tails of the distributions that tests of tables refer to.
enum TailProbability {
    /// P(F > x) by the beta distribution (Abramowitz & Stegun 26.6.2).
    static func f(_ value: Double, _ numerator: Double, _ denominator: Double) -> Double {
        guard value > 0 else { return value.isNaN ? .nan : 1 }
        let below = denominator / (denominator + numerator * value)
        return BetaDistribution(denominator / 2, numerator / 2)?.cumulative(below) ?? .nan
    }

    /// P(χ² > x) for whole degrees of freedom, a finite sum (Abramowitz & Stegun 26.4.4 and 26.4.5).
    static func chiSquared(_ value: Double, _ degrees: Int) -> Double {
        guard value > 0 else { return value.isNaN ? .nan : 1 }
        let isOdd = !degrees.isMultiple(of: 2)
        var sum = isOdd ? erfc((value / 2).squareRoot()) : 0
        var term = isOdd ? exp(-value / 2) * (2 * value / Double.pi).squareRoot() : exp(-value / 2)
        for step in stride(from: isOdd ? 3 : 2, through: degrees, by: 2) {
            sum += term
            term *= value / Double(step)
        }
        return sum
    }
}
