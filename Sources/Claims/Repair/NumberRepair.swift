// SPDX-License-Identifier: Apache-2.0

import Variables

/// Finds true phrases for one about a number of respondents or a mean.
struct NumberRepair {
    private let draft: PhraseDraft
    private let writer: QuantityWriter
    private let outline: ShareParser
    private let number: NumberLexeme

    /// Creates a repair; nil where the phrase does not name a number.
    init?(draft: PhraseDraft, writer: QuantityWriter) {
        var outline = ShareParser(draft.parser)
        guard (try? outline.parse()) != nil, case .number(let number)? = outline.term else { return nil }
        (self.draft, self.writer, self.outline, self.number) = (draft, writer, outline, number)
    }

    /// Returns candidates: round numbers that the hedge is true of, and the number itself without a hedge.
    func phrases(_ value: Rational, isMean: Bool) -> [String] {
        let decimals = isMean ? number.decimals : 0
        var phrases: [String] = []
        if let hedge = outline.hedges.quantityClass {
            phrases = anchors(value, hedge, isMean: isMean).prefix(2).map { anchor in
                draft.replacing([(outline.termPlaces, text(anchor, isMean && anchor.denominator > 1 ? decimals : 0))])
            }
        }
        let plain = text(value, decimals)
        return phrases + [draft.replacing([(span, plain)])]
    }

    /// The round numbers that a hedge is true of, the nearest first.
    private func anchors(_ value: Rational, _ hedge: QuantityClass, isMean: Bool) -> [Rational] {
        var anchors: [Rational] = []
        var step = isMean ? Rational(1, 10) : 5
        while step <= max(value, 1) * 2 {
            let below = (value / step).rounded
            for multiple in below - 1...below + 1 where multiple > 0 {
                let anchor = Rational(multiple) * step
                if !anchors.contains(anchor), writer.policy.relativeBand(hedge, around: anchor).contains(value) {
                    anchors.append(anchor)
                }
            }
            step = step * (step.numerator.isMultiple(of: 5) ? 2 : 5)
        }
        return anchors.sorted { (value.distance(to: $0), $0) < (value.distance(to: $1), $1) }
    }

    /// The number, what qualifies it, and what was said of its size.
    private var span: Range<Int> {
        let places = outline.hedgePlaces + outline.termPlaces
        var start = places.min() ?? 0
        while start > 0, [.intensifier, .exact].contains(draft.lexemes[start - 1].lexeme) { start -= 1 }
        return start..<(places.max() ?? 0) + 1
    }

    private func text(_ value: Rational, _ decimals: Int) -> String {
        guard number.isDigits || value.denominator > 1 else { return writer.count(value.numerator, in: .words) }
        return DigitText(writer.language).text(value, decimals: decimals)
    }
}
