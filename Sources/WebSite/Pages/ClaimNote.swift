// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Markup
import Reporting
import Variables

/// What a bound phrase rests on, opened by a button after it: a popover of the browser's own, without a script.
///
/// Browsers that do not know popovers show neither; the words still lead to the table.
struct ClaimNote {
    let release: Release
    let language: Language

    private var wording: SiteWording { SiteWording(language: language) }
    private var numbers: NumberWording { NumberWording(language) }

    /// Writes the button and what it opens; nil for words that rest on nothing that can be told.
    func note(on claim: JudgedClaim) -> HTML? {
        guard let lines = lines(of: claim), let cell = claim.binding.target.cells.first else { return nil }
        // The place in the source tells equal phrases of a page apart.
        let id = "note-\(claim.binding.location.line)-\(claim.binding.location.column)"
        let paragraphs = lines.map { line -> HTML in "<span class=\"line\">\(line)</span>" }
        return """
            <button type="button" class="why"\(HTML.attribute("popovertarget", id)) \
            aria-label="\(wording.grounds(of: claim.words))">i</button>\
            <span class="grounds"\(HTML.attribute("id", id)) popover>\(paragraphs)\
            <a\(HTML.attribute("href", url: PassageWriting.address(of: cell)))>\(wording.wholeTable)</a></span>
            """
    }

    // MARK: Lines

    private func lines(of claim: JudgedClaim) -> [String]? {
        switch (claim.grounds, claim.binding.target) {
        case (.cell(let figure), let target):
            guard let cell = target.cells.first else { return nil }
            return [label(cell), text(figure)] + base(cell) + worstCase(cell)
        case (.pair(let first, let second, let test), .comparison(let one, let other)):
            return [label(one, text(first)), label(other, text(second))] + verdict(claim, test?.method)
        case (.classes(let classes, let test), .trend(let row, _)):
            return [label(row)] + classes.map { "\(className($0.cell)): \(text($0.figure))" }
                + verdict(claim, test?.method)
        case (.rivals(let own, let rivals, let tests), .rank(let cell)):
            // Those nearest in size are what the place hangs on.
            let near = rivals.sorted { distance($0.figure, own) < distance($1.figure, own) }.prefix(2)
            return [label(cell, text(own))] + near.map { label($0.cell, text($0.figure)) }
                + verdict(claim, tests.first.flatMap { $0?.method })
        default: return nil
        }
    }

    private func distance(_ one: CellFigure, _ other: CellFigure) -> Rational {
        one.points > other.points ? one.points - other.points : other.points - one.points
    }

    private func text(_ figure: CellFigure) -> String {
        let share =
            "\(numbers.shortPercentage(figure.points.rounded)) (\(wording.counted(figure.count, of: figure.base)))"
        return share + (figure.interval.map { ", \(wording.interval) \(numbers.interval($0))" } ?? "")
    }

    private func base(_ cell: CellReference) -> [String] {
        guard let sentence = release.table(cell.table)?.baseSentence.text(in: language), !sentence.isEmpty else {
            return []
        }
        return [sentence]
    }

    /// What is so whatever those who did not answer would have said.
    private func worstCase(_ cell: CellReference) -> [String] {
        guard let bounds = release.cell(cell)?.figure?.worstCase else { return [] }
        return [wording.worstCase(numbers.interval(bounds))]
    }

    /// What the test says of everybody asked; nothing where none was made.
    private func verdict(_ claim: JudgedClaim, _ method: OrderTest.Method?) -> [String] {
        guard case .judged(_, let verdict) = claim.outcome, let population = verdict.population else { return [] }
        return [wording.verdict(population, method, claim.pValue.map { numbers.pValue($0) })]
    }

    private func label(_ cell: CellReference, _ text: String) -> String { "\(label(cell)): \(text)" }

    /// The answer, and the class where it is one.
    private func label(_ cell: CellReference) -> String {
        guard let table = release.table(cell.table),
            let row = table.rows.first(where: { $0.item == cell.item && $0.category == cell.category })
        else { return "" }
        let answer = [row.itemLabel, row.label].compactMap { $0?.text(in: language) }.joined(separator: ": ")
        return cell.domain == nil ? answer : "\(answer), \(className(cell))"
    }

    private func className(_ cell: CellReference) -> String {
        release.table(cell.table)?.columns.first { $0.domain == cell.domain }?.label.text(in: language) ?? ""
    }
}
