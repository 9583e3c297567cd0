// SPDX-License-Identifier: Apache-2.0

public import Instruments
import Markup
public import Variables

/// The whole questionnaire at once: on a page with its routes in words, and as a form to be filled in with a pen.
///
/// Both are single files that need nothing else.
public struct Preview: Sendable {
    let settings: FormSettings
    let instrument: Instrument

    /// Creates a preview.
    public init(settings: FormSettings, instrument: Instrument) {
        self.settings = settings
        self.instrument = instrument
    }

    /// Returns the whole questionnaire on one page, with who is asked each question.
    ///
    /// - Parameter language: A language of the study; texts that the form lacks in it are in bokmål.
    /// - Returns: An HTML document.
    public func page(_ language: Language) -> String {
        let content = PreviewContent(self, texts(language), isPaper: false)
        return document(content.texts, className: "preview", title: content.texts[.previewTitle], body: content.page)
    }

    /// Returns the questionnaire as a form for A4 paper, with boxes to tick and directions where to go on.
    ///
    /// - Parameter language: A language of the study; texts that the form lacks in it are in bokmål.
    /// - Returns: An HTML document.
    public func paper(_ language: Language) -> String {
        let content = PreviewContent(self, texts(language), isPaper: true)
        let title = settings.title.text(in: language)
        return document(content.texts, className: "paper", title: title, body: content.page)
    }

    private func texts(_ language: Language) -> FormTexts {
        guard let texts = FormTexts(language) ?? FormTexts(.bokmål) else {
            preconditionFailure("The texts in bokmål are part of the program.")
        }
        return texts
    }

    private func document(_ texts: FormTexts, className: String, title: String, body: HTML) -> String {
        let head: HTML = """
            <!DOCTYPE html>
            <html lang="\(texts.language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>

            """
        let rest: HTML = """
            </head>
            <body class="\(className)">
            <main>
            \(body)</main>
            </body>
            </html>

            """
        // The stylesheet is the program's own; markup takes no text inside `<style>`.
        let style = "<style>\n\(String(decoding: PackageResources.preview_css, as: UTF8.self))</style>\n"
        return head.string + style + rest.string
    }
}
