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
        let column = columnWidth(layout)
        let plot = layout.width - layout.plotStart - column * Double(headings.count)
        var y = legend(layout, on: &canvas)
        y = heading(layout, from: y, plotEnd: layout.plotStart + plot, column: column, on: &canvas)
        let (left, right) = extents
        let scale = (plot - 4) / max(left + right, 0.01)
        let origin = layout.plotStart + left * scale
        let top = y - 4
        var lines: [(top: Double, bottom: Double)] = []
        for bar in bars {
            let row = layout.row(bar.label, from: y, on: &canvas)
            lines.append((row.bar - 2, row.bar + layout.barHeight + 2))
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
            // Where labels stand above their bars, one line would run through the words.
            for line in layout.isNarrow ? lines : [(top, canvas.height)] {
                canvas.line(x1: origin, y1: line.top, x2: origin, y2: line.bottom, stroke: Palette.text)
            }
        }
        return canvas
    }

    /// The width of the numbers beside the bars: that of the longest word of their headings at least.
    private func columnWidth(_ layout: ChartLayout) -> Double {
        let words = headings.flatMap { $0.split(separator: " ") }
        let longest = words.map { FontMetrics.width(of: String($0), size: 12) }.max() ?? 0
        return min(max(layout.isNarrow ? 58 : 78, longest + 8), layout.width / 4)
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
                let size = layout.size - 1
                if FontMetrics.width(of: text, size: size) + 3 <= width {
                    canvas.text(
                        text,
                        x: x + (width - 1) / 2,
                        y: y + layout.barHeight / 2 + size * 0.36,
                        size: size,
                        anchor: .middle,
                        fill: Palette.needsLightText(key.colour) ? Palette.ground : Palette.text
                    )
                }
            }
            x += width
        }
    }
}
