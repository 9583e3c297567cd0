// SPDX-License-Identifier: Apache-2.0

import Markup
import Variables

/// What every page has around its content.
struct PageFrame {
    let settings: FormSettings
    let assets: Assets
    let allTexts: [Language: FormTexts]
    let texts: FormTexts

    /// Returns a whole page.
    func html(_ page: Page, isTest: Bool) -> HTML {
        let study = settings.title.text(in: texts.language)
        let title = (page.titles + [study]).joined(separator: " – ")
        let fullTitle = page.hasErrors ? texts.text(.errorTitle, ["title": title]) : title
        return """
            <!DOCTYPE html>
            <html lang="\(texts.language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(fullTitle)</title>
            <link rel="icon" type="image/svg+xml"\(HTML.attribute("href", url: assets.icon.path))>
            <link rel="stylesheet"\(HTML.attribute("href", url: assets.stylesheet.path))>
            <script defer\(HTML.attribute("src", url: assets.script.path))></script>
            </head>
            <body>
            <a class="skip" href="#content">\(texts[.skip])</a>
            <header>
            \(banner(isTest: isTest))<div class="inner">
            <p class="study">\(study)</p>
            \(languages(page.languageSwitch))</div>
            </header>
            <main id="content" tabindex="-1">
            \(page.main)</main>
            \(footer)</body>
            </html>

            """
    }

    private func banner(isTest: Bool) -> HTML {
        guard isTest || settings.isRehearsal else { return "" }
        return """
            <p class="banner" role="note">\(texts[isTest ? .test : .rehearsal])</p>

            """
    }

    private func languages(_ way: Page.LanguageSwitch) -> HTML {
        guard settings.languages.count > 1 else { return defaultButton(way) }
        let items = settings.languages.map { language -> HTML in
            let name = allTexts[language]?[.languageName] ?? language.tag
            if language == texts.language {
                return "<li><span aria-current=\"true\" lang=\"\(language.tag)\">\(name)</span></li>\n"
            }
            switch way {
            case .links:
                let address = "?lang=\(language.tag)"
                return """
                    <li><a lang="\(language.tag)" hreflang="\(language.tag)"\
                    \(HTML.attribute("href", url: address))>\(name)</a></li>

                    """
            case .buttons(let form, _, _):
                return """
                    <li><button form="\(form)" name="action" value="language-\(language.tag)" \
                    lang="\(language.tag)">\(name)</button></li>

                    """
            }
        }
        return """
            \(defaultButton(way))<nav aria-label="\(texts[.languages])">
            <ul>
            \(items)</ul>
            </nav>

            """
    }

    /// The first submit button of the form in the page: the one that Enter presses.
    private func defaultButton(_ way: Page.LanguageSwitch) -> HTML {
        guard case .buttons(let form, let enter, let label) = way else { return "" }
        return """
            <button class="default" form="\(form)" name="action" value="\(enter)" tabindex="-1" aria-hidden="true">\
            \(label)</button>

            """
    }

    private var footer: HTML {
        let statement: HTML? = settings.accessibilityStatement.map {
            " <a\(HTML.attribute("href", url: $0))>\(texts[.accessibility])</a>"
        }
        return """
            <footer>
            <div class="inner">
            <p>\(ContactLine(settings, texts).html)</p>
            <p class="links"><a href="/privacy">\(texts[.privacyLink])</a>\(statement)</p>
            </div>
            </footer>

            """
    }
}
