// SPDX-License-Identifier: Apache-2.0

import Variables

/// Nobody's answer can be read off a sentence.
///
/// **Found:** “none” or “all” of a class, “all … except …”, and the number of respondents in a cell of a class. **Why:** who knows
/// that somebody is in the group then knows what that person answered, or that the one excepted did not. Bound, such a
/// sentence is left out of a protected release; unbound it stands for ever. **Mend:** say the share of a larger group, or how the
/// groups compare. A study that has considered it accepts the finding under `prose: accepted:` in `study.yaml`.
struct DisclosingClaim: ProseRule {
    static let name = "disclosing-claim"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let classes = report.vocabulary.classes.map { report.words(ofLabel: $0.label) }.filter { !$0.isEmpty }
        return report.sentences.flatMap { bound($0, report) + unbound($0, report, classes) }
    }

    private func bound(_ sentence: ProseSentence, _ report: RuledReport) -> [ProseBreach] {
        sentence.bindings.indices.compactMap { index in
            let binding = sentence.bindings[index]
            guard let cell = binding.target.cells.first, cell.domain != nil else { return nil }
            let words = sentence.tokens(of: index)
            switch binding.target {
            case .count:
                return breach(
                    at: binding.location,
                    about: [cell],
                    "The number of respondents in a class, \(cell), lets outsiders count who answered what; give the share."
                )
            case .share:
                guard sentence.says(report.lexicon.none + report.lexicon.all, at: words.lowerBound) else { return nil }
                return breach(
                    at: binding.location,
                    about: [cell],
                    "“\(sentence.text(words))” of a class tells what each of its members answered; say it of a larger"
                        + " group."
                )
            default: return nil
            }
        }
    }

    private func unbound(
        _ sentence: ProseSentence,
        _ report: RuledReport,
        _ classes: [[String]]
    ) -> [ProseBreach] {
        let tokens = sentence.tokens
        let namesClass = classes.contains { $0.allSatisfy { sentence.says([$0]) } }
        let everyone = sentence.ranges(of: report.lexicon.all).filter { tokens[$0.lowerBound].binding == nil }
        let nobody = sentence.ranges(of: report.lexicon.none).filter { tokens[$0.lowerBound].binding == nil }
        let exception = sentence.ranges(of: report.lexicon.except).first
        if let all = everyone.first, let exception, all.upperBound <= exception.lowerBound {
            return [
                breach(
                    at: sentence.location(of: tokens[all.lowerBound]),
                    "“\(sentence.text(all.lowerBound..<exception.upperBound))” tells what the one excepted did; leave the"
                        + " exception out."
                )
            ]
        }
        guard namesClass else { return [] }
        return (everyone + nobody).filter { range in
            range.upperBound < tokens.count && report.lexicon.of.contains(tokens[range.upperBound].text)
                || range.upperBound < tokens.count && report.unitWords.contains { tokens[range.upperBound].matches($0) }
                    && nobody.contains(range)
        }.map { range in
            breach(
                at: sentence.location(of: tokens[range.lowerBound]),
                "“\(sentence.text(range))” of a class tells what each of its members answered, and no cell protects the"
                    + " sentence; bind it, or say it of a larger group."
            )
        }
    }
}
