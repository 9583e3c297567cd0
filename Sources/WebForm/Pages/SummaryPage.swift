// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Markup
import Variables

/// All answers on the route, each with a way to change it, and the button that hands them in.
struct SummaryPage {
    let form: Form
    let attendance: Attendance
    /// Whether the answers have changed since they were looked over.
    let isChanged: Bool

    private var texts: FormTexts { attendance.texts }
    private var route: [Int] {
        form.interview.route(of: attendance.draft).filter { form.interview.pages[$0].question.kind != .note }
    }

    var page: Page {
        let changed: HTML = isChanged ? "<p class=\"notice\" role=\"alert\">\(texts[.changedNotice])</p>\n" : ""
        return Page(
            titles: [texts[.summaryTitle]],
            main: """
                \(changed)<h1>\(texts[.summaryTitle])</h1>
                <p class="lead">\(texts[.summaryText])</p>
                \(sections)\(unanswered)<form id="submit" method="post" action="/submit" \
                data-not-saved="\(texts[.notSent])">
                \(FormToken.field(form.seal.formToken(of: attendance.session)))\
                <input type="hidden" name="seen" value="\(attendance.sitting.revision)">
                <p>\(texts[.submitNote])</p>
                <div class="buttons"><button class="primary large">\(texts[.submitButton])</button></div>
                <p class="status" id="status" role="status"></p>
                </form>
                <p><a href="/later">\(texts[.later])</a></p>

                """
        )
    }

    private var unanswered: HTML {
        let count = route.count { form.interview.answer(on: $0, in: attendance.draft).isEmpty }
        guard count > 0 else { return "" }
        return """
            <p class="notice">\(texts.text(.unanswered, count: count))</p>

            """
    }

    private var sections: HTML {
        var html: HTML = ""
        for (number, section) in form.interview.instrument.sections.enumerated() {
            let rows = route.filter { form.interview.pages[$0].section == number }.map(row)
            guard !rows.isEmpty else { continue }
            html += """
                <h2>\(section.title.text(in: texts.language))</h2>
                <dl class="summary">
                \(rows)</dl>

                """
        }
        return html
    }

    private func row(_ position: Int) -> HTML {
        let page = QuestionPage(
            form: form,
            attendance: attendance,
            position: position,
            showsProblems: false,
            isFromSummary: true
        )
        let address = "/q/\(page.current.id)?from=summary"
        return """
            <div>
            <dt>\(page.wording)</dt>
            <dd>\(AnswerText(texts: texts, page: page.current).html(page.answer))</dd>
            <dd class="change"><a\(HTML.attribute("href", url: address))>\(texts[.change])\
            <span class="hidden">: \(page.wording)</span></a></dd>
            </div>

            """
    }
}
