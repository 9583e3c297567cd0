// SPDX-License-Identifier: Apache-2.0

import Variables

/// Turns a trend around: “stiger jevnt med” becomes “avtar jevnt med”.
struct TrendRepair {
    let draft: PhraseDraft
    let writer: QuantityWriter

    /// Returns candidates; none where the shares do not all move one way.
    func phrases(_ shares: [Rational]) -> [String] {
        guard let usual = writer.trend(shares) else { return [] }
        let words = OrderingWords.of(writer.language)
        let place = draft.lexemes.firstIndex { [.rising, .falling, .undirected].contains($0.lexeme) }
        guard let place else { return [] }
        let text = draft.lexemes[place].text
        let turned = text.split(separator: " ").map { words.opposite(of: String($0)) ?? String($0) }
        // “Stiger” alone has no “med”.
        let bare = usual.split(separator: " ").first.map(String.init) ?? usual
        return [turned.joined(separator: " "), text.contains(" ") ? usual : bare].map {
            draft.replacing([(place..<place + 1, $0)])
        }
    }
}
