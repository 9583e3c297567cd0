// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Markup
import Reporting
import Variables

/// What every page of one language has around its content.
struct PageFrame {
    let release: Release
    let report: Report
    let languages: [Language]
    /// The folder of the language, empty or with `/` at its end.
    let folder: String
    let wording: SiteWording

    init(release: Release, report: Report, languages: [Language], folder: String) {
        self.release = release
        self.report = report
        self.languages = languages
        self.folder = folder
        wording = SiteWording(language: report.language)
    }

    /// The way from a page of the language to the root of the site.
    var root: String { folder.isEmpty ? "" : "../" }

    /// The sections that have a page of their own, in order, with their addresses.
    var chapters: [(name: String, title: String)] {
        report.sections.filter { $0.id != "summary" }.map { (Self.page(of: $0.id), $0.title.plainText) }
    }

    static func page(of section: String) -> String { "\(SafeName.of(section)).html" }

    /// Returns a page.
    ///
    /// - Parameters:
    ///   - name: The file's name within the language's folder.
    ///   - title: The title, for the browser.
    ///   - main: The content.
    ///   - isWide: Whether it may have all the width there is, as tables of many columns do.
    /// - Returns: The page as a file.
    func page(_ name: String, title: String, main: HTML, isWide: Bool = false) -> SiteFile {
        let site = report.title.plainText
        let full = title == site ? site : "\(title) – \(site)"
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="\(report.language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
            <title>\(full)</title>
            <link rel="stylesheet"\(HTML.attribute("href", url: "\(root)site.css"))>
            <link rel="icon"\(HTML.attribute("href", url: "\(root)\(Icon.path)"))>
            \(alternates(name))</head>
            <body>
            <a class="skip" href="#content">\(wording.skip)</a>
            <header class="site">
            \(banner)<div class="inner">
            <p class="home"><a href="index.html"\(current(name == "index.html"))>\(site)</a></p>
            <p class="unfold"><a href="#sections">\(wording.contents)</a></p>
            \(languageLinks(name))</div>
            </header>
            <div class="\(isWide ? "frame wide" : "frame")">
            \(navigation(name))<main id="content" tabindex="-1">
            \(main)</main>
            </div>
            \(footer)</body>
            </html>

            """
        return SiteFile(path: folder + name, content: html.string)
    }

    private func current(_ isCurrent: Bool) -> HTML { isCurrent ? " aria-current=\"page\"" : "" }

    private var banner: HTML {
        guard release.rehearsalSeed != nil else { return "" }
        let more: HTML = release.profile == .reconstruction ? " \(wording.reconstruction)" : ""
        return """
            <p class="banner" role="note"><strong>\(wording.rehearsed)</strong>\(more)</p>

            """
    }

    private func alternates(_ name: String) -> HTML {
        guard languages.count > 1 else { return "" }
        return languages.map { language -> HTML in
            "<link rel=\"alternate\" hreflang=\"\(language.tag)\"\(HTML.attribute("href", url: address(name, in: language)))>\n"
        }.joined()
    }

    private func address(_ name: String, in language: Language) -> String {
        root + (language == languages.first ? "" : "\(language.tag)/") + name
    }

    private func languageLinks(_ name: String) -> HTML {
        guard languages.count > 1 else { return "" }
        let links = languages.map { language -> HTML in
            let label = SiteWording.name(of: language)
            guard language != report.language else {
                return "<li><span aria-current=\"true\" lang=\"\(language.tag)\">\(label)</span></li>"
            }
            return
                "<li><a hreflang=\"\(language.tag)\" lang=\"\(language.tag)\"\(HTML.attribute("href", url: address(name, in: language)))>\(label)</a></li>"
        }
        return """
            <nav class="languages" aria-label="\(wording.languages)"><ul>\(links)</ul></nav>

            """
    }

    private func navigation(_ name: String) -> HTML {
        let links = ([("index.html", wording.front)] + chapters + [("tables.html", wording.tables)]).map {
            address,
            title -> HTML in
            "<li><a\(HTML.attribute("href", url: address))\(current(address == name))>\(title)</a></li>\n"
        }
        return """
            <nav class="sections" id="sections" tabindex="-1" aria-label="\(wording.sections)">
            <ul>
            \(links)</ul>
            </nav>

            """
    }

    private var footer: HTML {
        let study = release.study
        return """
            <footer class="site">
            <div class="inner">
            <p>\(study.title.text(in: report.language)). \(study.owner). \(wording.contact): \
            <a\(HTML.attribute("href", url: "mailto:\(study.contact)"))>\(study.contact)</a></p>
            <p><a href="methods.html">\(methodsTitle)</a> · <a href="tables.html">\(wording.tables)</a> · \
            <a\(HTML.attribute("href", url: "\(root)manifest.json"))>\(wording.manifest)</a></p>
            </div>
            </footer>

            """
    }

    private var methodsTitle: String { report.section("methods")?.title.plainText ?? wording.tables }
}
