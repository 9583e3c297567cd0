// SPDX-License-Identifier: Apache-2.0

/// Whether the shares of ordered classes go one way, in the answers seen.
///
/// It is a fact about the respondents, not a test: with few classes shares often go one way by chance. The sentence "rises with
/// size" needs this fact, and a trend that ``TrendTest`` supports.
public enum Monotonicity: Hashable, Sendable, CaseIterable {
    /// Each share is above the one before.
    case strictlyIncreasing
    /// No share is below the one before, and some are equal.
    case increasing
    /// Each share is below the one before.
    case strictlyDecreasing
    /// No share is above the one before, and some are equal.
    case decreasing
    /// All shares are equal, or there are fewer than two.
    case constant
    /// Some shares rise and some fall.
    case notMonotone

    /// Compares the shares of classes in their order, in whole numbers; empty classes have no share and are passed over.
    public init(of classes: [GroupShare]) {
        let shares = classes.filter { $0.base > 0 }
        let steps = zip(shares, shares.dropFirst())
        let (rises, falls) = (steps.count { $1.isAbove($0) }, steps.count { $0.isAbove($1) })
        let areAllSteps = rises + falls == shares.count - 1
        self =
            switch (rises, falls) {
            case (0, 0): .constant
            case (_, 0): areAllSteps ? .strictlyIncreasing : .increasing
            case (0, _): areAllSteps ? .strictlyDecreasing : .decreasing
            default: .notMonotone
            }
    }
}
