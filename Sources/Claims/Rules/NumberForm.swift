// SPDX-License-Identifier: Apache-2.0

import Variables

/// Numbers of one kind are written alike, in digits or in words.
///
/// **Found:** percentages in words in a report that has percentages in digits (the release writes digits wherever a link has no
/// words), and “2 av 3” in one that has “to av tre”. **Why:** “femtifem prosent” beside “43 prosent” makes readers look for a
/// difference that is not there. **Mend:** write percentages in digits and simple ratios in words.
struct NumberForm: ProseRule {
    static let name = "number-form"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        var percentages: [(isDigits: Bool, sentence: ProseSentence, range: Range<Int>)] = []
        var ratios: [(isDigits: Bool, sentence: ProseSentence, range: Range<Int>)] = []
        for sentence in report.sentences {
            var index = 0
            while index < sentence.tokens.count {
                let (isDigits, count) = form(at: index, sentence, report)
                guard count > 0 else {
                    index += 1
                    continue
                }
                let end = index + count
                if sentence.says(report.lexicon.percent, at: end) {
                    percentages.append((isDigits, sentence, index..<end + 1))
                }
                if let link = sentence.range(of: report.lexicon.outOf, at: end),
                    link.upperBound < sentence.tokens.count, sentence.tokens[index].binding != nil,
                    case let (second, length) = form(at: link.upperBound, sentence, report), length > 0,
                    second == isDigits
                {
                    ratios.append((isDigits, sentence, index..<link.upperBound + length))
                }
                index = end
            }
        }
        let isWritten = report.sentences.contains { $0.bindings.contains { $0.words.isEmpty && $0.target.isShare } }
        let odd =
            (isWritten || percentages.contains { $0.isDigits } ? percentages.filter { !$0.isDigits } : [])
            + (ratios.contains { !$0.isDigits } ? ratios.filter(\.isDigits) : [])
        return odd.map { _, sentence, range in
            let words = sentence.text(range)
            return breach(
                at: sentence.location(of: sentence.tokens[range.lowerBound]),
                "“\(words)” mixes digits and words for one kind of number; write it as the others of the report are."
            )
        }
    }

    /// Returns how the number at a token is written, and how many tokens it is; 0 where none stands there.
    private func form(at index: Int, _ sentence: ProseSentence, _ report: RuledReport) -> (isDigits: Bool, count: Int) {
        if sentence.tokens[index].number != nil { return (true, 1) }
        guard sentence.tokens[index].kind == .word else { return (false, 0) }
        return (false, report.numeral(at: index, of: sentence)?.count ?? 0)
    }
}

extension Binding.Target {
    /// Whether it is the share in a cell.
    var isShare: Bool { if case .share = self { true } else { false } }
}
