// SPDX-License-Identifier: Apache-2.0

import Variables

/// Puts the right place before a superlative, or in place of the one that is told.
struct RankRepair {
    private let draft: PhraseDraft
    private let writer: QuantityWriter
    private let end: Quantity.RankEnd

    /// Creates a repair; nil where the phrase tells no place.
    init?(draft: PhraseDraft, writer: QuantityWriter) {
        guard case .rank(_, let end)? = (try? draft.parser.rank())?.meaning else { return nil }
        (self.draft, self.writer, self.end) = (draft, writer, end)
    }

    /// Returns candidates for a place that is counted from the largest share.
    func phrases(_ place: Int, of rows: Int) -> [String] {
        let own = end == .largest ? place : rows - place + 1
        let number = numbered(own)
        guard let head = draft.lexemes.lastIndex(where: \.isSuperlative) else { return number + placed(own) }
        if number.isEmpty { return superlatives(head, own, other: rows - own + 1) }
        return number
    }

    /// “oftest nevnt” as “nest oftest nevnt”, and the last as “sjeldnest nevnt”.
    private func superlatives(_ head: Int, _ place: Int, other: Int) -> [String] {
        let text = draft.lexemes[head].text
        var start = head
        while start > 0, draft.lexemes[start - 1].tellsPlace { start -= 1 }
        let wording = RankWording(writer.language)
        // A place behind the article has it outside the words: “the third most common”.
        let isInside = start > 0 && draft.lexemes[start - 1].text == "the"
        let bare = isInside && text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
        let opposite = text.split(separator: " ")
            .map { OrderingWords.of(writer.language).opposite(of: String($0)) ?? String($0) }.joined(separator: " ")
        let texts = [wording.text(bare, place: place), other == 1 ? opposite : nil]
        return texts.compactMap(\.self).map { draft.replacing([(start..<head + 1, $0)]) }
    }

    /// Another number where the place is one: “nummer tre”, “blant de tre vanligste”.
    private func numbered(_ place: Int) -> [String] {
        for (index, lexeme) in draft.lexemes.enumerated() {
            guard case .number(let number) = lexeme.lexeme, !number.isArticle else { continue }
            let text = writer.count(place, in: number.isDigits ? .digits : .words)
            return [draft.replacing([(index..<index + 1, text)])]
        }
        return []
    }

    /// Another ordinal where the place is one: “tredjeplass”.
    private func placed(_ place: Int) -> [String] {
        let ordinals = OrdinalWords.of(writer.language)
        guard let ordinal = ordinals.text(place) else { return [] }
        for (index, lexeme) in draft.lexemes.enumerated() {
            switch lexeme.lexeme {
            case .ordinal: return [draft.replacing([(index..<index + 1, ordinal)])]
            case .placed(let said):
                let old = ordinals.text(said) ?? ""
                let number = "\(OrderingWords.of(writer.language).number) \(NumberWords(writer.language).text(place))"
                let texts = [lexeme.text.replacing(old, with: ordinal), number]
                return texts.map { draft.replacing([(index..<index + 1, $0)]) }
            default: continue
            }
        }
        return []
    }
}

extension PlacedLexeme {
    fileprivate var isSuperlative: Bool {
        switch lexeme {
        case .largest, .smallest, .atLeastOrSmallest, .vague(.majority): true
        default: false
        }
    }

    /// Whether it stands before a superlative and tells the place.
    fileprivate var tellsPlace: Bool {
        switch lexeme {
        case .next, .ordinal: true
        default: false
        }
    }
}
