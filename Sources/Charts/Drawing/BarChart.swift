// SPDX-License-Identifier: Apache-2.0

import Disclosure

/// Horizontal bars with their values at the end.
struct BarChart {
    /// One bar, or a heading when it has no cell.
    struct Bar {
        var label: String
        var cell: ReleasedCell?
        var value: String
        var isAside: Bool
    }

    let bars: [Bar]

    func draw(_ layout: ChartLayout) -> Canvas {
        var canvas = Canvas(width: layout.width)
        let widest = bars.map { FontMetrics.width(of: $0.value, size: layout.size, isBold: true) }.max() ?? 0
        let plot = layout.width - layout.plotStart - widest - 8
        var y = 0.0
        for bar in bars {
            if bar.cell == nil, y > 0 { y += layout.rowGap }
            let row = layout.row(bar.label, from: y, on: &canvas, isBold: bar.cell == nil)
            y = bar.cell == nil && layout.isNarrow ? row.bar : row.end + layout.rowGap
            guard let cell = bar.cell else { continue }
            let length = (cell.figure?.share ?? 0) * plot
            canvas.rectangle(
                x: layout.plotStart,
                y: row.bar,
                width: max(length, cell.figure.map { $0.count > 0 ? 1.5 : 0 } ?? 0),
                height: layout.barHeight,
                fill: bar.isAside ? Palette.aside : Palette.main
            )
            canvas.text(
                bar.value,
                x: layout.plotStart + length + (cell.figure == nil ? 0 : 6),
                y: row.bar + layout.barHeight / 2 + layout.size * 0.36,
                size: layout.size,
                fill: cell.figure == nil ? Palette.muted : Palette.text,
                isBold: cell.figure != nil
            )
            canvas.extend(to: row.end)
        }
        let start = layout.plotStart
        if !layout.isNarrow {
            canvas.line(x1: start, y1: 0, x2: start, y2: canvas.height, stroke: Palette.axis)
        }
        return canvas
    }
}
