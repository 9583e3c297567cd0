// SPDX-License-Identifier: Apache-2.0

import Instruments
import Markup
import Variables

extension QuestionPage {
    /// Says what keeps an answer from standing, and how to mend it.
    func text(of problem: AnswerProblem) -> String {
        switch problem {
        case .missing: texts[.problemMissing]
        case .tooMany(let chosen, let maximum):
            texts.text(.problemTooMany, ["chosen": String(chosen), "maximum": String(maximum)])
        case .notAlone(let code): texts.text(.problemNotAlone, ["option": label(of: code)])
        case .tooLong(let characters, let maximum):
            texts.text(.problemTooLong, ["characters": String(characters), "maximum": String(maximum)])
        }
    }

    /// The problems once more, beside the question.
    var problemTexts: HTML {
        guard !problems.isEmpty else { return "" }
        return """
            <div class="error" id="error">\(problems.map { "<p>\(text(of: $0))</p>" as HTML })</div>

            """
    }

    var invalid: HTML { HTML.attribute("aria-invalid", problems.isEmpty ? nil : "true") }

    func label(of code: String) -> String {
        question.categories.first { $0.code == code }?.label.text(in: texts.language) ?? code
    }

    /// The answer from another window, where two windows gave different ones.
    var rival: HTML {
        guard let rival = attendance.draft.rivals[current.id] else { return "" }
        return """
            <div class="notice" role="alert">
            <h2>\(texts[.rivalTitle])</h2>
            <p>\(texts[.rivalText])</p>
            <div class="rival">\(AnswerText(texts: texts, page: current).html(rival))</div>
            <button class="secondary" name="action" value="rival">\(texts[.rivalButton])</button>
            </div>

            """
    }
}
