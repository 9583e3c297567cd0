// SPDX-License-Identifier: Apache-2.0

/// The first and the last who answered, by class of one classification, as contact rounds tell them apart.
///
/// The *first* answered before the first reminder, the *last* after the last one. With one reminder they are all who
/// answered; with more, those who answered between take no part.
public struct Arrivals: Hashable, Sendable {
    /// How many of the first are of each class, aligned with the classes of the breakdown.
    public let first: [Int]
    /// How many of the last are of each class, likewise.
    public let last: [Int]

    /// Tells first and last apart; nil where nobody has been reminded.
    ///
    /// - Parameters:
    ///   - breakdown: Who has answered by now, in one classification.
    ///   - position: The position of the classification among the study's, from 0.
    ///   - rounds: The contact rounds in their order, none of which counts more than have answered by now.
    public init?(_ breakdown: Coverage.Breakdown, at position: Int, rounds: [ContactRound]) {
        let reminders = rounds.filter(\.isReminder)
        guard let opening = reminders.first, let latest = reminders.last else { return nil }
        first = breakdown.classes.map { opening.answered(of: $0, in: position) }
        last = zip(breakdown.classes, breakdown.answered).map { $1 - latest.answered(of: $0, in: position) }
    }
}
