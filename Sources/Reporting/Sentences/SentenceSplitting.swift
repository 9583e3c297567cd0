// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure

/// Divides running text into sentences and leaves out those that may not be said.
struct SentenceSplitting {
    /// What surrounds a piece of text, with a number that tells equal neighbours apart.
    private struct Wrapper: Hashable {
        enum Kind: Hashable {
            case emphasis
            case strong
            case link(String)
        }

        var kind: Kind
        var number: Int
    }

    /// A piece of text inside its wrappers; nil when it may not be said.
    private struct Piece {
        var wrappers: [Wrapper]
        var phrase: Phrase?
        var text: [Character]
        var isSealed: Bool

        /// Returns the part of plain text that lies in a range of the whole.
        func cut(to part: Range<Int>, from whole: Range<Int>) -> Piece {
            var piece = self
            let start = part.lowerBound - whole.lowerBound
            piece.text = Array(text[start..<start + part.count])
            piece.phrase = .text(String(piece.text))
            return piece
        }
    }

    private var pieces: [Piece] = []
    private var wrapperCount = 0
    private let bindings: BindingResolution

    /// Flattens running text.
    init(_ inlines: [Prose.Inline], bindings: BindingResolution) {
        self.bindings = bindings
        collect(inlines, in: [])
    }

    /// Returns the sentences in order; nil for those that rest on something that the release does not publish.
    func sentences() -> [[Phrase]?] {
        var text: [Character] = []
        var ranges: [Range<Int>] = []
        for piece in pieces {
            ranges.append(text.count..<text.count + piece.text.count)
            text += piece.text
        }
        let sealed = zip(pieces, ranges).filter { $0.0.isSealed }.map(\.1)
        let starts = SentenceBoundary.starts(in: text, sealed: sealed)
        return zip(starts, starts.dropFirst() + [text.count]).map { start, end -> [Phrase]? in
            var parts: [Piece] = []
            for (piece, range) in zip(pieces, ranges) where range.lowerBound < end && start < range.upperBound {
                guard piece.phrase != nil else { return nil }
                parts.append(piece.isSealed ? piece : piece.cut(to: range.clamped(to: start..<end), from: range))
            }
            return Self.nest(parts[...], depth: 0)
        }
    }

    private mutating func collect(_ inlines: [Prose.Inline], in wrappers: [Wrapper]) {
        for inline in inlines {
            switch inline {
            case .text(let text): add(.text(text), in: wrappers)
            case .softBreak: add(.text(" "), in: wrappers)
            case .emphasis(let content): collect(content, in: wrappers, .emphasis)
            case .strong(let content): collect(content, in: wrappers, .strong)
            case .plain(let content): collect(content, in: wrappers)
            case .link(let destination, let content): collect(content, in: wrappers, .link(destination))
            case .bound(let binding):
                let phrase = bindings.resolve(binding)
                // What cannot be said still has a place in its sentence: its words, or a figure's.
                let words = phrase?.plainText ?? binding.words.plainText
                pieces.append(
                    Piece(
                        wrappers: wrappers,
                        phrase: phrase,
                        text: Array(words.isEmpty ? "0" : words),
                        isSealed: true
                    )
                )
            }
        }
    }

    private mutating func collect(_ inlines: [Prose.Inline], in wrappers: [Wrapper], _ kind: Wrapper.Kind) {
        wrapperCount += 1
        collect(inlines, in: wrappers + [Wrapper(kind: kind, number: wrapperCount)])
    }

    private mutating func add(_ phrase: Phrase, in wrappers: [Wrapper]) {
        let text = Array(phrase.plainText)
        guard !text.isEmpty else { return }
        pieces.append(Piece(wrappers: wrappers, phrase: phrase, text: text, isSealed: false))
    }

    /// Puts the wrappers around their pieces again.
    private static func nest(_ pieces: ArraySlice<Piece>, depth: Int) -> [Phrase] {
        var result: [Phrase] = []
        var index = pieces.startIndex
        while index < pieces.endIndex {
            guard depth < pieces[index].wrappers.count else {
                if let phrase = pieces[index].phrase { result.append(phrase) }
                index += 1
                continue
            }
            let wrapper = pieces[index].wrappers[depth]
            var end = index + 1
            while end < pieces.endIndex, depth < pieces[end].wrappers.count, pieces[end].wrappers[depth] == wrapper {
                end += 1
            }
            let content = nest(pieces[index..<end], depth: depth + 1)
            switch wrapper.kind {
            case .emphasis: result.append(.emphasis(content))
            case .strong: result.append(.strong(content))
            case .link(let destination): result.append(.link(destination: destination, content))
            }
            index = end
        }
        return result
    }
}
