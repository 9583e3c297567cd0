// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Markup

/// The pages for those who will not answer.
struct DeclinePage {
    let form: Form
    let attendance: Attendance

    private var texts: FormTexts { attendance.texts }
    private var token: HTML { FormToken.field(form.seal.formToken(of: attendance.session)) }

    /// Asks whether it is meant, and offers to say why.
    var question: Page {
        let help = texts.text(
            .declineReasonHelp,
            ["unit": attendance.subject.name, "maximum": String(Form.longestReason)]
        )
        return Page(
            titles: [texts[.declineTitle]],
            main: """
                <h1>\(texts[.declineTitle])</h1>
                <p class="lead">\(texts[.declineText])</p>
                <form id="decline" method="post" action="/decline" autocomplete="off">
                \(token)<label class="question" for="reason">\(texts[.declineReason])</label>
                <p class="hint" id="reason-help">\(help)</p>
                <textarea id="reason" name="reason" rows="3" aria-describedby="reason-help">\(attendance.draft.reason)</textarea>
                <div class="buttons">
                <button class="primary">\(texts[.declineButton])</button>
                <a class="secondary" href="/welcome">\(texts[.toSurvey])</a>
                </div>
                </form>

                """,
            languageSwitch: .buttons(form: "decline", enter: "decline", label: texts[.declineButton])
        )
    }

    /// Says that it is noted, and offers to answer after all.
    var declined: Page {
        Page(
            titles: [texts[.declinedTitle]],
            main: """
                <h1>\(texts[.declinedTitle])</h1>
                <p class="lead">\(texts[.declinedText])</p>
                <form method="post" action="/reopen">
                \(token)<div class="buttons"><button class="secondary">\(texts[.reopenButton])</button></div>
                </form>
                <p>\(ContactLine(form.settings, texts).html)</p>

                """
        )
    }
}
