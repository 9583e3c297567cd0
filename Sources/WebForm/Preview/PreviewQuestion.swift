// SPDX-License-Identifier: Apache-2.0

import Instruments
import Markup
import Variables

/// One question where the whole questionnaire is seen at once.
struct PreviewQuestion {
    let question: Question
    let texts: FormTexts
    let numbers: QuestionNumbers
    let routes: RouteSentence
    let isPaper: Bool

    var html: HTML {
        let wording = question.text.text(in: texts.language)
        let help: HTML? = question.help[texts.language].map { "<p class=\"help\">\($0)</p>\n" }
        guard let number = numbers[question.id] else {
            return """
                <div class="question"><h3>\(wording)</h3>
                \(route)\(help)</div>

                """
        }
        return """
            <div class="question">
            <h3><span class="number">\(number)</span> \(wording)\(mark(question.isProposed))</h3>
            \(route)\(help)\(kind)\(answers)</div>

            """
    }

    private var route: HTML {
        guard !isPaper || question.route != .always else { return "" }
        return """
            <p class="route">\(routes.sentence(question.route))</p>

            """
    }

    private var kind: HTML {
        let text =
            switch question.kind {
            case .single: texts[.kindSingle]
            case .multiple(_, let maximum?): texts.text(.maximum, count: maximum)
            // An explanation of the question's own says how many may be chosen.
            case .multiple: question.help[texts.language] == nil ? texts[.chooseAny] : ""
            case .battery: texts[.kindBattery]
            case .open: texts[.kindOpen]
            case .note: ""
            }
        guard !text.isEmpty else { return "" }
        return """
            <p class="kind">\(text)</p>

            """
    }

    private var answers: HTML {
        switch question.kind {
        case .single(let categories): options(categories, shape: "round")
        case .multiple(let categories, _): options(categories, shape: "square")
        case .battery(let items, let scale): table(items, scale)
        case .open: "<div class=\"lines\"></div>\n"
        case .note: ""
        }
    }

    private func options(_ categories: [Category], shape: String) -> HTML {
        let items = categories.map { category -> HTML in
            """
            <li><b class="\(shape)"></b> <span>\(category.label.text(in: texts.language))\
            \(mark(category.isProposed))\(skip(category.code))</span></li>

            """
        }
        return "<ul>\n\(items)</ul>\n"
    }

    private func table(_ items: [Question.Item], _ scale: [Category]) -> HTML {
        let heads = scale.map { category -> HTML in
            "<th scope=\"col\">\(category.label.text(in: texts.language))\(mark(category.isProposed))</th>"
        }
        let rows = items.map { item -> HTML in
            """
            <tr><th scope="row">\(item.label.text(in: texts.language))\(mark(item.isProposed))</th>\
            \(scale.map { _ in "<td><b class=\"round\"></b></td>" as HTML })</tr>

            """
        }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(question.text.text(in: texts.language))">
            <table>
            <thead><tr><td></td>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            </div>

            """
    }

    private func mark(_ isProposed: Bool) -> HTML {
        isProposed && !isPaper ? " <small>\(texts[.proposed])</small>" : ""
    }

    private func skip(_ code: String) -> HTML {
        guard isPaper else { return "" }
        return switch SkipInstructions(numbers: numbers).target(after: question, choosing: code) {
        case nil: ""
        case .question(let number): " <strong>→ \(texts.text(.goTo, ["number": String(number)]))</strong>"
        case .end: " <strong>→ \(texts[.goToEnd])</strong>"
        }
    }
}
