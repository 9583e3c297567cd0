// SPDX-License-Identifier: Apache-2.0

/// What was done with those of whom an answer is not known, so that it can be printed.
public struct MissingAnswers: Hashable, Sendable {
    /// A kind of missing answer.
    public enum Treatment: String, Hashable, Sendable, Codable, CaseIterable {
        /// Left out of the base.
        case outOfBase
        /// Kept in the base as an answer of its own.
        case inBase
    }

    /// What was done with "don't know"; nil where the question does not offer it.
    public var dontKnow: Treatment?
    /// The respondents who were asked and gave no answer; they are left out of the base and stay in the sample.
    public var unanswered: Int
    /// The respondents who answered "don't know".
    public var dontKnows: Int

    /// Creates a note.
    public init(dontKnow: Treatment? = nil, unanswered: Int = 0, dontKnows: Int = 0) {
        self.dontKnow = dontKnow
        self.unanswered = unanswered
        self.dontKnows = dontKnows
    }
}

extension MissingAnswers: CustomStringConvertible {
    /// The note as a sentence; empty where nothing was missing.
    public var description: String {
        var parts: [String] = []
        if unanswered > 0 { parts.append("\(unanswered) without an answer are out of the base") }
        switch dontKnow {
        case .outOfBase where dontKnows > 0: parts.append("\(dontKnows) who did not know are out of the base")
        case .inBase where dontKnows > 0: parts.append("\(dontKnows) who did not know are in the base")
        default: break
        }
        return parts.isEmpty ? "" : parts.joined(separator: "; ") + "."
    }
}
