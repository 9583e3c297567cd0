// SPDX-License-Identifier: Apache-2.0

/// Those who answered before the first reminder against those who answered after the last one, in one classification, as
/// readers may see it.
///
/// A test and a distance, rounded, and no counts by class.
public struct ReleasedArrival: Hashable, Sendable {
    /// How many reminders there were, at least 1.
    public let reminders: Int
    /// The probability by Fisher's exact test, to three decimals; nil where the divisions are too many to go through.
    public let exact: Double?
    /// The probability by χ², to three decimals.
    public let corrected: Double
    /// The share of the last that would have to be of another class to be divided as the first, in per cent to one decimal.
    public let dissimilarity: Double
    /// Whether the test finds a difference: the probability, exact or else corrected, is below the policy's least.
    public let isDifferent: Bool

    init(reminders: Int, exact: Double?, corrected: Double, dissimilarity: Double, isDifferent: Bool) {
        self.reminders = reminders
        self.exact = exact
        self.corrected = corrected
        self.dissimilarity = dissimilarity
        self.isDifferent = isDifferent
    }
}
