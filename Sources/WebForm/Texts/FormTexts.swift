// SPDX-License-Identifier: Apache-2.0

import Variables

/// The texts of the interface in one language.
struct FormTexts: Sendable {
    let language: Language
    private let wordings: [TextKey: TextFile.Wording]

    /// Creates the texts of a language; nil where the program does not have them all.
    init?(_ language: Language) {
        guard let file = TextFile.all[language] else { return nil }
        var wordings: [TextKey: TextFile.Wording] = [:]
        for key in TextKey.allCases {
            guard let wording = file.wordings[key.rawValue] else { return nil }
            wordings[key] = wording
        }
        self.language = language
        self.wordings = wordings
    }

    /// Returns a text as it is written.
    subscript(_ key: TextKey) -> String { wordings[key]?.other ?? "" }

    /// Returns a text with its placeholders filled in.
    func text(_ key: TextKey, _ values: KeyValuePairs<String, String>) -> String {
        Self.fill(self[key], values)
    }

    /// Returns a text in the form that a number takes, with `{count}` filled in.
    func text(_ key: TextKey, count: Int) -> String {
        Self.fill(wordings[key]?.form(of: count) ?? "", ["count": String(count)])
    }

    /// Returns a text within the language's quotation marks.
    func quoted(_ text: String) -> String { self.text(.quoted, ["text": text]) }

    /// Returns a date in words, from `yyyy-mm-dd`; what is no date comes back as it is.
    func date(_ iso: String) -> String {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        let months = self[.months].split(separator: " ")
        guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return iso }
        return text(.date, ["day": String(parts[2]), "month": String(months[parts[1] - 1]), "year": String(parts[0])])
    }

    /// Returns how long one can answer, where there is a last day.
    func openUntil(_ day: String?) -> String? { day.map { text(.openUntil, ["date": date($0)]) } }

    /// Fills in placeholders in one pass, so that what is filled in is never taken for a placeholder itself.
    private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
        var result = ""
        var rest = Substring(text)
        while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
            let name = rest[rest.index(after: opening)..<closing]
            result += rest[..<opening]
            result += values.first { $0.key == name }?.value ?? String(rest[opening...closing])
            rest = rest[rest.index(after: closing)...]
        }
        return result + rest
    }
}
