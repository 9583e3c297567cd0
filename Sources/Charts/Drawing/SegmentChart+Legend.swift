// SPDX-License-Identifier: Apache-2.0

extension SegmentChart {
    /// Draws what each colour means, and returns where it ends.
    func legend(_ layout: ChartLayout, on canvas: inout Canvas) -> Double {
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

    /// Writes the headings of the numbers beside the bars, and returns where they end.
    func heading(
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
