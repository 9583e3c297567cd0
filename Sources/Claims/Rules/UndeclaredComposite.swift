// SPDX-License-Identifier: Apache-2.0

import Variables

/// What a short word joins is said once in every section.
///
/// **Found:** a sentence that rests on a joined answer, such as “fully or partly agree”, in a section that nowhere before says
/// its label in full; in a list each item must say it. **Why:** “agree” is one step of the scale to one reader and two to another.
/// **Mend:** say the label once, “«Enige» er her de som er helt eller delvis enige”, and use the short word after that.
struct UndeclaredComposite: ProseRule {
    static let name = "undeclared-composite"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        var said: [String?: [[String]]] = [:]
        var breaches: [ProseBreach] = []
        let scaleLabels = scaleLabels(report)
        for passage in report.passages where !passage.isFigure {
            var labels = passage.kind == .item ? [] : said[passage.section] ?? []
            for sentence in passage.sentences {
                let joined = sentence.bindings.flatMap { binding in
                    binding.target.cells.compactMap { cell in self.label(of: cell, report).map { (binding, cell, $0) } }
                }
                for (_, _, label) in joined where Self.says(report.allWords(ofLabel: label), sentence) {
                    labels.append(report.allWords(ofLabel: label))
                }
                for (binding, cell, label) in joined where !labels.contains(report.allWords(ofLabel: label)) {
                    labels.append(report.allWords(ofLabel: label))
                    breaches.append(
                        breach(
                            at: binding.location,
                            about: [cell],
                            "The cell \(cell) joins several answers; say “\(report.text(label))” once in the section"
                                + " before the short word."
                        )
                    )
                }
                for label in scaleLabels where Self.says(label, sentence) { labels.append(label) }
            }
            if passage.kind != .item { said[passage.section] = labels }
        }
        return breaches
    }

    private func label(of cell: CellReference, _ report: RuledReport) -> LocalizedText? {
        guard let table = report.vocabulary.table(cell.table), table.valence(of: cell.category) != nil else {
            return nil
        }
        return table.composites[cell.category]?.label
    }

    private func scaleLabels(_ report: RuledReport) -> [[String]] {
        report.vocabulary.tables.flatMap { table in
            table.composites.keys.sorted().compactMap { table.composites[$0]?.label }.map(report.allWords)
        }
    }

    /// Returns whether each word of a label stands in a sentence, perhaps with another ending.
    private static func says(_ label: [String], _ sentence: ProseSentence) -> Bool {
        label.allSatisfy { word in
            sentence.tokens.contains { $0.text == word || word.count >= 4 && $0.text.hasPrefix(word) }
        }
    }
}
