// SPDX-License-Identifier: Apache-2.0

/// Everything that a respondent has put down so far: on the route or off it, valid or not.
///
/// Nothing leaves a draft but by the respondent's own hand. What is off the route waits there in case the route
/// reopens; ``Interview`` decides what counts.
public struct Draft: Hashable, Sendable {
    /// The answers, by the id of their question; an empty answer is absent.
    public var answers: [String: Answer]
    /// The ids of the pages that the respondent has gone on from, answered or not.
    public var passed: Set<String>
    /// Answers that met another one, given meanwhile in another window, by the id of their page.
    ///
    /// The one that came first is in `answers`; the respondent decides between them.
    public var rivals: [String: Answer]
    /// What a respondent who may not want to answer has begun to say of it.
    public var reason: String

    /// Creates a draft; an empty one where nothing is given.
    public init(
        answers: [String: Answer] = [:],
        passed: Set<String> = [],
        rivals: [String: Answer] = [:],
        reason: String = ""
    ) {
        self.answers = answers
        self.passed = passed
        self.rivals = rivals
        self.reason = reason
    }
}
