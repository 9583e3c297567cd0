// SPDX-License-Identifier: Apache-2.0

import Variables

/// Why a form cannot be put before respondents.
public struct FormFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Whole sentences, at least one.
    public let sentences: [String]

    /// The sentences, one a line.
    public var description: String { sentences.joined(separator: "\n") }
}

extension FormSettings {
    /// What keeps a form with these settings from being put before respondents; empty where nothing does.
    public var faults: [String] {
        var faults: [String] = []
        if languages.isEmpty { faults.append("The study has no language; the form needs at least one.") }
        for language in languages {
            if FormTexts(language) == nil {
                faults.append("The form has no texts in the language “\(language)”.")
            } else if TextFile.all[language]?.isApproved != true {
                faults.append(
                    "The form's texts in the language “\(language)” have not been approved by a speaker; "
                        + "until they are, take the language out of the study."
                )
            }
            if title[language] == nil { faults.append("The study's title is missing in the language “\(language)”.") }
            if !minutes.isEmpty, minutes[language] == nil {
                faults.append("How long it takes to answer is missing in the language “\(language)”.")
            }
        }
        for day in [opens, closes].compactMap(\.self) where !Self.isDate(day) {
            faults.append("“\(day)” is no date; the first and last day to answer are written as yyyy-mm-dd.")
        }
        if let opens, let closes, opens > closes {
            faults.append("The last day to answer, \(closes), is before the first, \(opens).")
        }
        return faults
    }

    private static func isDate(_ text: String) -> Bool { text.wholeMatch(of: /\d{4}-[01]\d-[0-3]\d/) != nil }
}
