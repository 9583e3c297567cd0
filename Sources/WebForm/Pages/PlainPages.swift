// SPDX-License-Identifier: Apache-2.0

import Markup

/// The pages that only tell something.
struct PlainPages {
    let form: Form
    let texts: FormTexts

    private var settings: FormSettings { form.settings }
    private var owner: KeyValuePairs<String, String> { ["owner": settings.owner] }

    /// Acknowledges the answer; it tells neither when nor by whom.
    var receipt: Page {
        let after = settings.isAnonymous ? texts[.receiptAnonymous] : texts.text(.receiptConfidential, owner)
        return Page(
            titles: [texts[.receiptTitle]],
            main: """
                <h1>\(texts[.receiptTitle])</h1>
                <p class="lead">\(texts[.receiptText])</p>
                <p>\(after) \(texts[.receiptClose])</p>

                """
        )
    }

    /// Says how to return.
    func later(formToken: String) -> Page {
        Page(
            titles: [texts[.laterTitle]],
            main: """
                <h1>\(texts[.laterTitle])</h1>
                <p class="lead">\(texts[.laterText])</p>
                \(texts.openUntil(settings.closes).map { "<p>\($0)</p>\n" as HTML })\
                <p><a class="secondary" href="/welcome">\(texts[.toSurvey])</a></p>
                <p>\(texts[.laterShared])</p>
                <form method="post" action="/leave">
                \(FormToken.field(formToken))<button class="plain">\(texts[.signOut])</button>
                </form>

                """
        )
    }

    /// Says that the session has ended.
    var left: Page {
        Page(
            titles: [texts[.leftTitle]],
            main: """
                <h1>\(texts[.leftTitle])</h1>
                <p class="lead">\(texts.text(.leftText, owner))</p>
                <p><a class="secondary" href="/">\(texts[.toFront])</a></p>
                <p>\(ContactLine(settings, texts).html)</p>

                """
        )
    }

    /// Says what becomes of answers.
    func privacy(hasSession: Bool) -> Page {
        let back: HTML = hasSession ? "<p><a class=\"secondary\" href=\"/welcome\">\(texts[.toSurvey])</a></p>\n" : ""
        return Page(
            titles: [texts[.privacyTitle]],
            main: """
                <h1>\(texts[.privacyTitle])</h1>
                <h2>\(texts[.privacyWhoTitle])</h2>
                <p>\(texts.text(.privacyWho, owner)) \(ContactLine(settings, texts).html)</p>
                <h2>\(texts[.privacyAnswersTitle])</h2>
                <p>\(texts[.privacyDraft])</p>
                <p>\(texts[settings.isAnonymous ? .privacyAnonymous : .privacyConfidential])</p>
                <h2>\(texts[.privacyCookiesTitle])</h2>
                <p>\(texts[.privacyCookies])</p>
                \(back)
                """
        )
    }
}
