// SPDX-License-Identifier: Apache-2.0

extension Sequence<Prose.Inline> {
    /// The words as they are written, without figures that are still to be filled in.
    public var plainText: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .softBreak: " "
            case .emphasis(let parts), .strong(let parts), .link(_, let parts), .plain(let parts): parts.plainText
            case .bound(let binding): binding.words.plainText
            }
        }.joined()
    }

    /// Whether any word is bound to a cell.
    public var hasBindings: Bool {
        contains { inline in
            switch inline {
            case .text, .softBreak: false
            case .emphasis(let parts), .strong(let parts), .link(_, let parts), .plain(let parts): parts.hasBindings
            case .bound: true
            }
        }
    }
}

extension Binding {
    /// The words as they are read, with single spaces between them; empty where the plain figure is to be written.
    var claimedWords: String { words.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
