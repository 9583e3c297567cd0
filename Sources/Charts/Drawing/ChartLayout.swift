// SPDX-License-Identifier: Apache-2.0

/// Where things stand in a picture of one of the two widths.
struct ChartLayout {
    /// The width of the picture.
    let width: Double
    /// Whether labels stand above their bars, because there is no room beside them.
    let isNarrow: Bool

    static let wide = ChartLayout(width: 720, isNarrow: false)
    static let narrow = ChartLayout(width: 300, isNarrow: true)

    var size: Double { isNarrow ? 13 : 14 }
    var lineHeight: Double { size * 1.25 }
    var barHeight: Double { isNarrow ? 18 : 22 }
    /// Where labels end and bars begin.
    var labelWidth: Double { isNarrow ? 0 : 236 }
    var gap: Double { isNarrow ? 0 : 12 }
    var plotStart: Double { labelWidth + gap }

    /// Writes a label and returns where the bar beside or below it begins and where the row ends.
    func row(_ label: String, from y: Double, on canvas: inout Canvas, isBold: Bool = false) -> (
        bar: Double, end: Double
    ) {
        let lines = FontMetrics.balancedLines(
            label,
            width: isNarrow ? width : labelWidth,
            size: size,
            isBold: isBold
        )
        let textHeight = Double(lines.count) * lineHeight
        let height = isNarrow ? textHeight + barHeight + 2 : max(barHeight, textHeight)
        let top = isNarrow ? y : y + (height - textHeight) / 2
        for (index, line) in lines.enumerated() {
            canvas.text(
                line,
                x: isNarrow ? 0 : labelWidth,
                y: top + Double(index) * lineHeight + size * 0.95,
                size: size,
                anchor: isNarrow ? .start : .end,
                isBold: isBold
            )
        }
        let bar = isNarrow ? y + textHeight + 2 : y + (height - barHeight) / 2
        canvas.extend(to: y + height)
        return (bar, y + height)
    }

    /// The space between rows.
    var rowGap: Double { isNarrow ? 10 : 9 }
}
