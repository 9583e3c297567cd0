// SPDX-License-Identifier: Apache-2.0

import Instruments
import Markup
import Variables

extension QuestionPage {
    /// A battery: each item a group of its own, so that it reads the same on a telephone, on a desk and aloud.
    func battery(_ scale: [Category]) -> HTML {
        let chosen: [String: String] = if case .items(let codes) = answer { codes } else { [:] }
        let help = question.help[texts.language]
        let items = current.items.map { item -> HTML in
            let options = scale.map { category -> HTML in
                """
                <label class="choice\(category.isValid ? "" : " none")"><input type="radio" \
                name="\(Answer.field(of: item.code))" value="\(category.code)"\
                \(HTML.attribute("checked", if: chosen[item.code] == category.code))> \
                <span>\(category.label.text(in: texts.language))</span></label>

                """
            }
            return """
                <fieldset class="item">
                <legend>\(item.label.text(in: texts.language))</legend>
                <div class="scale">
                \(options)</div>
                </fieldset>

                """
        }
        return """
            <fieldset class="answers"\(HTML.attribute("aria-describedby", help == nil ? nil : "help"))>
            <legend><h1>\(wording)</h1></legend>
            \(help.map { "<p class=\"hint\" id=\"help\">\($0)</p>\n" as HTML })\(definition)\(items)</fieldset>
            \(clearButton)
            """
    }

    /// A question that is answered in one's own words.
    var openText: HTML {
        let text: String = if case .text(let text) = answer { text } else { "" }
        let help = question.help[texts.language]
        let limit = texts.text(.textLimit, ["maximum": String(form.interview.longestText)])
        let hints = (help == nil ? [] : ["help"]) + ["limit"] + (problems.isEmpty ? [] : ["error"])
        // The first line break after the tag is not part of the text; without it, one that is would be lost.
        return """
            <h1><label for="answer">\(wording)</label></h1>
            \(help.map { "<p class=\"hint\" id=\"help\">\($0)</p>\n" as HTML })\
            <p class="hint" id="limit">\(limit)</p>
            \(definition)\(problemTexts)\
            <textarea id="answer" name="\(Answer.field)" rows="7" aria-describedby="\(hints.joined(separator: " "))"\
            \(invalid)>
            \(text)</textarea>

            """
    }

    /// A text that asks nothing.
    var note: HTML {
        """
        <h1>\(wording)</h1>
        \(question.help[texts.language].map { "<p>\($0)</p>\n" as HTML })\(definition)
        """
    }
}
