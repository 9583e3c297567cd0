// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Variables

/// Turns words that are bound to cells into words that may be said.
struct BindingResolution {
    let release: Release
    let language: Language

    /// Returns the words, or nil where the release does not publish all that they rest on.
    func resolve(_ binding: Binding) -> Phrase? {
        if case .external(let id) = binding.target {
            guard let external = release.externals.first(where: { $0.id == id }) else { return nil }
            return words(binding, instead: external.statement.text(in: language)).map { .external($0, external) }
        }
        guard let cells = grounds(of: binding.target), let first = cells.first,
            let figure = release.cell(first)?.figure
        else { return nil }
        return words(binding, instead: figureText(binding.target, figure)).map { .bound($0, cells: cells) }
    }

    private func figureText(_ target: Binding.Target, _ figure: ReleasedCell.Figure) -> String {
        let wording = NumberWording(language)
        return switch target {
        case .count: wording.number(figure.count)
        case .base: wording.number(figure.base)
        default: wording.percentage(figure)
        }
    }

    private func words(_ binding: Binding, instead figure: String) -> [Phrase]? {
        guard !binding.words.isEmpty else { return [.text(figure)] }
        var phrases: [Phrase] = []
        for word in binding.words {
            guard let phrase = phrase(word) else { return nil }
            phrases.append(phrase)
        }
        return phrases
    }

    private func phrase(_ inline: Prose.Inline) -> Phrase? {
        func all(_ parts: [Prose.Inline]) -> [Phrase]? {
            let phrases = parts.compactMap(phrase)
            return phrases.count == parts.count ? phrases : nil
        }
        return switch inline {
        case .text(let text): .text(text)
        case .softBreak: .text(" ")
        case .emphasis(let parts): all(parts).map(Phrase.emphasis)
        case .strong(let parts): all(parts).map(Phrase.strong)
        case .link(_, let parts): all(parts).map(Phrase.emphasis)
        case .plain(let parts): .text(parts.plainText)
        case .bound(let binding): resolve(binding)
        }
    }

    /// Returns the cells that a statement rests on, the one it speaks of first; nil unless all are published.
    private func grounds(of target: Binding.Target) -> [CellReference]? {
        let cells: [CellReference]
        switch target {
        case .share(let cell), .count(let cell), .base(let cell): cells = [cell]
        case .comparison(let first, let second): cells = [first, second]
        case .trend(let row, let classification):
            guard let trend = trend(row, over: classification) else { return nil }
            cells = trend
        case .rank(let cell):
            guard let rivals = rivals(of: cell) else { return nil }
            cells = rivals
        case .external: return nil
        }
        return cells.allSatisfy { release.cell($0)?.figure != nil } ? cells : nil
    }

    /// Returns the cells of a row over the classes, or nil where classes were joined: the trend was seen over others.
    private func trend(_ row: CellReference, over classification: String) -> [CellReference]? {
        guard let table = release.table(row.table) else { return nil }
        let columns = table.columnIndices(by: classification)
        guard columns.count > 1, !columns.contains(where: { release.isMerged($0, of: table) }) else { return nil }
        return columns.compactMap { table.columns[$0].domain.map { row.within($0.classification, $0.classCode) } }
    }

    /// Returns a cell and those it is compared with when its place is told: a place tells of all the others too.
    private func rivals(of cell: CellReference) -> [CellReference]? {
        guard let table = release.table(cell.table), table.cell(cell) != nil else { return nil }
        let rows = table.rows.filter { row in
            table.kind == .battery
                ? row.category == cell.category
                : !row.isComposite && row.role == .substantive
        }
        let others = rows.map {
            CellReference(table: table.id, item: $0.item, category: $0.category, domain: cell.domain)
        }
        return [cell] + others.filter { $0 != cell }
    }
}

extension Release {
    /// Returns whether a column is a class that protection made by joining others.
    func isMerged(_ column: Int, of table: ReleasedTable) -> Bool {
        guard table.columns[column].domain != nil else { return false }
        return protection.merges.contains { $0.table == table.id && $0.label == table.columns[column].label }
    }
}
