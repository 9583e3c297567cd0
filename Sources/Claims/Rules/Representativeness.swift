// SPDX-License-Identifier: Apache-2.0

import Variables

/// Representativeness is shown, not asserted.
///
/// **Found:** “the answers are representative” in a sentence that rests on no cell of who answered. **Why:** a share of those asked who
/// answered says nothing of how they differ from the others; a test does. **Mend:** bind the sentence to the table `response`, or say
/// who answered less often. A sentence that denies it may stand.
struct Representativeness: ProseRule {
    static let name = "representativeness"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        report.sentences.flatMap { sentence -> [ProseBreach] in
            guard !sentence.says(report.lexicon.negations), !sentence.cells.contains(where: { $0.table == "response" })
            else { return [] }
            return sentence.ranges(of: report.lexicon.representative)
                .filter { !sentence.says(report.lexicon.notRepresentative, before: $0.lowerBound) }
                .map { range in
                    breach(
                        at: sentence.location(of: sentence.tokens[range.lowerBound]),
                        "“\(sentence.text(range))” is said without a test; bind the sentence to “response”, or say who"
                            + " answered less often."
                    )
                }
        }
    }
}
