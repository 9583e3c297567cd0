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
        let classes = report.vocabulary.classes.map { (words: report.words(ofLabel: $0.label), item: $0) }
            .filter { !$0.words.isEmpty }
        let extremes = report.lexicon.none + report.lexicon.all
        return report.sentences.flatMap { bound($0, report, extremes) + unbound($0, report, classes) }
    }

    private func bound(
        _ sentence: ProseSentence,
        _ report: RuledReport,
        _ extremes: ProsePhrases
    ) -> [ProseBreach] {
        sentence.bindings.indices.compactMap { index in
            let binding = sentence.bindings[index]
            guard let cell = binding.target.cells.first, let domain = cell.domain else { return nil }
            let group = Self.name(report.vocabulary.classes.first { $0.domain == domain })
            let words = sentence.tokens(of: index)
            switch binding.target {
            case .count:
                return breach(
                    at: binding.location,
                    about: [cell],
                    "The number of respondents in \(group), \(cell), lets outsiders count who answered what; give the"
                        + " share."
                )
            case .share:
                guard sentence.says(extremes, at: words.lowerBound) else { return nil }
                return breach(
                    at: binding.location,
                    about: [cell],
                    "“\(sentence.text(words))” of \(group) tells what each of its members answered; say it of a larger"
                        + " group."
                )
            default: return nil
            }
        }
    }

    private func unbound(
        _ sentence: ProseSentence,
        _ report: RuledReport,
        _ classes: [(words: [String], item: ProseVocabulary.Class)]
    ) -> [ProseBreach] {
        let tokens = sentence.tokens
        let everyone = sentence.ranges(of: report.lexicon.all).filter { tokens[$0.lowerBound].binding == nil }
        let nobody = sentence.ranges(of: report.lexicon.none).filter { tokens[$0.lowerBound].binding == nil }
        guard !everyone.isEmpty || !nobody.isEmpty else { return [] }
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
        guard let named = classes.first(where: { sentence.holds($0.words) }) else { return [] }
        let group = Self.name(named.item)
        return (everyone + nobody).filter { range in
            range.upperBound < tokens.count && report.lexicon.of.contains(tokens[range.upperBound].text)
                || range.upperBound < tokens.count && report.unitWords.contains(tokens[range.upperBound])
                    && nobody.contains(range)
        }.map { range in
            breach(
                at: sentence.location(of: tokens[range.lowerBound]),
                "“\(sentence.text(range))” of \(group) tells what each of its members answered, and no cell protects the"
                    + " sentence; bind it, or say it of a larger group."
            )
        }
    }

    private static func name(_ item: ProseVocabulary.Class?) -> String {
        guard let units = item?.units else { return "a class" }
        return units == 1 ? "a class of 1 unit" : "a class of \(units) units"
    }
}
