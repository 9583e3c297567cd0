// SPDX-License-Identifier: Apache-2.0

/// What a test says of the order of two shares, or of many over ordered classes.
public struct OrderTest: Hashable, Sendable {
    /// Which test it is.
    public enum Method: String, Hashable, Sendable {
        /// The normal test of two classes of known size, two-sided and with finite-population correction, where no expected
        /// count is below 5.
        case finitePopulation
        /// Fisher's exact test of two classes, two-sided, without correction and therefore cautious.
        case fisher
        /// McNemar's exact test of two answers of the same respondents, two-sided, with as little overlap as their numbers
        /// allow. How many gave both is not published, and the p value is largest when fewest did.
        case mcNemarLeastOverlap
        /// The exact Cochran-Armitage test over ordered classes, one-sided.
        case cochranArmitage
        /// The Cochran-Armitage test by the normal distribution, one-sided, where there are too many respondents for the exact one.
        case cochranArmitageNormal
    }

    /// Which test it is.
    public var method: Method
    /// The p value of no difference against rising: the first above the second, or later classes above earlier ones; 1
    /// where a two-sided test's sample does not point that way.
    public var rising: Double
    /// The p value against falling.
    public var falling: Double
    /// The 95 per cent interval of the difference first less second, as fractions; nil where there is none.
    public var difference: ClosedRange<Double>?

    /// Creates what a test says.
    public init(method: Method, rising: Double, falling: Double, difference: ClosedRange<Double>? = nil) {
        self.method = method
        self.rising = rising
        self.falling = falling
        self.difference = difference
    }

    /// Creates what a two-sided test says of the difference of two shares.
    init(_ method: Method, twoSided: Double, sign: Rational, difference: ClosedRange<Double>? = nil) {
        self.init(
            method: method,
            rising: sign > 0 ? twoSided : 1,
            falling: sign < 0 ? twoSided : 1,
            difference: difference
        )
    }
}
