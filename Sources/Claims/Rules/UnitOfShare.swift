// SPDX-License-Identifier: Apache-2.0

import Variables

/// A share is said to be of what it is of.
///
/// **Found:** “60 per cent of municipalities” where mayors answered, by the units that `prose:` in `study.yaml` declares.
/// **Why:** one answered for oneself, for a council or for a municipality; the three are not the same number of anything. **Mend:**
/// name the unit that the table's shares are of, or declare that the table is of another one.
///
/// A unit declared with `tables` is right for those; one with `by` for shares within classes of those classifications; one with
/// neither, the respondents, always.
struct UnitOfShare: ProseRule {
    static let name = "unit-of-share"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let units = report.vocabulary.declared.units.map { unit in
            (unit: unit, words: ProsePhrases(unit.words[report.language] ?? []))
        }
        guard !units.isEmpty else { return [] }
        return report.sentences.flatMap { sentence in
            sentence.bindings.indices.compactMap { index -> ProseBreach? in
                let target = sentence.bindings[index].target
                guard let cell = target.cells.first, report.vocabulary.table(cell.table) != nil,
                    let place = unitPlace(after: sentence.tokens(of: index).upperBound, in: sentence, report)
                else { return nil }
                let word = sentence.tokens[place]
                let named = units.filter { $0.words.contains(word) }
                guard !named.isEmpty, !named.contains(where: { isRight($0.unit, for: target) }) else { return nil }
                let right = units.filter { isRight($0.unit, for: target) }
                    .compactMap(\.words.texts.first)
                    .map { "“\($0.filter { $0 != "*" })”" }
                return breach(
                    at: sentence.location(of: word),
                    about: target.cells,
                    "The share \(cell) is not of “\(word.text)”; it is of \(right.joined(separator: " or "))."
                )
            }
        }
    }

    /// The place of the word for a unit: right after the bound words, or after “of” and at most four words.
    private func unitPlace(after end: Int, in sentence: ProseSentence, _ report: RuledReport) -> Int? {
        func isUnit(_ index: Int) -> Bool { report.unitWords.contains(sentence.tokens[index]) }
        guard end < sentence.tokens.count else { return nil }
        if isUnit(end) { return end }
        guard report.lexicon.of.contains(sentence.tokens[end].text) else { return nil }
        let following = (end + 1..<sentence.tokens.count).prefix(5)
        return following.prefix { sentence.tokens[$0].kind == .word }.first(where: isUnit)
    }

    private func isRight(_ unit: ProseDeclarations.Unit, for target: Binding.Target) -> Bool {
        if unit.tables == nil, unit.classifications.isEmpty { return true }
        return target.cells.contains { cell in
            unit.tables?.contains(cell.table) == true
                || cell.domain.map { unit.classifications.contains($0.classification) } == true
        }
    }
}
