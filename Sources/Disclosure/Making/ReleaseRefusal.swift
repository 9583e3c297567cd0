// SPDX-License-Identifier: Apache-2.0

/// Why a release cannot be made.
public enum ReleaseRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Real answers were to be released without protection.
    case reconstructionOfRealAnswers

    /// A whole sentence that says what to do.
    public var description: String {
        switch self {
        case .reconstructionOfRealAnswers:
            "The profile “reconstruction” publishes every cell and is for rehearsed answers only; these are"
                + " respondents' answers. Release them with the profile “protected”."
        }
    }
}
