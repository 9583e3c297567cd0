// SPDX-License-Identifier: Apache-2.0

import Variables

/// Percentages are written one way.
///
/// **Found:** “%” or “pst” in a Norwegian report, “%” or “percent” in an English one. **Why:** the release writes “43 prosent” and
/// “43 per cent”; two ways of writing look like two kinds of number. **Mend:** write the word that the release writes.
struct PercentForm: ProseRule {
    static let name = "percent-form"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        guard let usual = report.lexicon.percent.texts.first else { return [] }
        let others = ProsePhrases(["%", "pst", "percent"].filter(report.lexicon.percent.texts.dropFirst().contains))
        return report.sentences.flatMap { sentence in
            sentence.ranges(of: others).map { range in
                breach(
                    at: sentence.location(of: sentence.tokens[range.lowerBound]),
                    "“\(sentence.text(range))” is written “\(usual)” elsewhere; write “\(usual)” here too."
                )
            }
        }
    }
}
