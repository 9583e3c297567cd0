// SPDX-License-Identifier: Apache-2.0

import Markup

/// The front page, which asks for a short code.
struct EntrancePage {
    let texts: FormTexts
    /// Whether the code that was tried is none.
    let isUnknown: Bool
    /// Whether the browser has a session, so that one can go straight on.
    let hasSession: Bool

    var page: Page {
        let on: HTML = hasSession ? "<p><a class=\"secondary\" href=\"/welcome\">\(texts[.toSurvey])</a></p>\n" : ""
        let problems = isUnknown ? [ProblemSummary.Problem(text: texts[.codeUnknown], control: "code")] : []
        return Page(
            titles: [texts[.frontTitle]],
            main: """
                \(ProblemSummary(texts: texts, problems: problems).html)<h1>\(texts[.frontTitle])</h1>
                <p class="lead">\(texts[.frontText])</p>
                \(on)<form method="post" action="/code" novalidate autocomplete="off">
                <label class="question" for="code">\(texts[.codeLabel])</label>
                <p class="hint" id="code-help">\(texts[.codeHelp])</p>
                \(problems.map { "<p class=\"error\" id=\"code-error\">\($0.text)</p>\n" as HTML })\
                <input class="code" type="text" id="code" name="code" data-required autocapitalize="characters" \
                spellcheck="false" aria-describedby="code-help\(isUnknown ? " code-error" : "")"\
                \(HTML.attribute("aria-invalid", isUnknown ? "true" : nil))>
                <div class="buttons"><button class="primary">\(texts[.codeButton])</button></div>
                </form>

                """,
            hasErrors: isUnknown
        )
    }
}
