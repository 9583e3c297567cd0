// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Variables

/// What a chart shows, read off a table.
struct ChartContent {
    /// The numbers in words.
    var description: String
    /// The number of respondents, where one number is that of all rows.
    var base: Int?
    /// Draws it for a width.
    var draw: (ChartLayout) -> Canvas
}

/// Chooses the cells of a table that a chart shows, and their order.
struct ChartReading {
    let request: ChartRequest
    let table: ReleasedTable
    let wording: ChartWording
    private let unchosen: UnchosenCategories?
    private let language: Language

    init(request: ChartRequest, table: ReleasedTable, language: Language) {
        self.request = request
        self.table = table
        self.language = language
        wording = ChartWording(language: language)
        unchosen =
            switch request.kind {
            case .bars: UnchosenCategories(table, columns: [0])
            case .stacked, .diverging:
                UnchosenCategories(table, columns: [0] + (request.by.map { table.columnIndices(by: $0) } ?? []))
            case .dots, .response: nil
            }
    }

    /// What the picture leaves out because nobody chose it, as a sentence; nil where it leaves nothing out.
    var note: String? {
        guard let labels = unchosen?.labels, !labels.isEmpty else { return nil }
        return wording.nobody(labels.map { $0.text(in: language) }, ofSeveral: table.kind == .several)
    }

    /// The rows that are shown, without composites.
    private var rows: [Int] {
        table.rows.indices.filter {
            !table.rows[$0].isComposite && unchosen?.codes.contains(table.rows[$0].category) != true
        }
    }

    /// Returns the content; nil when the table lacks what was asked for, or all of it is withheld.
    func content() -> ChartContent? {
        guard !table.rows.isEmpty, !table.columns.isEmpty else { return nil }
        if let by = request.by, table.columnIndices(by: by).isEmpty { return nil }
        return switch request.kind {
        case .bars: table.kind == .battery ? segments(isDiverging: true) : bars()
        case .stacked: segments(isDiverging: false)
        case .diverging: segments(isDiverging: true)
        case .dots: dots()
        case .response: response()
        }
    }

    private func label(_ column: Int) -> String { table.columns[column].label.text(in: language) }

    private func description(_ parts: [(String, String)]) -> String {
        parts.map { "\($0.0): \($0.1)" }.joined(separator: "; ") + "."
    }

    private func base(_ cells: [ReleasedCell]) -> Int? {
        let bases = Set(cells.compactMap { $0.figure?.base })
        return bases.count == 1 ? bases.first : nil
    }

    // MARK: Bars

    private func bars() -> ChartContent? {
        let rows = self.rows
        func cell(_ row: Int) -> ReleasedCell { table.cell(row: row, column: 0) }
        let main = rows.filter { table.rows[$0].role == .substantive }
        // Longest first; what is withheld comes after, in the order of the questionnaire, which tells nothing.
        let sorted = main.enumerated().sorted { first, second in
            let (a, b) = (cell(first.element).figure?.count ?? -1, cell(second.element).figure?.count ?? -1)
            return (-a, first.offset) < (-b, second.offset)
        }.map(\.element)
        let shown = sorted + rows.filter { table.rows[$0].role != .substantive }
        guard shown.contains(where: { cell($0).figure != nil }) else { return nil }
        let bars = shown.map { row in
            BarChart.Bar(
                label: table.rows[row].label.text(in: language),
                cell: cell(row),
                value: wording.value(cell(row)),
                isAside: table.rows[row].role != .substantive
            )
        }
        return ChartContent(
            description: description(
                zip(shown, bars).map { ($1.label, wording.spoken(cell($0), withInterval: false)) }
            ),
            base: base(shown.map(cell)),
            draw: { BarChart(bars: bars).draw($0) }
        )
    }

    private func response() -> ChartContent? {
        var bars: [BarChart.Bar] = []
        func add(_ column: Int) {
            let cell = table.cell(row: 0, column: column)
            bars.append(
                BarChart.Bar(
                    label: label(column),
                    cell: cell,
                    value: cell.figure.map(wording.answered) ?? wording.value(cell),
                    isAside: table.columns[column].domain == nil
                )
            )
        }
        add(0)
        for id in table.classifications {
            let columns = table.columnIndices(by: id)
            let name = columns.first.flatMap { table.columns[$0].classification }?.text(in: language) ?? id
            bars.append(BarChart.Bar(label: name, cell: nil, value: "", isAside: false))
            for column in columns { add(column) }
        }
        let shown = bars.filter { $0.cell?.figure != nil }
        guard !shown.isEmpty else { return nil }
        return ChartContent(
            description: description(shown.map { ($0.label, $0.value) }),
            base: nil,
            draw: { [bars] in BarChart(bars: bars).draw($0) }
        )
    }

    // MARK: Segments

    /// The rows of each bar: of an item for everyone, or of everyone and each class.
    private func segmentBars() -> [(label: String, rows: [Int], column: Int)] {
        let rows = self.rows
        guard table.kind == .battery else {
            let columns = [0] + (request.by.map { table.columnIndices(by: $0) } ?? [])
            return columns.map { (label($0), rows, $0) }
        }
        var bars: [(label: String, rows: [Int], column: Int)] = []
        var item: String?
        for row in rows {
            if bars.isEmpty || table.rows[row].item != item {
                item = table.rows[row].item
                bars.append((table.rows[row].itemLabel?.text(in: language) ?? "", [row], 0))
            } else {
                bars[bars.count - 1].rows.append(row)
            }
        }
        return bars
    }

    private func segments(isDiverging: Bool) -> ChartContent? {
        var bars = segmentBars()
        guard let first = bars.first else { return nil }
        let scale = first.rows.map { table.rows[$0] }
        let sides = Sides(scale)
        let isTwoSided = isDiverging && !(sides.negative.isEmpty && sides.positive.isEmpty)
        let shown = isTwoSided ? sides.negative + sides.positive : Array(scale.indices)
        func cells(_ bar: (label: String, rows: [Int], column: Int)) -> [ReleasedCell] {
            shown.map { table.cell(row: bar.rows[$0], column: bar.column) }
        }
        guard bars.contains(where: { cells($0).contains { $0.figure != nil } }) else { return nil }
        if isTwoSided, table.kind == .battery, !bars.contains(where: { cells($0).contains(.withheld) }) {
            let agreement = bars.map { bar in
                sides.positive.reduce(0) { $0 + (table.cell(row: bar.rows[$1], column: bar.column).figure?.count ?? 0) }
            }
            bars = bars.indices.sorted { (-agreement[$0], $0) < (-agreement[$1], $1) }.map { bars[$0] }
        }
        let colours = isTwoSided ? sides.colours : plainColours(scale)
        let chart = SegmentChart(
            keys: zip(shown, colours).map { SegmentChart.Key(label: scale[$0].label.text(in: language), colour: $1) },
            leftCount: isTwoSided ? sides.negative.count : nil,
            headings: isTwoSided ? headings(scale, sides) : [],
            bars: bars.map { bar in
                SegmentChart.Bar(
                    label: bar.label,
                    cells: cells(bar),
                    beside: isTwoSided ? beside(bar.rows, bar.column, sides) : []
                )
            },
            withheld: wording.withheld
        )
        let spoken = bars.map { bar in
            let parts = bar.rows.map { row in
                let cell = table.cell(row: row, column: bar.column)
                return "\(table.rows[row].label.text(in: language)) \(wording.spoken(cell, withInterval: false))"
            }
            return (bar.label, parts.joined(separator: ", "))
        }
        return ChartContent(
            description: description(spoken),
            base: base(bars.flatMap(cells)),
            draw: { chart.draw($0) }
        )
    }

    private func plainColours(_ scale: [ReleasedTable.Row]) -> [String] {
        let sides = Sides(scale)
        guard !sides.negative.isEmpty || !sides.positive.isEmpty else { return Palette.sequence(scale.count) }
        var colours = Array(repeating: Palette.neutral, count: scale.count)
        for (row, colour) in zip(sides.negative + sides.positive, sides.colours) { colours[row] = colour }
        return colours
    }

    private func headings(_ scale: [ReleasedTable.Row], _ sides: Sides) -> [String] {
        var headings = sides.neutral.map { scale[$0].label.text(in: language) }
        if sides.rest.count == 1 { headings.append(scale[sides.rest[0]].label.text(in: language)) }
        if sides.rest.count > 1 { headings.append(wording.notKnown) }
        return headings
    }

    private func beside(_ rows: [Int], _ column: Int, _ sides: Sides) -> [String] {
        var texts = sides.neutral.map { wording.value(table.cell(row: rows[$0], column: column)) }
        guard !sides.rest.isEmpty else { return texts }
        let rest = sides.rest.map { table.cell(row: rows[$0], column: column) }
        let figures = rest.compactMap(\.figure)
        if figures.count < rest.count {
            texts.append(rest.contains(.withheld) ? wording.withheld : "–")
        } else if let base = figures.first?.base {
            let count = figures.reduce(0) { $0 + $1.count }
            let space = language == .english ? "" : "\u{A0}"
            texts.append("\((200 * count + base) / (2 * base))\(space)%")
        }
        return texts
    }

    // MARK: Dots

    private func dots() -> ChartContent? {
        guard let row = request.row.flatMap(table.rowIndex), let by = request.by else { return nil }
        let columns = [0] + table.columnIndices(by: by)
        let dots = columns.map { column in
            let cell = table.cell(row: row, column: column)
            return DotChart.Dot(
                label: label(column),
                cell: cell,
                value: wording.value(cell),
                isEveryone: table.columns[column].domain == nil
            )
        }
        guard dots.dropFirst().contains(where: { $0.cell.figure != nil }) else { return nil }
        return ChartContent(
            description: description(dots.map { ($0.label, wording.spoken($0.cell, withInterval: true)) }),
            base: nil,
            draw: { DotChart(dots: dots).draw($0) }
        )
    }
}

/// The categories of a scale by the side on which they stand.
private struct Sides {
    private(set) var negative: [Int] = []
    private(set) var positive: [Int] = []
    private(set) var neutral: [Int] = []
    private(set) var rest: [Int] = []

    init(_ scale: [ReleasedTable.Row]) {
        for (index, row) in scale.enumerated() {
            switch row.valence {
            case .negative: negative.append(index)
            case .positive: positive.append(index)
            case .neutral: neutral.append(index)
            case nil: rest.append(index)
            }
        }
        // From the outer end to the line and on to the other end, whichever way the questionnaire runs.
        guard let against = negative.first, let favour = positive.first, against > favour else { return }
        negative.reverse()
        positive.reverse()
    }

    /// From the outer end on the left to the outer end on the right.
    var colours: [String] {
        func shades(_ count: Int, _ pair: [String]) -> [String] {
            (0..<count).map { $0 == 0 && count > 1 ? pair[0] : pair[1] }
        }
        return shades(negative.count, Palette.negative).reversed() + shades(positive.count, Palette.positive)
    }
}
