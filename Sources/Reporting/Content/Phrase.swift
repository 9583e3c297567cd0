// SPDX-License-Identifier: Apache-2.0

public import Disclosure
import Variables

/// A piece of running text whose numbers are filled in.
public indirect enum Phrase: Hashable, Sendable {
    /// Plain text.
    case text(String)
    /// Emphasis.
    case emphasis([Phrase])
    /// Strong emphasis.
    case strong([Phrase])
    /// A link to somewhere else.
    case link(destination: String, [Phrase])
    /// Words that rest on cells of the release.
    case bound([Phrase], BoundClaim)
    /// Words that rest on another survey.
    case external([Phrase], ReleasedExternal)

    /// The words alone.
    public var plainText: String {
        switch self {
        case .text(let text): text
        case .emphasis(let parts), .strong(let parts), .link(_, let parts), .external(let parts, _): parts.plainText
        case .bound(let parts, let bound): parts.plainText + (bound.caveat.map { " (\($0))" } ?? "")
        }
    }
}

extension Sequence<Phrase> {
    /// The words of all pieces, one after another.
    public var plainText: String { map(\.plainText).joined() }
}
