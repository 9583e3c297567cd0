// SPDX-License-Identifier: Apache-2.0

import Instruments
import Markup
import Variables

/// A page of the questionnaire.
struct QuestionPage {
    let form: Form
    let attendance: Attendance
    let position: Int
    /// Whether it is said what keeps the answer from standing.
    let showsProblems: Bool
    /// Whether the respondent came to change an answer, and goes back to the summary.
    let isFromSummary: Bool

    var texts: FormTexts { attendance.texts }
    var current: InterviewPage { form.interview.pages[position] }
    var question: Question { current.question }
    var answer: Answer { form.interview.answer(on: position, in: attendance.draft) }
    var section: Section { form.interview.instrument.sections[current.section] }
    var problems: [AnswerProblem] {
        showsProblems ? form.interview.problems(on: position, in: attendance.draft) : []
    }

    /// The question as it is asked, with its part where a battery has several pages.
    var wording: String {
        let text = question.text.text(in: texts.language)
        guard current.parts > 1 else { return text }
        let part = texts.text(.batteryPart, ["part": String(current.part), "parts": String(current.parts)])
        return "\(text) \(part)"
    }

    var page: Page {
        let problems = problems.map { ProblemSummary.Problem(text: text(of: $0), control: firstControl) }
        return Page(
            titles: [wording, section.title.text(in: texts.language)],
            main: """
                <form id="form" method="post"\(HTML.attribute("action", url: "/q/\(current.id)")) novalidate \
                autocomplete="off" data-saved="\(texts[.saved])" data-not-saved="\(texts[.notSaved])">
                \(FormToken.field(form.seal.formToken(of: attendance.session)))\
                <input type="hidden" name="seen" value="\(Interview.fingerprint(answer))">
                \(isFromSummary ? "<input type=\"hidden\" name=\"from\" value=\"summary\">\n" : "" as HTML)\
                \(ProblemSummary(texts: texts, problems: problems).html)\(rival)\(progress)\(introduction)\
                \(control)\(buttons)</form>

                """,
            hasErrors: !problems.isEmpty,
            languageSwitch: .buttons(form: "form", enter: "next", label: texts[.next])
        )
    }

    private var control: HTML {
        switch question.kind {
        case .single(let categories): choices(categories, maximum: nil, several: false)
        case .multiple(let categories, let maximum): choices(categories, maximum: maximum, several: true)
        case .battery(_, let scale): battery(scale)
        case .open: openText
        case .note: note
        }
    }

    /// The id of the control that a problem is mended with.
    private var firstControl: String {
        switch question.kind {
        case .single(let options), .multiple(let options, _): options.first.map { Self.control($0.code) } ?? "answer"
        case .battery, .open, .note: "answer"
        }
    }

    /// The id of an option's control.
    static func control(_ code: String) -> String { "answer-\(code)" }

    // MARK: Above the question

    private var progress: HTML {
        let route = form.interview.route(of: attendance.draft)
        var sections: [Int] = []
        for page in route where sections.last != form.interview.pages[page].section {
            sections.append(form.interview.pages[page].section)
        }
        let part = (sections.firstIndex(of: current.section) ?? 0) + 1
        let text = texts.text(.part, ["part": String(part), "parts": String(sections.count)])
        return """
            <p class="progress">\(text): \(section.title.text(in: texts.language))</p>

            """
    }

    private var introduction: HTML {
        let route = form.interview.route(of: attendance.draft)
        let first = route.first { form.interview.pages[$0].section == current.section }
        guard first == position, let text = section.introduction[texts.language] else { return "" }
        return """
            <p class="introduction">\(text)</p>

            """
    }

    /// The definition where the question needs it, opened on the first page that does.
    var definition: HTML {
        guard question.needsDefinition else { return "" }
        let route = form.interview.route(of: attendance.draft)
        let first = route.first { form.interview.pages[$0].question.needsDefinition }
        return DefinitionBox(form: form, texts: texts, isOpen: first == position).html
    }

    // MARK: Below the question

    private var buttons: HTML {
        """
        <div class="buttons">
        <button class="primary" name="action" value="next">\(texts[.next])</button>
        <button class="secondary" name="action" value="back">\(texts[.back])</button>
        <p class="status" id="status" role="status"></p>
        </div>
        <button class="plain" name="action" value="later">\(texts[.later])</button>

        """
    }
}
