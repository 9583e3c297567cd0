// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Variables

extension Prose {
    /// The cells that the prose rests on.
    var boundCells: [CellReference] { bindings.flatMap(\.cells) }

    /// The plain text around a bound figure in its sentence.
    struct Fragment: CustomStringConvertible {
        var before: String
        var after: String

        var length: Int { before.count + after.count }
        var description: String { "\(before) … \(after)" }

        /// Returns whether a page says it: what stands before the figure, and soon after that what follows.
        func isSaid(on page: String) -> Bool {
            guard !before.isEmpty else { return page.contains(after) }
            return page.ranges(of: before).contains { range in
                page[range.upperBound...].prefix(after.count + 30).contains(after)
            }
        }
    }

    /// The text around each figure that rests on a cell.
    func fragments(around cell: CellReference) -> [Fragment] {
        paragraphs.flatMap { inlines in
            inlines.indices.compactMap { index -> Fragment? in
                guard case .bound(let binding) = inlines[index], binding.cells.contains(cell) else { return nil }
                let before = Self.plain(inlines[..<index].reversed().prefix(while: Self.isPlain).reversed())
                let after = Self.plain(inlines[(index + 1)...].prefix(while: Self.isPlain))
                return Fragment(
                    before: before.hasSuffix(".") ? "" : before.components(separatedBy: ". ").last ?? "",
                    after: after.components(separatedBy: ".").first ?? ""
                )
            }
        }
    }

    /// Returns a text with single spaces between words.
    static func normalised(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func isPlain(_ inline: Inline) -> Bool {
        switch inline {
        case .text, .softBreak: true
        default: false
        }
    }

    private static func plain(_ inlines: some Sequence<Inline>) -> String {
        normalised(
            inlines.map { inline in
                if case .text(let text) = inline { text } else { " " }
            }.joined()
        )
    }

    private var paragraphs: [[Inline]] {
        func paragraphs(_ block: Block) -> [[Inline]] {
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines): [inlines]
            case .list(_, let items): items.flatMap { $0.flatMap(paragraphs) }
            case .quote(let blocks): blocks.flatMap(paragraphs)
            case .figure: []
            }
        }
        return (opening + sections.flatMap(\.blocks)).flatMap(paragraphs)
    }

    private var bindings: [Binding] { paragraphs.flatMap { $0.flatMap(Self.bindings) } }

    private static func bindings(_ inline: Inline) -> [Binding] {
        switch inline {
        case .bound(let binding): [binding]
        case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines), .plain(let inlines):
            inlines.flatMap(bindings)
        case .text, .softBreak: []
        }
    }
}

extension Binding {
    /// The cells that the words are tied to.
    var cells: [CellReference] {
        switch target {
        case .share(let cell), .count(let cell), .base(let cell), .trend(let cell, _), .rank(let cell): [cell]
        case .comparison(let first, let second): [first, second]
        case .external: []
        }
    }
}
