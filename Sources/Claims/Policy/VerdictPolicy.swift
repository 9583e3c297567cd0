// SPDX-License-Identifier: Apache-2.0

public import Variables

/// What follows when the answers do not carry a claim over to everybody who was asked.
public struct VerdictPolicy: Hashable, Sendable {
    /// What is done with a claim that is true of the respondents and not supported for the population.
    public enum Unsupported: String, Hashable, Sendable, CaseIterable {
        /// The words stand as they are; the reader who asks is shown the interval or the test.
        case stand
        /// The words are printed with a caveat.
        case caveat
        /// The release stops.
        case stop
    }

    /// Of claims about one share, which are nearly all narrower than their interval.
    public var shares: Unsupported
    /// Of comparisons, trends and places.
    public var orders: Unsupported
    /// What is printed after words that are true and not supported, where that is what follows.
    public var caveat: LocalizedText
    /// The probability of calling an order supported that is not there.
    public var level: Double
    /// Whether the p values of all orders that a report claims are corrected for being many.
    ///
    /// The correction is Holm's (1979, Scand. J. Stat. 6:65). Where there is none, the report tells how many there are.
    public var isAdjusted: Bool

    /// Creates a policy.
    public init(
        shares: Unsupported = .stand,
        orders: Unsupported = .caveat,
        caveat: LocalizedText = LocalizedText(nb: "retningsgivende", nn: "retningsgivande", en: "indicative only"),
        level: Double = 0.05,
        isAdjusted: Bool = false
    ) {
        self.shares = shares
        self.orders = orders
        self.caveat = caveat
        self.level = level
        self.isAdjusted = isAdjusted
    }

    /// The policy where a study says nothing else.
    public static let standard = VerdictPolicy()
}
