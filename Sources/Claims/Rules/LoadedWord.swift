// SPDX-License-Identifier: Apache-2.0

import Variables

/// No word before a number tells readers what to feel about it.
///
/// **Found:** “hele 87 prosent”, “kun ti prosent”, “only”, “as many as” before a number. **Why:** whether a number is large is for the
/// reader, or for a comparison that is said and bound. **Mend:** leave the word out, or say what the number is larger than.
struct LoadedWord: ProseRule {
    static let name = "loaded-word"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        report.sentences.flatMap { sentence in
            sentence.ranges(of: report.lexicon.loaded).compactMap { range in
                guard isNumber(range.upperBound, in: sentence, report) else { return nil }
                let words = sentence.text(range)
                return breach(
                    at: sentence.location(of: sentence.tokens[range.lowerBound]),
                    about: sentence.cells,
                    "“\(words)” tells readers what to feel about the number; leave it out."
                )
            }
        }
    }

    private func isNumber(_ index: Int, in sentence: ProseSentence, _ report: RuledReport) -> Bool {
        guard index < sentence.tokens.count else { return false }
        let token = sentence.tokens[index]
        if token.kind == .figure || token.number != nil { return true }
        guard let (value, count) = report.numeral(at: index, of: sentence) else { return false }
        return value > 12 || token.binding != nil || sentence.says(report.lexicon.percent, at: index + count)
    }
}
