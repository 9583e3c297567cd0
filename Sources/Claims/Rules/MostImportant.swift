// SPDX-License-Identifier: Apache-2.0

import Variables

/// What most people tick is not the most important.
///
/// **Found:** “the most important purpose” about a question where several answers could be chosen. **Why:** nobody ranked them;
/// that most people mention something says nothing of how much it means to them. **Mend:** “the purpose that most mention”;
/// “among the most important” is fine where the question asked for those.
struct MostImportant: ProseRule {
    static let name = "most-important"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let several = Set(report.vocabulary.tables.filter(\.takesSeveral).map(\.id))
        return report.passages.flatMap { passage -> [ProseBreach] in
            let cells = passage.sentences.flatMap(\.cells).filter { several.contains($0.table) }
            guard !cells.isEmpty else { return [] }
            return passage.sentences.flatMap { sentence in
                guard !sentence.says(report.lexicon.negations) else { return [ProseBreach]() }
                return sentence.ranges(of: report.lexicon.mostImportant)
                    .filter { !sentence.says(report.lexicon.among, before: $0.lowerBound) }
                    .prefix(1)
                    .map { range in
                        breach(
                            at: sentence.location(of: sentence.tokens[range.lowerBound]),
                            about: cells,
                            "“\(sentence.text(range))” ranks answers that nobody ranked: several could be chosen. Say"
                                + " that most mention it."
                        )
                    }
            }
        }
    }
}
