// SPDX-License-Identifier: Apache-2.0

/// Why an answer cannot stand as it is.
///
/// It is kept in the draft all the same, and the respondent mends it.
public enum AnswerProblem: Hashable, Sendable {
    /// A later route rests on the question, so that it needs an answer.
    case missing
    /// More options are chosen than the question allows.
    case tooMany(chosen: Int, maximum: Int)
    /// An option that excludes all the others is chosen together with some of them.
    case notAlone(code: String)
    /// The text is longer than what is kept.
    case tooLong(characters: Int, maximum: Int)
}
