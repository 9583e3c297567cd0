// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// What a respondent wrote to an open question, and the themes that somebody has found in it since.
public struct WrittenAnswer: Hashable, Sendable {
    /// The question's id.
    public var question: String
    /// The respondent's place in the dataset, from 0.
    public var respondent: Int
    /// The themes found in the text, by code; nil where nobody has looked yet.
    public var themes: [String]?
    /// The text.
    public var text: String

    /// Creates a written answer.
    public init(question: String, respondent: Int, themes: [String]? = nil, text: String) {
        self.question = question
        self.respondent = respondent
        self.themes = themes
        self.text = text
    }
}

extension Dataset {
    /// Puts the themes of a written answer in their columns; a text that nobody has looked at stays unanswered there.
    mutating func code(_ written: WrittenAnswer, instrument: Instrument) {
        guard let themes = written.themes, let question = instrument.question(written.question) else { return }
        for theme in question.categories {
            let name = "\(question.id).\(theme.code)"
            guard var column = self[name] else { continue }
            column[written.respondent] = .code(themes.contains(theme.code) ? 1 : 0)
            self[name] = column
        }
    }
}
