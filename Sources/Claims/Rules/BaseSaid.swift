// SPDX-License-Identifier: Apache-2.0

import Variables

/// Who a share is of is said where it is not everyone.
///
/// **Found:** a sentence that rests on a table of a part of those who answered, where neither it nor anything before it in its section
/// says so; in a list each item must say it. **Why:** “sixty per cent collaborated” is read as sixty per cent of all. **Mend:** “of those
/// who have been involved”. Which words name a table's base is declared under `prose:` in `study.yaml`; without a declaration
/// “those who …” is enough. Figures print their base themselves.
struct BaseSaid: ProseRule {
    static let name = "base-said"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let tables = report.vocabulary.tables.filter { !$0.isOfEveryone }.map(\.id)
        let partial = Dictionary(tables.map { ($0, words(for: $0, report)) }, uniquingKeysWith: { first, _ in first })
        let any = ProsePhrases(partial.values.flatMap(\.texts).sorted())
        var said: [String?: Set<String>] = [:]
        var breaches: [ProseBreach] = []
        for passage in report.passages where !passage.isFigure {
            var saidHere: Set<String> = passage.kind == .item ? [] : said[passage.section] ?? []
            for sentence in passage.sentences {
                for (table, words) in sentence.says(any) ? partial : [:]
                where !saidHere.contains(table) && sentence.says(words) {
                    saidHere.insert(table)
                }
                for binding in sentence.bindings {
                    guard let cell = binding.target.cells.first, partial[cell.table] != nil,
                        !saidHere.contains(cell.table)
                    else { continue }
                    // Once is enough: the next sentences of the passage are mended with this one.
                    saidHere.insert(cell.table)
                    breaches.append(
                        breach(
                            at: binding.location,
                            about: [cell],
                            "The shares of “\(cell.table)” are not of everyone who answered; say whom they are of."
                        )
                    )
                }
            }
            if passage.kind != .item { said[passage.section] = saidHere }
        }
        return breaches
    }

    private func words(for table: String, _ report: RuledReport) -> ProsePhrases {
        let declared = report.vocabulary.declared.bases.filter { $0.tables.contains(table) }
            .flatMap { $0.words[report.language] ?? [] }
        return declared.isEmpty ? report.lexicon.thoseWho : ProsePhrases(declared)
    }
}
