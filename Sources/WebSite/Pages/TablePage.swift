// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Markup
import Reporting
import Variables

/// Shows one table whole: every row and column, each cell with an address that prose points at.
struct TablePage {
    let release: Release
    let table: ReleasedTable
    let language: Language
    /// The way from the page to the root of the site.
    let root: String
    private let wording: SiteWording
    private let numbers: NumberWording

    init(release: Release, table: ReleasedTable, language: Language, root: String) {
        self.release = release
        self.table = table
        self.language = language
        self.root = root
        wording = SiteWording(language: language)
        numbers = NumberWording(language)
    }

    static func name(of table: ReleasedTable) -> String { "table-\(SafeName.of(table.id)).html" }

    func main() -> HTML {
        let title = table.title.text(in: language)
        let question = table.question.text(in: language)
        let asked: HTML = question.isEmpty ? "" : "<p class=\"question\">\(wording.asked): «\(question)»</p>\n"
        let notes = ([table.baseSentence] + table.notes + [table.intervalNote, table.testNote]).map {
            $0.text(in: language)
        }
        .filter { !$0.isEmpty }
        return """
            <h1>\(title)</h1>
            \(asked)<ul class="notes">
            \(notes.map { note -> HTML in "<li>\(note)</li>\n" })</ul>
            <p><a\(HTML.attribute("href", url: "\(root)\(DataFile.path(of: table))"))>\(wording.data)</a></p>
            <div class="\(hasManyColumns ? "many" : "few")">
            <p class="onward" aria-hidden="true">\(wording.scroll)</p>
            <div class="scroll" role="region" aria-label="\(title). \(wording.scroll)" tabindex="0">
            <table class="full">
            <caption class="heard">\(title)</caption>
            <thead>
            \(head)</thead>
            \(bodies)</table>
            </div>
            </div>

            """
    }

    /// Whether the table is wider than a tablet, so that words say that it goes on to the side.
    private var hasManyColumns: Bool { table.columns.count > 5 }

    private var head: HTML {
        let ids = table.classifications
        let groups = ids.map { id -> HTML in
            let columns = table.columnIndices(by: id)
            let name = columns.first.flatMap { table.columns[$0].classification }?.text(in: language) ?? id
            return "<th scope=\"colgroup\" colspan=\"\(columns.count)\">\(name)</th>"
        }
        let columns = table.columns.map { column -> HTML in
            "<th scope=\"col\">\(column.label.text(in: language))</th>"
        }
        let first: HTML = ids.isEmpty ? "" : "<tr><td colspan=\"2\"></td>\(groups)</tr>\n"
        return "\(first)<tr><td></td>\(columns)</tr>\n"
    }

    private var bodies: HTML {
        table.rowGroups.map { item, rows -> HTML in
            let head: HTML? = item.map { label in
                """
                <tr><th scope="rowgroup" class="group" colspan="\(table.columns.count + 1)">\
                <span>\(label.text(in: language))</span></th></tr>

                """
            }
            let lines = rows.map { row -> HTML in
                let isComposite: HTML = table.rows[row].isComposite ? " class=\"composite\"" : ""
                let cells = table.columns.indices.map { cell(row, $0) }
                return
                    "<tr\(isComposite)><th scope=\"row\">\(table.rows[row].label.text(in: language))</th>\(cells)</tr>\n"
            }
            return "<tbody>\n\(head)\(lines)</tbody>\n"
        }.joined()
    }

    private func cell(_ row: Int, _ column: Int) -> HTML {
        let anchor = PassageWriting.anchor(of: table.reference(row: row, column: column))
        guard let figure = table.cell(row: row, column: column).figure else {
            let text = table.cell(row: row, column: column) == .withheld ? wording.withheld : "–"
            return "<td id=\"\(anchor)\" class=\"none\">\(text)</td>"
        }
        let interval: HTML? = figure.interval.map { "<br>[\(numbers.interval($0))]" }
        let counts = "\(numbers.number(figure.count)) / \(numbers.number(figure.base))"
        return """
            <td id="\(anchor)"><span class="share">\(numbers.shortPercentage(figure))</span> \
            <small>\(counts)\(interval)</small></td>
            """
    }
}
