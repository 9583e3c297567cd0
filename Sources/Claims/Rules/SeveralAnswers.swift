// SPDX-License-Identifier: Apache-2.0

import Variables

/// That several answers could be chosen is said.
///
/// **Found:** a section that speaks of a question with several answers and nowhere says that several could be chosen, or, where
/// there was a bound, how many. **Why:** shares that sum to 240 per cent look like an error, and a choice of three at most is another
/// question than a free one. **Mend:** “They could tick up to three.” The main results, which lead to the sections, need not say it.
struct SeveralAnswers: ProseRule {
    static let name = "several-answers"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let passages = Dictionary(grouping: report.passages, by: \.section)
        return report.sections.filter { $0 != "summary" }.flatMap { section -> [ProseBreach] in
            let sentences = (passages[section] ?? []).flatMap(\.sentences)
            let bound = sentences.flatMap { sentence in
                sentence.bindings.compactMap { binding in binding.target.cells.first.map { (binding, $0) } }
            }
            return report.vocabulary.tables.filter(\.takesSeveral).compactMap { table in
                guard let (binding, cell) = bound.first(where: { $0.1.table == table.id }) else { return nil }
                let words = table.maximum == nil ? report.lexicon.several : report.lexicon.atMost
                guard !sentences.contains(where: { $0.says(words) }) else { return nil }
                let number = table.maximum.map { "up to \($0)" } ?? "several"
                return breach(
                    at: binding.location,
                    about: [cell],
                    "The section speaks of “\(table.id)”, where \(number) answers could be chosen; say so."
                )
            }
        }
    }
}
