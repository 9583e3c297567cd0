// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Reporting
import Variables

/// Sentences that claim something of the cells of a release, by the kind of claim, in the order of its tables.
struct ClaimSentences {
    private var shares: [String] = []
    private var empty: [String] = []
    private var numbers: [String] = []
    private var comparisons: [String] = []
    private var trends: [String] = []
    private var places: [String] = []
    private let release: Release
    private let language: Language
    private let writer: QuantityWriter

    init(of release: Release, language: Language) {
        self.release = release
        self.language = language
        writer = QuantityWriter(language)
        for table in release.tables {
            for row in table.rows {
                for column in table.columns.indices { add(table, row, column) }
                for classification in table.classifications { addTrend(table, row, classification) }
            }
        }
    }

    /// Returns sentences of all kinds, as they mix in reports.
    ///
    /// Of ten claims six are shares, one of them to be written by the release, and one is of each other kind. A kind that comes
    /// to its end begins anew.
    func interleaved(_ count: Int) -> [String] {
        let turns = [shares, comparisons, shares, trends, empty, shares, places, shares, numbers, shares]
        var next: [Int: Int] = [:]
        return (0..<count).map { number in
            let turn = number % turns.count
            let kind = [1, 3, 4, 6, 8].contains(turn) ? turn : 0
            defer { next[kind, default: 0] += 1 }
            return turns[turn][next[kind, default: 0] % turns[turn].count]
        }
    }

    private mutating func add(_ table: ReleasedTable, _ row: ReleasedTable.Row, _ column: Int) {
        let domain = table.columns[column].domain
        let cell = CellReference(table: table.id, item: row.item, category: row.category, domain: domain)
        guard let figure = release.figure(of: cell) else { return }
        let (whom, what) = ("Blant «\(text(table.columns[column].label))»", "svarer «\(text(row.label))»")
        let forms = QuantityWriter.Form.allCases
        let phrases = forms.flatMap { writer.share(figure.count, of: figure.base, as: $0).prefix(1) }
        // One in fifty is not true, so that there is something to mend.
        let isFalse = shares.count % 50 == 49
        let words = isFalse ? "nesten hver tredje" : phrases[shares.count % phrases.count]
        shares.append("\(whom) er det [\(words)](cell:\(cell)) som \(what).")
        empty.append("\(whom) er det [](cell:\(cell)) som \(what).")
        let number = [("count", figure.count), ("base", figure.base)][numbers.count % 2]
        numbers.append("\(whom) er det [\(writer.count(number.1, in: .digits))](\(number.0):\(cell)) som \(what).")
        if let place = ClaimReading.Grounds.place(of: cell, in: release), let words = writer.rank(place).first {
            places.append("\(whom) er det [\(words)](rank:\(cell)) som \(what).")
        }
        let others = table.columns.indices.filter { other in
            domain != nil && other > column && table.columns[other].domain?.classification == domain?.classification
        }
        for other in others {
            let second = CellReference(
                table: table.id,
                item: row.item,
                category: row.category,
                domain: table.columns[other].domain
            )
            guard let otherFigure = release.figure(of: second),
                let words = writer.comparison(figure.points, with: otherFigure.points).first
            else { continue }
            let rest = "\(what) enn blant «\(text(table.columns[other].label))»"
            comparisons.append("\(whom) er det [\(words)](compare:\(cell);\(second)) som \(rest).")
        }
    }

    private mutating func addTrend(_ table: ReleasedTable, _ row: ReleasedTable.Row, _ classification: String) {
        let cell = CellReference(table: table.id, item: row.item, category: row.category)
        let shares = release.cells(of: cell, over: classification)?.compactMap { release.figure(of: $0)?.points }
        guard let shares, let words = writer.trend(shares) else { return }
        let what = "De som svarer «\(text(row.label))», blir det andre av: andelen"
        trends.append("\(what) [\(words)](trend:\(cell)?by=\(classification)) de grupperes etter.")
    }

    private func text(_ text: LocalizedText) -> String { text[language] ?? "" }
}

extension ClaimReading.Grounds {
    /// A cell's place among its rivals, from the largest share; nil where it is shared or not told.
    fileprivate static func place(of cell: CellReference, in release: Release) -> Int? {
        guard let own = release.figure(of: cell)?.points, let rivals = release.rivals(of: cell) else { return nil }
        let others = rivals.compactMap { release.figure(of: $0)?.points }
        guard others.count == rivals.count, !others.contains(own) else { return nil }
        return 1 + others.count { $0 > own }
    }
}
