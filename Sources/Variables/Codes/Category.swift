// SPDX-License-Identifier: Apache-2.0

/// One value of a code list: what is stored, what is read, and what part it plays (DDI: Category and Code).
public struct Category: Hashable, Sendable {
    /// The part a category plays in an answer.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// An answer to the question.
        case substantive
        /// “Other”, listed last.
        case other
        /// “None of these”: an answer that excludes all the others of a several-answers question.
        case none
        /// “Don't know”: listed last, excludes all others, and left out of the valid base.
        case dontKnow = "dont_know"
        /// “Not relevant”: listed last, excludes all others, and left out of the valid base.
        case notApplicable = "not_applicable"
    }

    /// Which side of a scale a category stands on.
    public enum Valence: String, Hashable, Sendable, CaseIterable {
        /// Against, or inhibiting.
        case negative
        /// Neither.
        case neutral
        /// For, or promoting.
        case positive
    }

    /// The code that is stored and that expressions compare with.
    public var code: String
    /// The label that people read.
    public var label: LocalizedText
    /// The part it plays.
    public var role: Role
    /// Which side of the scale it stands on; nil where the code list is no scale.
    public var valence: Valence?
    /// Whether the original questionnaire does not document it, so that it is this study's own proposal.
    public var isProposed: Bool
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a category.
    public init(
        code: String,
        label: LocalizedText,
        role: Role = .substantive,
        valence: Valence? = nil,
        isProposed: Bool = false,
        location: SourceLocation
    ) {
        self.code = code
        self.label = label
        self.role = role
        self.valence = valence
        self.isProposed = isProposed
        self.location = location
    }

    /// Whether choosing it excludes every other category of a several-answers question.
    public var isExclusive: Bool { role == .none || role == .dontKnow || role == .notApplicable }

    /// Whether an answer in it counts in the valid base.
    public var isValid: Bool { role != .dontKnow && role != .notApplicable }
}
