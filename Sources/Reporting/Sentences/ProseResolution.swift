// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Variables

/// Walks through prose and keeps what may be said.
struct ProseResolution {
    private let bindings: BindingResolution
    /// The figures drawn so far.
    var figures: FigureDrawing
    private var hasOmitted = false

    init(_ review: ClaimReview, release: Release) {
        bindings = BindingResolution(review, release: release)
        figures = FigureDrawing(release: release, language: review.prose.language)
    }

    /// Returns a section as readers see it.
    mutating func section(_ section: Prose.Section) -> Report.Section {
        let before = hasOmitted
        hasOmitted = false
        defer { hasOmitted = before }
        let heading = running(section.title)
        let content = passages(section.blocks)
        return Report.Section(
            id: section.id,
            title: heading.isEmpty ? [.text(Self.untitled.text(in: bindings.language))] : heading,
            passages: content,
            isShortened: hasOmitted
        )
    }

    /// Returns the sentences of running text that may be said; empty when none may.
    mutating func running(_ inlines: [Prose.Inline]) -> [Phrase] {
        join(SentenceSplitting(inlines, bindings: bindings).sentences())
    }

    /// Returns blocks without what may not be said.
    mutating func passages(_ blocks: [Prose.Block]) -> [Passage] {
        var passages: [Passage] = []
        for (index, block) in blocks.enumerated() {
            guard let passage = passage(block) else {
                // “Three things stand out:” has nothing to lead to any more.
                if case .list = block, index > 0, case .paragraph(let lead) = blocks[index - 1],
                    lead.plainText.last(where: { !$0.isWhitespace }) == ":", case .paragraph? = passages.last
                {
                    passages.removeLast()
                    let kept = join(Array(SentenceSplitting(lead, bindings: bindings).sentences().dropLast()))
                    if !kept.isEmpty { passages.append(.paragraph(kept)) }
                }
                continue
            }
            passages.append(passage)
        }
        return Self.withoutEmptyHeadings(passages)
    }

    private mutating func passage(_ block: Prose.Block) -> Passage? {
        switch block {
        case .paragraph(let inlines):
            let phrases = running(inlines)
            return phrases.isEmpty ? nil : .paragraph(phrases)
        case .heading(let level, let inlines):
            let phrases = running(inlines)
            return phrases.isEmpty ? nil : .heading(level: level, phrases)
        case .list(let isOrdered, let items):
            let kept = items.map { passages($0) }.filter { !$0.isEmpty }
            return kept.isEmpty ? nil : .list(isOrdered: isOrdered, items: kept)
        case .quote(let blocks):
            let kept = passages(blocks)
            return kept.isEmpty ? nil : .quote(kept)
        case .figure(let figure):
            guard let drawn = figures.draw(figure, message: message(of: figure)) else {
                hasOmitted = true
                return nil
            }
            return .figure(drawn)
        }
    }

    /// Returns a figure's message, or nil where it may not be said as a whole.
    ///
    /// A message without bindings may speak of anything in the picture; it stands only when nothing there is withheld,
    /// which is for the drawing to decide.
    private func message(of figure: Prose.Figure) -> FigureDrawing.Message {
        let sentences = SentenceSplitting(figure.title, bindings: bindings).sentences()
        let kept = sentences.compactMap { $0 }
        guard !kept.isEmpty, kept.count == sentences.count else { return .neutral }
        let phrases = kept.flatMap { $0 }
        return figure.title.hasBindings ? .certain(phrases) : .unlessWithheld(phrases)
    }

    private mutating func join(_ sentences: [[Phrase]?]) -> [Phrase] {
        if sentences.contains(where: { $0 == nil }) { hasOmitted = true }
        return sentences.compactMap { $0 }.flatMap { $0 }.trimmed()
    }

    private static func withoutEmptyHeadings(_ passages: [Passage]) -> [Passage] {
        var kept: [Passage] = []
        for passage in passages.reversed() {
            if case .heading(let level, _) = passage {
                guard let next = kept.last else { continue }
                if case .heading(let below, _) = next, below <= level { continue }
            }
            kept.append(passage)
        }
        return kept.reversed()
    }

    private static let untitled = LocalizedText(nb: "Uten tittel", nn: "Utan tittel", en: "Untitled")
}

extension [Phrase] {
    /// Returns the phrases without blanks at either end.
    fileprivate func trimmed() -> [Phrase] {
        var phrases = self
        while case .text(let text)? = phrases.first {
            let rest = String(text.drop { $0.isWhitespace })
            guard rest.isEmpty else {
                phrases[0] = .text(rest)
                break
            }
            phrases.removeFirst()
        }
        while case .text(var text)? = phrases.last {
            while text.last?.isWhitespace == true { text.removeLast() }
            guard text.isEmpty else {
                phrases[phrases.count - 1] = .text(text)
                break
            }
            phrases.removeLast()
        }
        return phrases
    }
}
