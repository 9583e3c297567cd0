// SPDX-License-Identifier: Apache-2.0

import Instruments
import Markup
import Variables

extension QuestionPage {
    /// A question with options, one or several of which can be chosen.
    func choices(_ categories: [Category], maximum: Int?, several: Bool) -> HTML {
        var hints: [String] = []
        var explanations: HTML = ""
        func explain(_ id: String, _ text: String) {
            hints.append(id)
            explanations += """
                <p class="hint" id="\(id)">\(text)</p>

                """
        }
        let help = question.help[texts.language]
        if let help { explain("help", help) }
        if let maximum {
            explain("maximum", texts.text(.maximum, count: maximum))
        } else if several, help == nil {
            explain("several", texts[.chooseAny])
        }
        let isCompulsory = form.interview.isCompulsory(position)
        if isCompulsory { explain("compulsory", texts[.compulsory]) }
        let describedBy = (hints + (problems.isEmpty ? [] : ["error"])).joined(separator: " ")
        let chosen: [String] = if case .chosen(let codes) = answer { codes } else { [] }
        return """
            <fieldset class="answers"\(HTML.attribute("aria-describedby", describedBy.isEmpty ? nil : describedBy))\
            \(HTML.attribute("data-required", if: isCompulsory))\
            \(HTML.attribute("data-maximum", maximum.map(String.init)))\
            \(HTML.attribute("data-chosen", maximum == nil ? nil : texts[.chosen]))>
            <legend><h1>\(wording)</h1></legend>
            \(explanations)\(definition)\(problemTexts)\(options(categories, several: several, chosen: chosen))\
            </fieldset>
            \(several ? "" : clearButton)
            """
    }

    private func options(_ categories: [Category], several: Bool, chosen: [String]) -> HTML {
        var html: HTML = ""
        var isApart = false
        for category in categories {
            if !isApart, stands(apart: category, several: several), category.code != categories.first?.code {
                isApart = true
                html += several ? "<p class=\"or\">\(texts[.or])</p>\n" : "<div class=\"apart\"></div>\n"
            }
            html += option(category, several: several, isChosen: chosen.contains(category.code))
        }
        return html
    }

    /// Whether an option is no answer like the others, so that it stands by itself.
    private func stands(apart category: Category, several: Bool) -> Bool {
        several ? category.isExclusive : !category.isValid
    }

    private func option(_ category: Category, several: Bool, isChosen: Bool) -> HTML {
        let type = several ? "checkbox" : "radio"
        return """
            <label class="choice"><input type="\(type)" name="\(Answer.field)" value="\(category.code)" \
            id="\(Self.control(category.code))"\(HTML.attribute("checked", if: isChosen))\
            \(HTML.attribute("data-exclusive", if: several && category.isExclusive))\(invalid)> \
            <span>\(category.label.text(in: texts.language))</span></label>

            """
    }

    var clearButton: HTML {
        """
        <p class="clear"><button class="plain" name="action" value="clear">\(texts[.clear])</button></p>

        """
    }
}
