// SPDX-License-Identifier: Apache-2.0

import Variables

/// The concept of the study is defined once.
///
/// **Found:** a second sentence in a report that says what the study's concept is (the word in bold in `definition`). **Why:**
/// respondents answered by one definition; another one beside it, perhaps with praise in it, changes what the numbers seem to be
/// of. **Mend:** keep the definition that respondents saw.
struct SecondDefinition: ProseRule {
    static let name = "second-definition"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let concept = report.text(report.vocabulary.concept).lowercased()
        guard !concept.isEmpty else { return [] }
        let lexicon = report.lexicon
        let meant = lexicon.weMean.before.flatMap { before in
            lexicon.weMean.after.map { "\(before) \(concept) \($0)" }
        }
        let patterns = ProsePhrases(lexicon.isDefined.map { "\(concept) \($0)" } + meant)
        let definitions = report.passages.filter { $0.kind != .heading }.flatMap(\.sentences).filter { sentence in
            sentence.says(patterns, at: 0)
        }
        return definitions.dropFirst().map { sentence in
            breach(
                at: sentence.location,
                "The sentence defines “\(concept)” a second time; keep the definition that respondents answered by."
            )
        }
    }
}
