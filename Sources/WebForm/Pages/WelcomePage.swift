// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Markup
import Variables

/// The start page: who is asked, how long it takes, what is promised, and a button to start with.
struct WelcomePage {
    let form: Form
    let attendance: Attendance

    private var texts: FormTexts { attendance.texts }
    private var settings: FormSettings { form.settings }
    private var unit: String { attendance.subject.name }

    var page: Page {
        let title = settings.title.text(in: texts.language)
        let hasBegun = attendance.draft.answers.isEmpty == false || attendance.draft.passed.isEmpty == false
        let minutes = settings.minutes[texts.language].map { texts.text(.minutes, ["minutes": $0]) }
        let openUntil = texts.openUntil(settings.closes)
        let practical = [minutes, openUntil].compactMap(\.self).joined(separator: " ")
        let resume: HTML = hasBegun ? "<p><strong>\(texts[.resumeText])</strong></p>\n" : ""
        return Page(
            titles: [],
            main: """
                <h1>\(title)</h1>
                <p class="lead"><strong>\(texts.text(.welcomeFor, ["unit": unit]))</strong></p>
                \(resume)\(practical.isEmpty ? "" : "<p>\(practical)</p>\n" as HTML)\
                <p>\(texts[.savedUnderway])</p>
                <form method="post" action="/start">
                \(token)<div class="buttons"><button class="primary large">\
                \(texts[hasBegun ? .resumeButton : .startButton])</button></div>
                </form>
                <h2>\(texts[.promiseTitle])</h2>
                <p>\(texts[settings.isAnonymous ? .promiseAnonymous : .promiseConfidential])</p>
                <p>\(texts[.voluntary]) <a href="/privacy">\(texts[.morePrivacy])</a></p>
                \(DefinitionBox(form: form, texts: texts, isOpen: false).html)\(notYou)\
                <p><a href="/decline">\(texts[.declineLink])</a></p>

                """
        )
    }

    private var notYou: HTML {
        """
        <details>
        <summary>\(texts[.notYou])</summary>
        <p>\(texts.text(.notYouText, ["unit": unit, "owner": settings.owner]))</p>
        <form method="post" action="/leave">
        \(token)<button class="secondary">\(texts.text(.leaveButton, ["unit": unit]))</button>
        </form>
        </details>

        """
    }

    private var token: HTML { FormToken.field(form.seal.formToken(of: attendance.session)) }
}

/// The hidden field that shows that a form was made for the session that sends it.
enum FormToken {
    static func field(_ token: String) -> HTML {
        """
        <input type="hidden" name="token" value="\(token)">

        """
    }
}
