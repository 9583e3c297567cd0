// SPDX-License-Identifier: Apache-2.0

import Variables

/// Puts the lexemes of a phrase together as a quantity.
struct PhraseParser {
    let lexemes: [PlacedLexeme]
    let remarks: [Quantity.Remark]
    let policy: ClaimPolicy
    let language: Language

    func parse(as context: QuantityReader.Context) throws(Refusal) -> Quantity {
        if let bad = lexemes.first(where: { $0.lexeme == .unreadable }) { throw .unreadableNumber(bad.text) }
        try checkLanguage()
        switch context {
        case .any, .cell: return try first(share, then: ordering)
        case .comparison, .trend: return try first(ordering, then: share)
        case .rank: return try first(rank, then: share)
        }
    }

    /// Refuses a word of another language beside one of the phrase's own, or where nothing else names a quantity.
    private func checkLanguage() throws(Refusal) {
        let isBare = !lexemes.contains { $0.lexeme.namesQuantity }
        for (place, lexeme) in lexemes.enumerated() {
            guard case .foreign(let other) = lexeme.lexeme else { continue }
            // An article of the other language belongs to its word: “drygt ein” before “tredel”.
            let articles = Lexicon.of(other)?.articles ?? []
            let hasArticle = lexemes.indices.contains(place + 1) && articles.contains(lexemes[place + 1].text)
            let isBeside = [place - 1, place + (hasArticle ? 2 : 1)].contains { at($0)?.namesQuantity == true }
            if isBare || isBeside { throw .otherLanguage(lexeme.text, other) }
        }
    }

    /// Reads in one way, or in another where the first finds nothing of its kind.
    private func first(
        _ one: () throws(Refusal) -> Quantity,
        then other: () throws(Refusal) -> Quantity
    ) throws(Refusal) -> Quantity {
        do {
            return try one()
        } catch {
            guard error.isSoft else { throw error }
            do {
                return try other()
            } catch let second {
                if case .noQuantity = second { throw error }
                throw second
            }
        }
    }

    func share() throws(Refusal) -> Quantity {
        var parser = ShareParser(self)
        return try parser.parse()
    }

    func ordering() throws(Refusal) -> Quantity {
        try OrderingParser(self).parse()
    }

    /// Reads the words for a place, which may be an ordinal alone: “third”.
    func rank() throws(Refusal) -> Quantity {
        try OrderingParser(self, isRank: true).parse()
    }

    /// Whether an ordinal may be a part: English has one word for the third in a row and the third part.
    func isPart(_ ordinal: Int) -> Bool { language == .english && ordinal > 2 }

    /// The lexeme at a position; nil beyond the end.
    func at(_ position: Int) -> Lexeme? {
        lexemes.indices.contains(position) ? lexemes[position].lexeme : nil
    }

    /// The words at some positions, as they are quoted in refusals.
    func text(_ range: Range<Int>) -> String {
        lexemes[range.clamped(to: 0..<lexemes.count)].map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Refusal {
    /// Whether another reading may still succeed: nothing of the kind was found, rather than something wrong.
    fileprivate var isSoft: Bool {
        switch self {
        case .noQuantity, .incomplete: true
        default: false
        }
    }
}
