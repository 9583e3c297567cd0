// SPDX-License-Identifier: Apache-2.0

/// What a respondent has put down for one question, valid or not.
public enum Answer: Hashable, Sendable {
    /// The codes chosen, each once, in the order of the question's categories.
    case chosen([String])
    /// The code chosen for each item of a battery; an item without an answer is absent.
    case items([String: String])
    /// Free text, as it was written.
    case text(String)

    /// Whether nothing has been put down.
    public var isEmpty: Bool {
        switch self {
        case .chosen(let codes): codes.isEmpty
        case .items(let codes): codes.isEmpty
        case .text(let text): text.allSatisfy(\.isWhitespace)
        }
    }
}
