// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Markup
import Reporting
import Variables

/// The pages of the report in one language.
struct ReportPages {
    let release: Release
    let report: Report
    let frame: PageFrame
    private let writing: PassageWriting

    init(release: Release, report: Report, frame: PageFrame) {
        self.release = release
        self.report = report
        self.frame = frame
        writing = PassageWriting(release: release, language: report.language)
    }

    private var wording: SiteWording { frame.wording }

    func files() -> [SiteFile] {
        [front()] + report.sections.filter { $0.id != "summary" && $0.id != "methods" }.map(section) + [methods()]
            + [tableList()] + tablePages() + pictures()
    }

    // MARK: Pages

    private func front() -> SiteFile {
        let summary = report.section("summary")
        let results = summary.map { section -> HTML in
            """
            <section class="summary" aria-labelledby="summary">
            <h2 id="summary">\(writing.html(section.title))</h2>
            \(writing.html(section.passages, under: 2))\(shortened(section))</section>

            """
        }
        let chapters = frame.chapters.map { chapter -> HTML in
            "<li><a\(HTML.attribute("href", url: chapter.name))>\(chapter.title)</a></li>\n"
        }
        let main: HTML = """
            <header class="front">
            <p class="kicker">\(release.study.period.text(in: report.language)) · \
            \(release.study.population.text(in: report.language))</p>
            <h1>\(writing.html(report.title))</h1>
            <div class="lead">
            \(writing.html(report.opening, under: 1))</div>
            </header>
            \(results)<nav class="contents" aria-labelledby="contents">
            <h2 id="contents">\(wording.readReport)</h2>
            <ol>
            \(chapters)</ol>
            </nav>

            """
        return frame.page("index.html", title: report.title.plainText, main: main)
    }

    private func section(_ section: Report.Section) -> SiteFile {
        let name = PageFrame.page(of: section.id)
        let main: HTML = """
            <article>
            <h1>\(writing.html(section.title))</h1>
            \(writing.html(section.passages, under: 1))\(shortened(section))</article>
            \(neighbours(of: name))
            """
        return frame.page(name, title: section.title.plainText, main: main)
    }

    private func methods() -> SiteFile {
        let section = report.section("methods")
        let parts = report.methods.map { part -> HTML in
            """
            <section aria-labelledby="\(part.id)">
            <h2 id="\(part.id)">\(part.title)</h2>
            \(writing.html(part.passages, under: 2))</section>

            """
        }
        let title = section?.title ?? [.text(wording.tables)]
        let main: HTML = """
            <article>
            <h1>\(writing.html(title))</h1>
            \(section.map { writing.html($0.passages, under: 1) + shortened($0) })\(parts)</article>
            \(neighbours(of: "methods.html"))
            """
        return frame.page("methods.html", title: title.plainText, main: main, isWide: true)
    }

    private func tableList() -> SiteFile {
        let items = (release.tables + [release.response]).map { table -> HTML in
            """
            <li><a\(HTML.attribute("href", url: TablePage.name(of: table)))>\(table.title.text(in: report.language))</a> \
            <a class="data"\(HTML.attribute("href", url: "\(frame.root)\(DataFile.path(of: table))")) \
            aria-label="\(wording.data): \(table.title.text(in: report.language))">CSV</a></li>

            """
        }
        let main: HTML = """
            <h1>\(wording.tables)</h1>
            <ul class="tables">
            \(items)</ul>

            """
        return frame.page("tables.html", title: wording.tables, main: main)
    }

    private func tablePages() -> [SiteFile] {
        (release.tables + [release.response]).map { table in
            let page = TablePage(release: release, table: table, language: report.language, root: frame.root)
            return frame.page(
                TablePage.name(of: table),
                title: table.title.text(in: report.language),
                main: page.main(),
                isWide: true
            )
        }
    }

    /// The figures as files of their own, for those who want to use them elsewhere.
    private func pictures() -> [SiteFile] {
        report.figures.map { figure in
            let origin = release.rehearsalSeed == nil ? "" : "<!-- \(Self.rehearsedNote) -->\n"
            return SiteFile(
                path: "\(frame.folder)figures/\(figure.id).svg",
                content: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(origin)\(figure.wide.string)\n"
            )
        }
    }

    private static let rehearsedNote = "Rehearsed answers: made by a program, given by nobody."

    // MARK: Parts of pages

    private func shortened(_ section: Report.Section) -> HTML {
        guard section.isShortened else { return "" }
        return """
            <p class="shortened">\(wording.shortened) <a href="methods.html#protection">\(wording.whyShortened)</a></p>

            """
    }

    private func neighbours(of name: String) -> HTML {
        let chapters = frame.chapters
        guard let position = chapters.firstIndex(where: { $0.name == name }) else { return "" }
        let before = position > 0 ? chapters[position - 1] : nil
        let after = position + 1 < chapters.count ? chapters[position + 1] : nil
        let back: HTML? = before.map {
            "<a rel=\"prev\"\(HTML.attribute("href", url: $0.name))><span>\(wording.previous)</span> \($0.title)</a>\n"
        }
        let on: HTML? = after.map {
            "<a rel=\"next\"\(HTML.attribute("href", url: $0.name))><span>\(wording.next)</span> \($0.title)</a>\n"
        }
        return """
            <nav class="neighbours" aria-label="\(wording.neighbours)">
            \(back)\(on)</nav>

            """
    }
}
