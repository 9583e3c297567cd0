// SPDX-License-Identifier: Apache-2.0

import Variables

/// The cut of a class is worded as the class has it.
///
/// **Found:** “more than 10 000” where the class begins at 10 000, and “up to 10 000” or “10 000 or fewer” where the class ends
/// before it. **Why:** the unit with exactly 10 000 is in one class in the tables and in another in the text. **Mend:** “10 000 or
/// more”, “under 10 000”, as in `classifications.yaml`.
struct ClassCut: ProseRule {
    static let name = "class-cut"
    static let severity = Finding.Severity.error

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let lexicon = report.lexicon
        return report.sentences.flatMap { sentence in
            sentence.tokens.indices.compactMap { index -> ProseBreach? in
                guard let number = sentence.tokens[index].number?.whole,
                    !sentence.says(lexicon.percent, at: index + 1)
                else { return nil }
                func length(_ phrases: ProsePhrases) -> Int { phrases.length(before: index, of: sentence.tokens) ?? 0 }
                let (more, most) = (length(lexicon.moreThan), length(lexicon.atMost))
                // “ikke mer enn” ends as “mer enn” does; the longest is what is said.
                let before = max(more, most, length(lexicon.lessThan), length(lexicon.atLeast))
                let leavesOut = more > 0 && more == before
                let isAtMost = most > 0 && most == before
                let takesIn = isAtMost || sentence.says(lexicon.orLess, at: index + 1)
                let broken = report.vocabulary.classes.first { item in
                    leavesOut && item.from == number || takesIn && item.below == number
                }
                guard let broken else { return nil }
                let start = index - before
                let end = takesIn && before == 0 ? min(index + 3, sentence.tokens.count) : index + 1
                let (does, has) = leavesOut ? ("leaves out", "begins at") : ("takes in", "ends before")
                return breach(
                    at: sentence.location(of: sentence.tokens[start]),
                    "“\(sentence.text(start..<end))” \(does) \(sentence.tokens[index].text), but the class"
                        + " “\(report.text(broken.label))” \(has) it."
                )
            }
        }
    }
}
