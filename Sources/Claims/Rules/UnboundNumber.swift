// SPDX-License-Identifier: Apache-2.0

import Variables

/// A quantity in the prose must be bound to a cell.
///
/// **Found:** numbers in digits, number words from thirteen up, smaller ones before “per cent” or a unit, “two of three”, and
/// words for shares (“half”, “most”, “a third”) that stand in no link. **Why:** nothing tells when such a number stops being true.
/// **Mend:** bind it, `[83 prosent](cell:strategy/has_or_works)`, or let it be written, `[](cell:strategy/has_or_works)`. A
/// number that says nothing of the answers is marked: `[100 prosent](plain:)`.
///
/// Without a mark may stand: years, dates, numbers after words such as “level”, “chapter” or “§”, and the numbers in the
/// study's own class labels, unless “per cent” or a unit follows.
struct UnboundNumber: ProseRule {
    static let name = "unbound-number"
    static let severity = Finding.Severity.error

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let cuts = Set(report.vocabulary.classes.flatMap { report.numbers(inLabel: $0.label) })
        let units = report.lexicon.percent + report.unitWords
        return report.sentences.flatMap { sentence in
            var end = 0
            return quantities(in: sentence, report, cuts, units).filter { range in
                // “83 prosent” and the “83” in it are one quantity.
                defer { end = max(end, range.upperBound) }
                return range.lowerBound >= end
            }.map { range in
                let words = sentence.text(range)
                return breach(
                    at: sentence.location(of: sentence.tokens[range.lowerBound]),
                    "“\(words)” is bound to nothing; write “[\(words)](cell:…)”, or “[\(words)](plain:)” if it says"
                        + " nothing of the answers."
                )
            }
        }
    }

    /// Returns the tokens of each quantity that is bound to nothing, in order.
    private func quantities(
        in sentence: ProseSentence,
        _ report: RuledReport,
        _ cuts: Set<Int>,
        _ units: ProsePhrases
    ) -> [Range<Int>] {
        let tokens = sentence.tokens
        return tokens.indices.compactMap { index in
            let token = tokens[index]
            guard token.binding == nil, !token.isPlain else { return nil }
            if let number = token.number {
                let range = withUnit(withHalf(index..<index + 1, sentence, report), sentence, units)
                let isNamed = range.count == 1 && isAllowed(number, at: index, in: sentence, report, cuts)
                return isNamed ? nil : range
            }
            if let share = sentence.range(of: report.lexicon.shares, at: index), index == 0 || !isQuoted(share, tokens)
            {
                return share
            }
            guard token.kind == .word, let (value, count) = report.numeral(at: index, of: sentence) else { return nil }
            let range = withHalf(index..<index + count, sentence, report)
            let whole = withUnit(range, sentence, units)
            if value > 12 || whole != range, value != 1 || isPercent(range, sentence, report) { return whole }
            return ratio(range, sentence, report)
        }
    }

    private func isQuoted(_ range: Range<Int>, _ tokens: [ProseToken]) -> Bool {
        ["«", "“", "\""].contains(tokens[range.lowerBound - 1].text)
    }

    private func isPercent(_ range: Range<Int>, _ sentence: ProseSentence, _ report: RuledReport) -> Bool {
        sentence.says(report.lexicon.percent, at: range.upperBound)
    }

    /// The number with “and a half” after it.
    private func withHalf(_ range: Range<Int>, _ sentence: ProseSentence, _ report: RuledReport) -> Range<Int> {
        guard let half = sentence.range(of: report.lexicon.halves, at: range.upperBound) else { return range }
        return range.lowerBound..<half.upperBound
    }

    /// The quantity with “per cent” or the unit after it.
    private func withUnit(_ range: Range<Int>, _ sentence: ProseSentence, _ units: ProsePhrases) -> Range<Int> {
        guard let unit = sentence.range(of: units, at: range.upperBound) else { return range }
        return range.lowerBound..<unit.upperBound
    }

    /// “two of three”.
    private func ratio(_ range: Range<Int>, _ sentence: ProseSentence, _ report: RuledReport) -> Range<Int>? {
        guard let link = sentence.range(of: report.lexicon.outOf, at: range.upperBound),
            let (value, count) = report.numeral(at: link.upperBound, of: sentence), value > 1
        else { return nil }
        return range.lowerBound..<link.upperBound + count
    }

    /// Whether a number that no unit follows may stand without a mark.
    private func isAllowed(
        _ number: ProseNumber,
        at index: Int,
        in sentence: ProseSentence,
        _ report: RuledReport,
        _ cuts: Set<Int>
    ) -> Bool {
        if number.isYear { return true }
        let tokens = sentence.tokens
        let months = report.lexicon.months
        if sentence.says(report.lexicon.naming, before: index) { return true }
        if index > 0, months.contains(tokens[index - 1].text) { return true }
        let next = tokens[(index + 1)...].prefix(2)
        if next.first.map({ months.contains($0.text) }) == true { return true }
        if next.first?.text == ".", next.last.map({ months.contains($0.text) }) == true { return true }
        return number.decimals.isEmpty && number.whole.map(cuts.contains) == true
    }
}
