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
                let before = (lexicon.moreThan + lexicon.atMost + lexicon.lessThan + lexicon.atLeast)
                    .flatMap { phrase in sentence.ranges(of: phrase).map { (phrase, $0) } }
                    .filter { $0.1.upperBound == index }
                    .max { $0.1.count < $1.1.count }
                let leavesOut = before.map { lexicon.moreThan.contains($0.0) } == true
                let takesIn =
                    before.map { lexicon.atMost.contains($0.0) } == true || sentence.says(lexicon.orLess, at: index + 1)
                let broken = report.vocabulary.classes.first { item in
                    leavesOut && item.from == number || takesIn && item.below == number
                }
                guard let broken else { return nil }
                let start = before?.1.lowerBound ?? index
                let end = takesIn && before == nil ? min(index + 3, sentence.tokens.count) : index + 1
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
