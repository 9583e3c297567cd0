// SPDX-License-Identifier: Apache-2.0

/// An exact test that would take too long, and that is not replaced by a simulation behind the reader's back.
public enum ExactTestRefusal: Error, Hashable, Sendable {
    /// Going through the tables with these margins would take more steps than were allowed.
    case tooManySteps(allowed: Int)
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
