// SPDX-License-Identifier: Apache-2.0

import Charts
import Claims
import Disclosure
import Markup
import Reporting
import Variables

/// Writes passages as HTML.
struct PassageWriting {
    let release: Release
    let wording: SiteWording
    let numbers: NumberWording
    private let notes: ClaimNote

    init(release: Release, language: Language) {
        self.release = release
        notes = ClaimNote(release: release, language: language)
        wording = SiteWording(language: language)
        numbers = NumberWording(language)
    }

    /// The address of the cell that words rest on.
    static func address(of cell: CellReference) -> String {
        "table-\(SafeName.of(cell.table)).html#\(anchor(of: cell))"
    }

    static func anchor(of cell: CellReference) -> String { "c-\(SafeName.of(cell.description))" }

    /// Writes passages that stand under a heading of a level of the page.
    func html(_ passages: [Passage], under level: Int) -> HTML {
        passages.map { html($0, under: level) + "\n" }.joined()
    }

    private func html(_ passage: Passage, under top: Int) -> HTML {
        switch passage {
        case .paragraph(let phrases): return "<p>\(html(phrases, explains: true))</p>"
        case .heading(let level, let phrases):
            // The prose's own sections are of level 2; deeper ones follow from where the section stands in the page.
            let element: HTML = ["h2", "h3", "h4"][min(max(level - 3, 0) + top - 1, 2)]
            return "<\(element)>\(html(phrases))</\(element)>"
        case .list(let isOrdered, let items):
            let content = items.map { item -> HTML in
                // A list of single paragraphs is written without paragraphs, as lists are read.
                if case .paragraph(let phrases)? = item.first, item.count == 1 {
                    return "<li>\(html(phrases, explains: true))</li>\n"
                }
                return "<li>\(html(item, under: top))</li>\n"
            }.joined()
            return isOrdered ? "<ol>\n\(content)</ol>" : "<ul>\n\(content)</ul>"
        case .quote(let passages): return "<blockquote>\n\(html(passages, under: top))</blockquote>"
        case .figure(let figure): return html(figure)
        case .table(let table): return html(table)
        }
    }

    private func html(_ table: TextTable) -> HTML {
        let heads = table.heads.map { head -> HTML in "<th scope=\"col\">\(head)</th>" }
        let rows = table.rows.map { row -> HTML in
            let cells = row.dropFirst().map { text -> HTML in "<td>\(text)</td>" }
            return "<tr><th scope=\"row\">\(row.first ?? "")</th>\(cells)</tr>\n"
        }
        return """
            <div class="scroll" role="region" aria-label="\(table.caption)" tabindex="0">
            <table>
            <caption>\(table.caption)</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            </div>
            """
    }

    /// Writes running text.
    ///
    /// - Parameters:
    ///   - phrases: The text.
    ///   - explains: Whether bound words have their grounds at hand; not in headings, whose names they would become part of.
    /// - Returns: The text as HTML.
    func html(_ phrases: [Phrase], explains: Bool = false) -> HTML {
        phrases.map { html($0, explains) }.joined()
    }

    private func html(_ phrase: Phrase, _ explains: Bool) -> HTML {
        switch phrase {
        case .text(let text): return HTML(text: text)
        case .emphasis(let inner): return "<em>\(html(inner, explains: explains))</em>"
        case .strong(let inner): return "<strong>\(html(inner, explains: explains))</strong>"
        case .link(let destination, let inner):
            return "<a\(HTML.attribute("href", url: destination))>\(html(inner))</a>"
        case .bound(let inner, let bound):
            guard let cell = bound.claim.binding.target.cells.first else { return html(inner) }
            let words: HTML =
                "<a class=\"cell\"\(HTML.attribute("href", url: Self.address(of: cell)))>\(html(inner))</a>"
            let note = explains ? notes.note(on: bound.claim) : nil
            guard let caveat = bound.caveat else { return "\(words)\(note)" }
            return "\(words) <span class=\"caveat\">(\(caveat))\(note)</span>"
        case .external(let inner, let external):
            let source = external.source.text(in: wording.language)
            return "\(html(inner)) <span class=\"source\">(\(wording.external): \(source))</span>"
        }
    }

    // MARK: Figures

    private func html(_ figure: FigureBlock) -> HTML {
        let notes = ([figure.baseSentence] + figure.notes).filter { !$0.isEmpty }.joined(separator: " ")
        return """
            <figure class="chart" id="\(figure.id)">
            <figcaption>
            <p class="message">\(html(figure.title))</p>
            <p class="measure">\(figure.subtitle)</p>
            </figcaption>
            <div class="wide">\(figure.wide)</div>
            <div class="narrow">\(figure.narrow)</div>
            <p class="note">\(notes)</p>
            <details>
            <summary>\(wording.numbers)</summary>
            \(html(figure.numbers, id: figure.id))<p class="more">\
            <a\(HTML.attribute("href", url: "table-\(SafeName.of(figure.request.table)).html"))>\(wording.wholeTable)</a></p>
            </details>
            </figure>
            """
    }

    private func html(_ table: NumberTable, id: String) -> HTML {
        let heads =
            [wording.percent]
            + (table.hasIntervals ? [wording.interval] : []) + [wording.count, wording.base]
            + (table.hasValidBases ? [wording.valid] : [])
        let columns = heads.map { head -> HTML in "<th scope=\"col\">\(head)</th>" }.joined()
        let groups = table.groups.map { group -> HTML in
            let head: HTML? = group.label.map { label in
                """
                <tr><th scope="rowgroup" class="group" colspan="\(heads.count + 1)"><span>\(label)</span></th></tr>

                """
            }
            let lines = group.lines.map { line -> HTML in
                "<tr><th scope=\"row\">\(line.label)</th>\(cells(line, table))</tr>\n"
            }
            return "<tbody>\n\(head)\(lines)</tbody>\n"
        }
        return """
            <div class="scroll" role="region" aria-labelledby="\(id)-caption" tabindex="0">
            <table>
            <caption id="\(id)-caption">\(table.caption)</caption>
            <thead><tr><td></td>\(columns)</tr></thead>
            \(groups)</table>
            </div>

            """
    }

    private func cells(_ line: NumberTable.Line, _ table: NumberTable) -> HTML {
        guard let figure = line.cell.figure else {
            let count = 3 + (table.hasIntervals ? 1 : 0) + (table.hasValidBases ? 1 : 0)
            let text = line.cell == .withheld ? wording.withheld : "–"
            return "<td class=\"none\" colspan=\"\(count)\">\(text)</td>"
        }
        let interval: HTML =
            table.hasIntervals ? "<td>\(figure.interval.map(numbers.interval) ?? "–")</td>" : ""
        let valid: HTML =
            table.hasValidBases ? "<td>\(line.validBase.map(numbers.number) ?? "–")</td>" : ""
        return """
            <td>\(numbers.shortPercentage(figure))</td>\(interval)\
            <td>\(numbers.number(figure.count))</td><td>\(numbers.number(figure.base))</td>\(valid)
            """
    }
}
