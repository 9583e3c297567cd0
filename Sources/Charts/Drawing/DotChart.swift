// SPDX-License-Identifier: Apache-2.0

import Disclosure

/// One dot with its interval a class, on one scale.
struct DotChart {
    /// One dot.
    struct Dot {
        var label: String
        var cell: ReleasedCell
        var value: String
        var isEveryone: Bool
    }

    let dots: [Dot]

    func draw(_ layout: ChartLayout) -> Canvas {
        var canvas = Canvas(width: layout.width)
        let widest = dots.map { FontMetrics.width(of: $0.value, size: layout.size, isBold: true) }.max() ?? 0
        let start = layout.isNarrow ? 8 : layout.plotStart
        let plot = layout.width - start - widest - 26
        let highest = dots.compactMap { $0.cell.figure }.map { $0.interval?.upperBound ?? $0.share }.max() ?? 1
        let step = highest > 0.6 ? 0.25 : highest > 0.3 ? 0.2 : 0.1
        let limit = min(1, max(step, (highest / step - 1e-9).rounded(.up) * step))
        let scale = plot / limit
        var y = layout.lineHeight + 8
        var rows: [(Double, Dot)] = []
        for dot in dots {
            let row = layout.row(dot.label, from: y, on: &canvas, isBold: dot.isEveryone)
            rows.append((row.bar + layout.barHeight / 2, dot))
            y = row.end + layout.rowGap
        }
        canvas.extend(to: y)
        var mark = 0.0
        while mark <= limit + 1e-9 {
            let x = start + mark * scale
            // Where labels stand above their dots, lines would run through the words; they stay beside the dots then.
            let half = layout.barHeight / 2
            let spans =
                layout.isNarrow
                ? rows.map { ($0.0 - half, $0.0 + half) } : [(layout.lineHeight + 2, y - layout.rowGap)]
            for (top, bottom) in spans { canvas.line(x1: x, y1: top, x2: x, y2: bottom, stroke: Palette.grid) }
            canvas.text(
                "\(Int((mark * 100).rounded()))",
                x: x,
                y: layout.size,
                size: 12,
                anchor: .middle,
                fill: Palette.muted
            )
            mark += step
        }
        for (centre, dot) in rows { draw(dot, at: centre, start: start, scale: scale, plot: plot, layout, on: &canvas) }
        return canvas
    }

    private func draw(
        _ dot: Dot,
        at centre: Double,
        start: Double,
        scale: Double,
        plot: Double,
        _ layout: ChartLayout,
        on canvas: inout Canvas
    ) {
        let colour = dot.isEveryone ? Palette.muted : Palette.main
        let baseline = centre + layout.size * 0.36
        guard let figure = dot.cell.figure else {
            canvas.text(dot.value, x: start + 4, y: baseline, size: layout.size, fill: Palette.muted)
            return
        }
        if let interval = figure.interval {
            let (low, high) = (start + interval.lowerBound * scale, start + interval.upperBound * scale)
            canvas.line(x1: low, y1: centre, x2: high, y2: centre, stroke: colour, width: 3)
            for x in [low, high] { canvas.line(x1: x, y1: centre - 5, x2: x, y2: centre + 5, stroke: colour, width: 2) }
        }
        canvas.circle(x: start + figure.share * scale, y: centre, radius: 6.5, fill: colour)
        canvas.text(
            dot.value,
            x: layout.width,
            y: baseline,
            size: layout.size,
            anchor: .end,
            isBold: true
        )
    }
}
