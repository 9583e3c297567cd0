// SPDX-License-Identifier: Apache-2.0

extension Prose {
    /// Everything that is bound to cells, in the order of the text, the messages of figures among them.
    public var bindings: [Binding] { walk.bindings }

    /// The figures in the order of the text.
    public var figures: [Figure] { walk.figures }

    private var walk: ProseWalk {
        var walk = ProseWalk()
        walk.visit(title)
        walk.visit(opening)
        for section in sections {
            walk.visit(section.title)
            walk.visit(section.blocks)
        }
        return walk
    }
}

/// Collects what prose binds and draws.
private struct ProseWalk {
    private(set) var bindings: [Binding] = []
    private(set) var figures: [Prose.Figure] = []

    mutating func visit(_ blocks: [Prose.Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines): visit(inlines)
            case .list(_, let items): for item in items { visit(item) }
            case .quote(let blocks): visit(blocks)
            case .figure(let figure):
                figures.append(figure)
                visit(figure.title)
            }
        }
    }

    mutating func visit(_ inlines: [Prose.Inline]) {
        for inline in inlines {
            switch inline {
            case .text, .softBreak: break
            case .emphasis(let inner), .strong(let inner), .link(_, let inner), .plain(let inner): visit(inner)
            case .bound(let binding):
                bindings.append(binding)
                visit(binding.words)
            }
        }
    }
}
