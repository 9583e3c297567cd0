// SPDX-License-Identifier: Apache-2.0

import Variables

/// A trend does not run over numbered levels that run the other way.
///
/// **Found:** “rises with the level of centrality” where level 1 is the last class, so that a higher level is a lower number. **Why:**
/// half the readers will turn it round. **Mend:** name the quality, not its level: “rises with centrality”, and say once which end
/// that is.
struct LevelDirection: ProseRule {
    static let name = "level-direction"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        report.sentences.flatMap { sentence in
            sentence.bindings.compactMap { binding -> ProseBreach? in
                guard case .trend(let row, let classification) = binding.target,
                    runsBackwards(classification, report)
                else { return nil }
                let word = sentence.tokens.indices.first { index in
                    let isNumbered = index + 1 < sentence.tokens.count && sentence.tokens[index + 1].number != nil
                    return !isNumbered && report.lexicon.level.contains(sentence.tokens[index])
                }
                guard let word else { return nil }
                let token = sentence.tokens[word]
                return breach(
                    at: sentence.location(of: token),
                    about: [row],
                    "“\(token.text)” can be read both ways: the levels of “\(classification)” are numbered from the end"
                        + " that the trend rises to. Name the quality, not its level."
                )
            }
        }
    }

    private func runsBackwards(_ classification: String, _ report: RuledReport) -> Bool {
        let classes = report.vocabulary.classes(of: classification)
        guard let first = classes.first, let last = classes.last, let low = report.numbers(inLabel: first.label).first,
            let high = report.numbers(inLabel: last.label).first
        else { return false }
        return low > high
    }
}
