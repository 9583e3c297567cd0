// SPDX-License-Identifier: Apache-2.0

import Variables

/// A class is called by its label, everywhere.
///
/// **Found:** a sentence that rests on a cell of a class and does not use the words of its label (without what stands in
/// parentheses). **Why:** “big”, “larger” and “largest municipalities” read as three groups; and a sentence that does not name the
/// class is read as being about everyone. **Mend:** use the label's own word: “de største kommunene” for the class “De største
/// (10 000 innbyggere eller mer)”.
struct ClassLabel: ProseRule {
    static let name = "class-label"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let classes = Dictionary(
            report.vocabulary.classes.map { ($0.domain, (label: $0.label, words: report.words(ofLabel: $0.label))) },
            uniquingKeysWith: { first, _ in first }
        )
        return report.sentences.flatMap { sentence in
            sentence.bindings.flatMap { binding in
                binding.target.cells.compactMap { cell -> ProseBreach? in
                    guard let named = cell.domain.flatMap({ classes[$0] }), !sentence.holds(named.words) else {
                        return nil
                    }
                    return breach(
                        at: binding.location,
                        about: [cell],
                        "The sentence rests on the class “\(report.text(named.label))” but does not call it"
                            + " “\(named.words.joined(separator: " "))”, as its label does."
                    )
                }
            }
        }
    }
}
