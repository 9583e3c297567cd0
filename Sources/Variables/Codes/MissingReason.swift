// SPDX-License-Identifier: Apache-2.0

/// Why a respondent has no code on a variable.
///
/// “Don't know” and “not relevant” are answers, hence categories and not missing reasons.
public enum MissingReason: UInt8, Hashable, Sendable, CaseIterable {
    /// The question was not on the respondent's route.
    case notAsked = 1
    /// The question was on the route and was left unanswered.
    case noAnswer = 2
    /// The class of the respondent's unit is left out, because with it the respondent would stand out.
    case withheld = 3

    /// The name used in files: `not_asked`, `no_answer` or `withheld`.
    public var name: String {
        switch self {
        case .notAsked: "not_asked"
        case .noAnswer: "no_answer"
        case .withheld: "withheld"
        }
    }

    /// Creates the reason from the name used in files, or nil when there is none of that name.
    public init?(name: String) {
        guard let reason = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = reason
    }
}
