// SPDX-License-Identifier: Apache-2.0

import Instruments
import Markup
import Variables

/// Writes the questionnaire as a whole, for the screen or for paper.
struct PreviewContent {
    let settings: FormSettings
    let instrument: Instrument
    let texts: FormTexts
    let isPaper: Bool
    private let numbers: QuestionNumbers
    private let routes: RouteSentence

    init(_ preview: Preview, _ texts: FormTexts, isPaper: Bool) {
        settings = preview.settings
        instrument = preview.instrument
        self.texts = texts
        self.isPaper = isPaper
        numbers = QuestionNumbers(instrument)
        routes = RouteSentence(texts: texts, instrument: instrument, numbers: numbers)
    }

    var page: HTML { (isPaper ? paperHead : head) + sections + (isPaper ? paperFoot : "") }

    // MARK: Around the questions

    private var head: HTML {
        let title = settings.title.text(in: texts.language)
        let isProposed = instrument.questions.contains { question in
            question.isProposed || (question.categories.contains(where: \.isProposed))
                || question.items.contains(where: \.isProposed)
        }
        return """
            <p class="study">\(title)</p>
            <h1>\(texts[.previewTitle])</h1>
            <p>\(texts[.previewNote])\(isProposed ? " \(texts[.proposedNote])" : "")</p>
            \(definition)
            """
    }

    private var paperHead: HTML {
        let intro = texts.text(.paperIntro, ["address": settings.address.origin])
        let boxes: [HTML] = (0..<3).map { group in
            "\(group == 0 ? "" : "<i>–</i>" as HTML)\(Array(repeating: "<b></b>" as HTML, count: 4))"
        }
        return """
            <div class="head">
            <h1>\(settings.title.text(in: texts.language))</h1>
            <p class="code"><span>\(texts[.paperCode])</span> \(boxes)</p>
            </div>
            <p>\(intro) \(texts[.voluntary])</p>
            <p>\(texts[.paperPromise])</p>
            \(definition)
            """
    }

    private var paperFoot: HTML {
        let lines = settings.returnAddress.split(separator: "\n").map(String.init)
        let address: HTML =
            lines.isEmpty
            ? ""
            : """
            <p>\(texts[.paperReturn])</p>
            <address>\(lines.map { "\($0)" as HTML }.joined(separator: "<br>"))</address>

            """
        return """
            <div class="foot" id="end">
            <p><strong>\(texts[.receiptTitle])</strong></p>
            \(address)\(settings.closes.map { "<p>\(texts.text(.paperUntil, ["date": texts.date($0)]))</p>\n" as HTML })\
            <p>\(ContactLine(settings, texts).html)</p>
            </div>

            """
    }

    private var definition: HTML {
        guard let text = settings.definition[texts.language] else { return "" }
        return """
            <div class="definition">
            \(MarkdownText.html(text))
            </div>

            """
    }

    private var sections: HTML {
        instrument.sections.map { section -> HTML in
            let introduction: HTML? = section.introduction[texts.language].map { "<p>\($0)</p>\n" }
            let questions = section.questions.map { question in
                PreviewQuestion(question: question, texts: texts, numbers: numbers, routes: routes, isPaper: isPaper)
                    .html
            }
            return """
                <section>
                <h2>\(section.title.text(in: texts.language))</h2>
                \(introduction)\(questions)</section>

                """
        }.joined()
    }
}
