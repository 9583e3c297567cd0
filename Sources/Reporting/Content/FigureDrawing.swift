// SPDX-License-Identifier: Apache-2.0

import Charts
import Claims
import Disclosure
import Variables

/// Draws the figures of a report, each under an id of its own.
struct FigureDrawing {
    /// What may stand above a figure.
    enum Message {
        /// Words whose cells are all published.
        case certain([Phrase])
        /// Words that may speak of anything in the picture.
        case unlessWithheld([Phrase])
        /// Nothing but the table's title.
        case neutral
    }

    private let release: Release
    private let language: Language
    private var used: [String: Int] = [:]

    init(release: Release, language: Language) {
        self.release = release
        self.language = language
    }

    /// Returns a figure that the prose asks for, or nil when the release has nothing to draw.
    mutating func draw(_ figure: Prose.Figure, message: Message) -> FigureBlock? {
        let kind: ChartRequest.Kind =
            switch figure.chart {
            case .bars: .bars
            case .stacked: .stacked
            case .diverging: .diverging
            case .dots: .dots
            }
        return draw(ChartRequest(table: figure.table, kind: kind, row: figure.row, by: figure.by), message: message)
    }

    /// Returns a figure, or nil when the release has nothing to draw.
    mutating func draw(_ request: ChartRequest, message: Message) -> FigureBlock? {
        guard let table = release.table(request.table) else { return nil }
        let numbers = NumberTable(request, of: table, in: language)
        let title = title(message, numbers, request, of: table)
        let id = id(of: request)
        guard let chart = DrawnChart(request, of: release, language: language, message: title.plainText, id: id) else {
            return nil
        }
        used[Self.name(of: request), default: 0] += 1
        return FigureBlock(
            id: id,
            request: request,
            title: title,
            subtitle: chart.subtitle,
            wide: chart.wide,
            narrow: chart.narrow,
            baseSentence: table.baseSentence.text(in: language),
            notes: table.notes.map { $0.text(in: language) } + [chart.note].compactMap(\.self),
            numbers: numbers,
            source: table.source
        )
    }

    private func title(
        _ message: Message,
        _ numbers: NumberTable,
        _ request: ChartRequest,
        of table: ReleasedTable
    ) -> [Phrase] {
        switch message {
        case .certain(let phrases): return phrases
        case .unlessWithheld(let phrases):
            let classes = request.by.map { table.columnIndices(by: $0) } ?? []
            let isWhole = !numbers.isWithheldInPart && !classes.contains { release.isMerged($0, of: table) }
            return isWhole ? phrases : [.text(table.title.text(in: language))]
        case .neutral: return [.text(table.title.text(in: language))]
        }
    }

    private func id(of request: ChartRequest) -> String {
        let name = Self.name(of: request)
        let count = used[name] ?? 0
        return count == 0 ? name : "\(name)-\(count + 1)"
    }

    /// Returns an id that is safe in pages, addresses and file names, and has no other meaning than the request.
    private static func name(of request: ChartRequest) -> String {
        let parts = ["figure", request.table, "\(request.kind)", request.row, request.by].compactMap { $0 }
        return parts.map(SafeName.of).joined(separator: "-")
    }
}
