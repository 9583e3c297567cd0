// SPDX-License-Identifier: Apache-2.0

import Variables

/// Takes a report apart into sentences, and finds where each word of it is written.
struct ProseTextReader {
    /// A stretch of running text.
    private struct Piece {
        var text: [Character]
        var location: SourceLocation
        var binding: Binding?
        var isPlain: Bool
    }

    private var source: SourceText
    private var passages: [ProsePassage] = []

    private init(source: SourceText) {
        self.source = source
    }

    /// Returns the passages of a report in order.
    ///
    /// - Parameters:
    ///   - prose: The report.
    ///   - markdown: What it was read from.
    /// - Returns: The passages; a word that is written with escapes has the place of what stands before it.
    static func read(_ prose: Prose, from markdown: String) -> [ProsePassage] {
        var reader = ProseTextReader(source: SourceText(markdown, file: prose.file))
        reader.add(prose.title, .heading, in: nil)
        for block in prose.opening { reader.add(block, .paragraph, in: nil) }
        for section in prose.sections {
            reader.add(section.title, .heading, in: section.id)
            for block in section.blocks { reader.add(block, .paragraph, in: section.id) }
        }
        return reader.passages
    }

    private mutating func add(_ block: Prose.Block, _ kind: ProsePassage.Kind, in section: String?) {
        switch block {
        case .paragraph(let inlines): add(inlines, kind, in: section)
        case .heading(_, let inlines): add(inlines, .heading, in: section)
        case .list(_, let items):
            for item in items { for block in item { add(block, .item, in: section) } }
        case .quote(let blocks): for block in blocks { add(block, kind, in: section) }
        case .figure(let figure):
            add(figure.title, .figure(figure), in: section)
            source.skipDestination()
        }
    }

    private mutating func add(_ inlines: [Prose.Inline], _ kind: ProsePassage.Kind, in section: String?) {
        var pieces: [Piece] = []
        for inline in inlines { collect(inline, nil, isPlain: false, into: &pieces) }
        let sentences = Self.sentences(of: pieces)
        guard !sentences.isEmpty else { return }
        passages.append(ProsePassage(kind: kind, section: section, sentences: sentences))
    }

    private mutating func collect(
        _ inline: Prose.Inline,
        _ binding: Binding?,
        isPlain: Bool,
        into pieces: inout [Piece]
    ) {
        func piece(_ text: some Sequence<Character>, _ location: SourceLocation) -> Piece {
            Piece(text: Array(text), location: location, binding: binding, isPlain: isPlain)
        }
        switch inline {
        case .text(let text): pieces.append(piece(text, source.locate(text: text)))
        case .softBreak: pieces.append(piece(" ", source.here))
        case .emphasis(let inner), .strong(let inner):
            for inline in inner { collect(inline, binding, isPlain: isPlain, into: &pieces) }
        case .link(_, let inner):
            for inline in inner { collect(inline, binding, isPlain: isPlain, into: &pieces) }
            source.skipDestination()
        case .plain(let inner):
            for inline in inner { collect(inline, binding, isPlain: true, into: &pieces) }
            source.skipDestination()
        case .bound(let bound):
            if bound.words.isEmpty {
                pieces.append(
                    Piece(text: [ProseSentence.figure], location: bound.location, binding: bound, isPlain: isPlain)
                )
            }
            for inline in bound.words { collect(inline, bound, isPlain: isPlain, into: &pieces) }
            source.skipDestination()
        }
    }

    private static func sentences(of pieces: [Piece]) -> [ProseSentence] {
        var text: [Character] = []
        var ranges: [Range<Int>] = []
        for piece in pieces {
            ranges.append(text.count..<text.count + piece.text.count)
            text += piece.text
        }
        let sealed = zip(pieces, ranges).filter { $0.0.binding != nil }.map(\.1)
        let starts = SentenceBoundary.starts(in: text, sealed: sealed)
        return zip(starts, starts.dropFirst() + [text.count]).map { start, end in
            var bindings: [Binding] = []
            var runs: [ProseSentence.Run] = []
            var owners: [Int?] = []
            var plain: [Bool] = []
            for (piece, range) in zip(pieces, ranges) where range.lowerBound < end && start < range.upperBound {
                if let binding = piece.binding, bindings.last != binding { bindings.append(binding) }
                let part = range.clamped(to: start..<end)
                var location = piece.location
                location.column += part.lowerBound - range.lowerBound
                runs.append(ProseSentence.Run(start: part.lowerBound - start, location: location))
                owners += part.map { _ in piece.binding == nil ? nil : bindings.count - 1 }
                plain += part.map { _ in piece.isPlain }
            }
            let characters = Array(text[start..<end])
            return ProseSentence(
                characters: characters,
                bindings: bindings,
                tokens: ProseToken.tokens(of: characters, binding: { owners[$0] }, isPlain: { plain[$0] }),
                runs: runs
            )
        }
    }
}
