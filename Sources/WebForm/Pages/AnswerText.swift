// SPDX-License-Identifier: Apache-2.0

import Instruments
import Markup
import Variables

/// Writes what somebody has answered on a page, to be looked over.
struct AnswerText {
    let texts: FormTexts
    let page: InterviewPage

    func html(_ answer: Answer) -> HTML {
        switch answer {
        case .chosen(let codes) where codes.count == 1: return "<p>\(codes.map(label).joined(separator: ", "))</p>"
        case .chosen(let codes) where !codes.isEmpty:
            return "<ul>\(codes.map { "<li>\(label($0))</li>" as HTML })</ul>"
        case .items(let codes) where !codes.isEmpty:
            let items = page.items.map { item -> HTML in
                let answer: HTML = codes[item.code].map { "\(label($0))" } ?? none
                return "<li>\(item.label.text(in: texts.language)): <strong>\(answer)</strong></li>"
            }
            return "<ul>\(items)</ul>"
        case .text(let text) where !answer.isEmpty: return "<p class=\"text\">\(text)</p>"
        default: return "<p>\(none)</p>"
        }
    }

    private var none: HTML { "<em>\(texts[.noAnswer])</em>" }

    private func label(_ code: String) -> String {
        page.question.categories.first { $0.code == code }?.label.text(in: texts.language) ?? code
    }
}
