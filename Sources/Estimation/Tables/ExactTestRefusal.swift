// SPDX-License-Identifier: Apache-2.0

/// An exact test that would take too long, and that is not replaced by a simulation behind the reader's back.
public enum ExactTestRefusal: Error, Hashable, Sendable {
    /// Going through the tables with these margins would take more steps than were allowed.
    case tooManySteps(allowed: Int)

    /// The steps that one exact test may take unless it is told otherwise, at the desk, in a release and for claims alike: some
    /// milliseconds, enough for the tables of some hundred respondents in three by five cells, and for trends of a thousand.
    ///
    /// So many tests are made for a study that each must be cheap; beyond that there are answers enough for the approximate
    /// one, and what is printed says which it is.
    public static let usualSteps = 400_000
}

extension ExactTestRefusal: CustomStringConvertible {
    /// What was refused, in English.
    public var description: String {
        switch self {
        case .tooManySteps(let allowed):
            "An exact test of this table takes more than \(allowed) steps; it has answers enough for an approximate one."
        }
    }
}
