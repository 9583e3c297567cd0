// SPDX-License-Identifier: Apache-2.0

import Variables

/// The steps of a scale are called by their labels.
///
/// **Found:** “in a very great degree” or “strongly agree” where no step of the study's scales, and no declared composite, is called
/// so. **Why:** “nokså stor grad” in one sentence and “veldig stor grad” in the next sound like two answers. **Mend:** use the words
/// of the label in `questionnaire.yaml` or `tables.yaml`.
struct ScaleLabel: ProseRule {
    static let name = "scale-label"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let tables = report.vocabulary.tables.filter { !$0.scale.isEmpty }
        let labels = tables.flatMap { table in
            (table.scale.map(\.label) + table.composites.keys.sorted().compactMap { table.composites[$0]?.label })
                .map(report.allWords)
        }
        let ids = Set(tables.map(\.id))
        let sections = Set(
            report.passages.filter { $0.sentences.contains { $0.cells.contains { ids.contains($0.table) } } }
                .map(\.section)
        )
        return report.passages.filter { sections.contains($0.section) }.flatMap(\.sentences).flatMap { sentence in
            (degrees(in: sentence, report) + intensities(in: sentence, labels, report))
                .filter { range in
                    let words = sentence.tokens[range].map(\.text)
                    return !labels.contains { !$0.isEmpty && Self.holds($0, words) }
                }
                .map { range in
                    breach(
                        at: sentence.location(of: sentence.tokens[range.lowerBound]),
                        "No step of a scale is called “\(sentence.text(range))”; use the words of its label."
                    )
                }
        }
    }

    /// “to a great extent”.
    private func degrees(in sentence: ProseSentence, _ report: RuledReport) -> [Range<Int>] {
        let (before, after) = report.lexicon.degree
        let tokens = sentence.tokens
        return tokens.indices.compactMap { end in
            guard after.contains(tokens[end].text), end > 1 else { return nil }
            let start = (max(0, end - 7)..<end - 1).last { before.contains(tokens[$0].text) }
            guard let start, tokens[start..<end].allSatisfy({ $0.kind == .word }) else { return nil }
            return start..<end + 1
        }
    }

    /// “partly agree”: a word for degree before the last word of a label of two.
    private func intensities(
        in sentence: ProseSentence,
        _ labels: [[String]],
        _ report: RuledReport
    ) -> [Range<Int>] {
        let stems = Set(labels.filter { $0.count == 2 }.map { $0[1] })
        let tokens = sentence.tokens
        return tokens.indices.dropFirst().compactMap { index in
            guard report.lexicon.intensities.contains(tokens[index - 1].text),
                stems.contains(where: { tokens[index].text.hasPrefix($0) })
            else { return nil }
            return index - 1..<index + 1
        }
    }

    /// Returns whether a label has some words in a row; the last may have another ending in the text.
    private static func holds(_ label: [String], _ words: [String]) -> Bool {
        guard words.count <= label.count else { return false }
        return (0...label.count - words.count).contains { start in
            zip(label[start...], words).allSatisfy { $0 == $1 || $1.hasPrefix($0) }
        }
    }
}
