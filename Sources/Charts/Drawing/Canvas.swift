// SPDX-License-Identifier: Apache-2.0

import Markup

/// A picture being drawn: shapes and text with attributes only, so that no style has to be allowed.
struct Canvas {
    enum Anchor: String {
        case start
        case middle
        case end
    }

    let width: Double
    private(set) var height = 0.0
    private var elements: [HTML] = []

    init(width: Double) {
        self.width = width
    }

    /// Makes the picture at least so high.
    mutating func extend(to y: Double) { height = max(height, y) }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill: String) {
        guard width > 0 else { return }
        let outline = Palette.outline(of: fill)
        // The line lies within the rectangle, so that its length stays that of the number.
        let inset = outline == nil ? 0 : min(0.5, width / 2)
        let stroke: HTML? = outline.map { " stroke=\"\($0)\"" }
        elements.append(
            """
            <rect x="\(number: x + inset)" y="\(number: y + inset)" width="\(number: width - 2 * inset)" \
            height="\(number: height - 2 * inset)" fill="\(fill)"\(stroke)/>
            """
        )
        extend(to: y + height)
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, stroke: String, width: Double = 1) {
        elements.append(
            "<line x1=\"\(number: x1)\" y1=\"\(number: y1)\" x2=\"\(number: x2)\" y2=\"\(number: y2)\" stroke=\"\(stroke)\" stroke-width=\"\(number: width)\"/>"
        )
    }

    mutating func circle(x: Double, y: Double, radius: Double, fill: String) {
        elements.append(
            "<circle cx=\"\(number: x)\" cy=\"\(number: y)\" r=\"\(number: radius)\" fill=\"\(fill)\" stroke=\"\(Palette.ground)\" stroke-width=\"1.5\"/>"
        )
    }

    /// Writes one line; `y` is its baseline.
    mutating func text(
        _ text: String,
        x: Double,
        y: Double,
        size: Double,
        anchor: Anchor = .start,
        fill: String = Palette.text,
        isBold: Bool = false
    ) {
        let weight: HTML = isBold ? " font-weight=\"600\"" : ""
        elements.append(
            "<text x=\"\(number: x)\" y=\"\(number: y)\" font-size=\"\(number: size)\" text-anchor=\"\(anchor.rawValue)\" fill=\"\(fill)\"\(weight)>\(text)</text>"
        )
        extend(to: y + size * 0.3)
    }

    /// Returns the picture with its title and description.
    func picture(id: String, title: String, description: String) -> HTML {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number: width) \(number: height.rounded(.up))" role="img" \
        aria-labelledby="\(id)-title \(id)-desc" \
        font-family="'Source Sans 3', 'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">\
        <title id="\(id)-title">\(title)</title><desc id="\(id)-desc">\(description)</desc>\(elements)</svg>
        """
    }
}
