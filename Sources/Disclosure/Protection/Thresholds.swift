// SPDX-License-Identifier: Apache-2.0

/// How small a number a protected release may show.
public struct Thresholds: Hashable, Sendable {
    /// The smallest count of respondents, and of those not in the cell, that may be published.
    public var minimumCount: Int
    /// The smallest base of a class that may be published.
    public var minimumBase: Int

    /// Creates thresholds.
    public init(minimumCount: Int = 3, minimumBase: Int = 10) {
        self.minimumCount = minimumCount
        self.minimumBase = minimumBase
    }
}
