// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

extension CountedTables {
    /// What the rules of prose need to know of the tables.
    ///
    /// - Parameter language: The language of the report.
    /// - Returns: The classes and tables. A class whose label is in a language that nobody named is taken to be called so in
    ///   the report's: the numbers in it are the same in every language.
    func vocabulary(in language: Language) -> ProseVocabulary {
        let domains = classLabels.keys.sorted {
            ($0.classification, $0.classCode) < ($1.classification, $1.classCode)
        }
        return ProseVocabulary(
            classes: domains.compactMap { domain in
                guard let label = classLabels[domain] else { return nil }
                let text = label.languages[language] ?? label.unnamed
                let wordings = text.isEmpty ? [:] : [language: text]
                return ProseVocabulary.Class(domain: domain, label: LocalizedText(wordings))
            },
            tables: tables.map {
                ProseVocabulary.Table(id: $0.id, takesSeveral: $0.takesSeveral, isOfEveryone: $0.isOfEveryone)
            }
        )
    }

    /// Whether the codebook says what classes are called in a language, so that a report can be held to it.
    func namesClasses(in language: Language) -> Bool {
        classLabels.values.contains { $0.languages[language] != nil }
    }
}
