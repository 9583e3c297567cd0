// SPDX-License-Identifier: Apache-2.0

import Disclosure

/// Bars of segments, either side by side to 100 per cent or to both sides of a common line.
struct SegmentChart {
    /// One segment's place in the legend.
    struct Key {
        var label: String
        var colour: String
    }

    /// One bar: a cell for each key, those against first, and numbers that stand beside it.
    struct Bar {
        var label: String
        var cells: [ReleasedCell]
        var beside: [String]
    }

    let keys: [Key]
    /// How many of the keys stand to the left of the common line; nil for bars of 100 per cent.
    let leftCount: Int?
    /// The headings of the numbers beside the bars.
    let headings: [String]
    let bars: [Bar]
    let withheld: String

    func draw(_ layout: ChartLayout) -> Canvas {
        var canvas = Canvas(width: layout.width)
        let column = layout.isNarrow ? 58.0 : 78.0
        let plot = layout.width - layout.plotStart - column * Double(headings.count)
        var y = legend(layout, on: &canvas)
        y = heading(layout, from: y, plotEnd: layout.plotStart + plot, column: column, on: &canvas)
        let top = y
        let (left, right) = extents
        let scale = (plot - 4) / max(left + right, 0.01)
        let origin = layout.plotStart + left * scale
        for bar in bars {
            let row = layout.row(bar.label, from: y, on: &canvas)
            segments(bar, at: row.bar, origin: origin, scale: scale, layout, on: &canvas)
            for (index, text) in bar.beside.enumerated() {
                let x = layout.plotStart + plot + column * (Double(index) + 1)
                let isWord = text == withheld
                canvas.text(
                    text,
                    x: x,
                    y: row.bar + layout.barHeight / 2 + layout.size * 0.36,
                    size: isWord ? 12 : layout.size,
                    anchor: .end,
                    fill: Palette.muted
                )
            }
            y = row.end + layout.rowGap
        }
        if leftCount != nil, left > 0 {
            canvas.line(x1: origin, y1: top - 4, x2: origin, y2: canvas.height, stroke: Palette.text)
        }
        return canvas
    }

    /// How far bars reach to the left and to the right of the line, as shares.
    private var extents: (left: Double, right: Double) {
        guard let leftCount else { return (0, 1) }
        func sum(_ cells: some Sequence<ReleasedCell>) -> Double { cells.reduce(0) { $0 + ($1.figure?.share ?? 0) } }
        let left = bars.map { sum($0.cells.prefix(leftCount)) }.max() ?? 0
        let right = bars.map { sum($0.cells.dropFirst(leftCount)) }.max() ?? 0
        return (left, right)
    }

    private func segments(
        _ bar: Bar,
        at y: Double,
        origin: Double,
        scale: Double,
        _ layout: ChartLayout,
        on canvas: inout Canvas
    ) {
        // A bar with a withheld part cannot be drawn: its other parts would show how long that part is.
        guard !bar.cells.contains(.withheld) else {
            canvas.text(
                withheld,
                x: layout.plotStart,
                y: y + layout.barHeight / 2 + layout.size * 0.36,
                size: layout.size,
                fill: Palette.muted
            )
            return
        }
        let left = leftCount.map { bar.cells.prefix($0).reduce(0) { $0 + ($1.figure?.share ?? 0) } } ?? 0
        var x = origin - left * scale
        for (cell, key) in zip(bar.cells, keys) {
            let width = (cell.figure?.share ?? 0) * scale
            canvas.rectangle(x: x, y: y, width: max(0, width - 1), height: layout.barHeight, fill: key.colour)
            if let figure = cell.figure {
                let text = "\(figure.percentage)"
                if FontMetrics.width(of: text, size: layout.size) + 6 <= width {
                    canvas.text(
                        text,
                        x: x + width / 2,
                        y: y + layout.barHeight / 2 + layout.size * 0.36,
                        size: layout.size,
                        anchor: .middle,
                        fill: Palette.needsLightText(key.colour) ? Palette.ground : Palette.text
                    )
                }
            }
            x += width
        }
    }

    private func legend(_ layout: ChartLayout, on canvas: inout Canvas) -> Double {
        var (x, y) = (0.0, 0.0)
        for key in keys {
            let width = 18 + FontMetrics.width(of: key.label, size: layout.size)
            if x > 0, x + width > layout.width {
                x = 0
                y += layout.lineHeight + 4
            }
            canvas.rectangle(x: x, y: y + 2, width: 12, height: 12, fill: key.colour)
            let lines = FontMetrics.lines(key.label, width: layout.width - 18, size: layout.size)
            for (index, line) in lines.enumerated() {
                canvas.text(line, x: x + 18, y: y + Double(index) * layout.lineHeight + 13, size: layout.size)
            }
            y += Double(lines.count - 1) * layout.lineHeight
            x += width + 18
        }
        return y + layout.lineHeight + 14
    }

    private func heading(
        _ layout: ChartLayout,
        from y: Double,
        plotEnd: Double,
        column: Double,
        on canvas: inout Canvas
    ) -> Double {
        let wrapped = headings.map { FontMetrics.lines($0, width: column - 8, size: 12) }
        let count = wrapped.map(\.count).max() ?? 0
        for (index, lines) in wrapped.enumerated() {
            for (number, line) in lines.enumerated() {
                canvas.text(
                    line,
                    x: plotEnd + column * (Double(index) + 1),
                    y: y + Double(count - lines.count + number) * 15 + 11,
                    size: 12,
                    anchor: .end,
                    fill: Palette.muted
                )
            }
        }
        return y + Double(count) * 15 + (count > 0 ? 8 : 0)
    }
}
