// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

extension Prose {
    /// The cells that the prose rests on.
    var boundCells: [CellReference] { bindings.flatMap(\.cells) }

    /// Pieces of the sentences that rest on a cell: what stands on the same line of the source before or after the words.
    func fragments(around cell: CellReference) -> [String] {
        paragraphs.flatMap { inlines in
            inlines.indices.compactMap { index -> String? in
                guard case .bound(let binding) = inlines[index], binding.cells.contains(cell) else { return nil }
                var candidates: [Substring] = []
                if index > 0, case .text(let text) = inlines[index - 1] {
                    candidates += text.split(separator: ". ", omittingEmptySubsequences: false).suffix(1)
                }
                if index + 1 < inlines.count, case .text(let text) = inlines[index + 1] {
                    candidates += text.split(separator: ".", omittingEmptySubsequences: false).prefix(1)
                }
                return candidates.map(String.init).max { $0.count < $1.count }
            }
        }
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
        case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines): inlines.flatMap(bindings)
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
