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
        var said: [String?: Set<[String]>] = [:]
        var labels = LabelSearch(report)
        var breaches: [ProseBreach] = []
        for passage in report.passages where !passage.isFigure {
            var saidHere = passage.kind == .item ? [] : said[passage.section] ?? []
            for sentence in passage.sentences {
                saidHere.formUnion(labels.said(in: sentence))
                for binding in sentence.bindings {
                    for cell in binding.target.cells {
                        guard let label = label(of: cell, report),
                            // Once is enough: what follows in the section is mended with this one.
                            saidHere.insert(report.allWords(ofLabel: label)).inserted
                        else { continue }
                        breaches.append(
                            breach(
                                at: binding.location,
                                about: [cell],
                                "The cell \(cell) joins several answers; say “\(report.text(label))” once in the section"
                                    + " before the short word."
                            )
                        )
                    }
                }
            }
            if passage.kind != .item { said[passage.section] = saidHere }
        }
        return breaches
    }

    private func label(of cell: CellReference, _ report: RuledReport) -> LocalizedText? {
        guard let table = report.vocabulary.table(cell.table), table.valence(of: cell.category) != nil else {
            return nil
        }
        return table.composites[cell.category]?.label
    }
}

/// Finds which labels of joined answers a sentence says, each of their words perhaps with another ending.
private struct LabelSearch {
    private let labels: Set<[String]>
    private let words: Set<String>
    /// Those without words in the language, which every sentence says.
    private let nothing: Set<[String]>
    /// The words of labels that a word of the report is a form of, found once for each.
    private var known: [String: [String]] = [:]

    init(_ report: RuledReport) {
        let composites = report.vocabulary.tables.flatMap(\.composites.values)
        labels = Set(composites.map { report.allWords(ofLabel: $0.label) })
        words = Set(labels.joined())
        nothing = labels.filter(\.isEmpty)
    }

    mutating func said(in sentence: ProseSentence) -> Set<[String]> {
        var said: Set<String> = []
        for token in sentence.tokens { said.formUnion(forms(token.text)) }
        return said.isEmpty ? nothing : labels.filter { $0.allSatisfy(said.contains) }
    }

    private mutating func forms(_ text: String) -> [String] {
        if let known = known[text] { return known }
        let forms = words.filter { text == $0 || $0.count >= 4 && text.hasPrefix($0) }.sorted()
        known[text] = forms
        return forms
    }
}
