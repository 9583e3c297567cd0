// SPDX-License-Identifier: Apache-2.0

import Variables

/// One figure has one value, on every page and in every language.
///
/// **Found:** two sentences that bind different numbers to the same cell, also in reports of different languages. **Why:** 69 per
/// cent on one page and 70 on another make readers doubt both. **Mend:** leave the link's text empty in one of them, so that the
/// release writes the number.
struct TwoValues: ProseRule {
    static let name = "two-values"
    static let severity = Finding.Severity.error

    func breaches(across reports: [RuledReport]) -> [ProseBreach] {
        var first: [Binding.Target: (value: Int, words: String, location: SourceLocation)] = [:]
        var breaches: [ProseBreach] = []
        for report in reports {
            for sentence in report.sentences {
                for index in sentence.bindings.indices {
                    let binding = sentence.bindings[index]
                    let range = sentence.tokens(of: index)
                    guard let value = value(of: binding.target, range, sentence, report) else { continue }
                    guard let known = first[binding.target] else {
                        first[binding.target] = (value, sentence.text(range), binding.location)
                        continue
                    }
                    guard known.value != value else { continue }
                    breaches.append(
                        breach(
                            at: binding.location,
                            about: binding.target.cells,
                            "“\(sentence.text(range))” is another value of the same cell than “\(known.words)” in"
                                + " \(known.location)."
                        )
                    )
                }
            }
        }
        return breaches
    }

    /// The number that the words begin with: of a share a percentage, of a count or base a whole number.
    private func value(
        of target: Binding.Target,
        _ range: Range<Int>,
        _ sentence: ProseSentence,
        _ report: RuledReport
    ) -> Int? {
        guard let token = sentence.tokens[range].first else { return nil }
        var found: (value: Int, count: Int)?
        if let number = token.number?.whole { found = (number, 1) }
        if token.kind == .word { found = report.numeral(at: range.lowerBound, of: sentence) }
        guard let found else { return nil }
        switch target {
        case .share:
            return sentence.says(report.lexicon.percent, at: range.lowerBound + found.count) ? found.value : nil
        case .count, .base: return found.value
        default: return nil
        }
    }
}
