// SPDX-License-Identifier: Apache-2.0

import Variables

/// Finds true phrases for one about the share of a cell.
struct ShareRepair {
    private let draft: PhraseDraft
    private let writer: QuantityWriter
    private let outline: ShareParser
    private let term: ShareTerm

    /// Creates a repair; nil where the phrase is not read as one about a cell.
    init?(draft: PhraseDraft, writer: QuantityWriter) {
        var outline = ShareParser(draft.parser)
        guard (try? outline.parse()) != nil, let term = outline.term else { return nil }
        (self.draft, self.writer, self.outline, self.term) = (draft, writer, outline, term)
    }

    /// Returns candidates, the nearest to what was written first.
    func phrases(count: Int, base: Int) -> [String] {
        let share = Rational(percentOf: count, in: base)
        switch term {
        case .share: return shares(share)
        case .between:
            let plain = ShareForm.digits(decimals: 0, unit: PartWords.of(writer.language).percent)
            return ranges(share) + replacing(plain.wordings(share, hedge: nil, writer))
        case .counts:
            return replacing([ShareWording(.ratio(count, of: base, isDigits: true))])
        case .number: return NumberRepair(draft: draft, writer: writer)?.phrases(Rational(count), isMean: false) ?? []
        case .word: return words(count, base, share)
        }
    }

    private func shares(_ share: Rational) -> [String] {
        let form = ShareForm(draft, outline.termPlaces)
        let plain = form.wordings(share, hedge: nil, writer)
        let others = [QuantityClass.justBelow, .justAbove, .about].compactMap {
            HedgeWords.usual($0, in: writer.language)
        }.flatMap { form.wordings(share, hedge: $0, writer).prefix(1) }
            .sorted { share.distance(to: $0.anchor) < share.distance(to: $1.anchor) }
        guard let hedge else { return replacing(plain + others) }
        return replacing(form.wordings(share, hedge: hedge, writer).prefix(2) + plain.prefix(2) + others)
    }

    /// Moves both ends of a range, which keeps its width.
    private func ranges(_ share: Rational) -> [String] {
        guard case .between(let low, let high, let register) = term, register != .fraction else { return [] }
        let numbers = outline.termPlaces.filter { if case .number? = draft.parser.at($0) { true } else { false } }
        guard numbers.count == 2 else { return [] }
        // Round ends stay round.
        let step = low.denominator == 1 && low.numerator.isMultiple(of: 10) ? 10 : 5
        let width = high - low
        let start = ((share - width * Rational(1, 2)) / Rational(step)).rounded * step
        return [start, start - step, start + step].map(Rational.init).filter { low in
            low >= 0 && low + width <= 100 && low <= share && share <= low + width
        }.map { low in
            draft.replacing(
                zip(numbers, [low, low + width]).map { place, end in
                    (place..<place + 1, register == .digits ? decimal(end, 0) : words(end))
                }
            )
        }
    }

    /// Finds words for a share in place of words for one: “et mindretall”, “nesten alle”, “tre av sju”.
    private func words(_ count: Int, _ base: Int, _ share: Rational) -> [String] {
        let vague = VagueWords.of(writer.language).filter {
            writer.policy.wordBand($0.quantityClass).contains(share)
        }
        let ratio = ShareWording(.ratio(count, of: base, isDigits: false)).text(in: writer.language)
        let isWhole = if case .word(.zero, _) = term { true } else if case .word(.all, _) = term { true } else { false }
        let whole = writer.share(count, of: base, as: .whole)
        let few = base <= 20 && count > 0 ? [ratio] : []
        let parts = writer.share(count, of: base, as: .hedgedPart).prefix(1)
        let digits = writer.share(count, of: base, as: .digits)
        let texts = whole + (isWhole ? few + digits : []) + vague.map(\.text) + parts + digits
        return texts.map { draft.replacing([(span, $0)]) }
    }

    private var hedge: HedgeWords? {
        guard let quantityClass = outline.hedges.quantityClass else { return nil }
        let text = outline.hedges.text
        let suffix = outline.hedgePlaces.first { $0 >= outline.termPlaces.upperBound }
        guard suffix == nil else { return HedgeWords(quantityClass, text, isSuffix: true) }
        return HedgeWords.written(text, quantityClass, in: writer.language)
    }

    /// The lexemes that are replaced: the number, what qualifies it, and what was said of its size.
    private var span: Range<Int> {
        let places = outline.hedgePlaces + outline.termPlaces
        var start = places.min() ?? 0
        while start > 0, [.intensifier, .exact, .soManyAs].contains(draft.lexemes[start - 1].lexeme) { start -= 1 }
        return start..<(places.max() ?? 0) + 1
    }

    private func replacing(_ wordings: some Sequence<ShareWording>) -> [String] {
        wordings.map { draft.replacing([(span, $0.text(in: writer.language))]) }
    }

    private func decimal(_ value: Rational, _ decimals: Int) -> String {
        DigitText(writer.language).text(value, decimals: decimals)
    }

    private func words(_ value: Rational) -> String { NumberWords(writer.language).text(value.rounded) }
}
