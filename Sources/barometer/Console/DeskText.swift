// SPDX-License-Identifier: Apache-2.0

/// Numbers, columns and paragraphs as they are printed on a terminal.
enum DeskText {
    /// The greatest number of characters in a line of prose.
    static let width = 96

    /// A number with so many decimals, rounded half away from zero, never as “-0.0”.
    static func decimal(_ value: Double, _ decimals: Int) -> String {
        let parts = (0..<decimals).reduce(1) { power, _ in power * 10 }
        let scaled = Int((value * Double(parts)).rounded())
        let (whole, rest) = (abs(scaled) / parts, abs(scaled) % parts)
        let digits = String(rest)
        let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals - digits.count) + digits : ""
        return (scaled < 0 ? "-" : "") + "\(whole)" + fraction
    }

    /// A fraction as a percentage with one decimal, without the sign.
    static func percentage(_ fraction: Double) -> String { decimal(100 * fraction, 1) }

    /// A probability with three decimals, “<.001” where it is less than half of that; without the zero before the point.
    static func probability(_ value: Double) -> String {
        if value < 0.0005 { return "<.001" }
        let text = decimal(value, 3)
        return text.hasPrefix("0.") ? String(text.dropFirst()) : text
    }

    /// Columns of text, two blanks apart: the first ones to the left, the others to the right.
    static func aligned(_ lines: [[String]], left: Int) -> [String] {
        guard let first = lines.first else { return [] }
        let widths = first.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            let text = line.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - line[column].count)
                return column < left ? line[column] + padding : padding + line[column]
            }.joined(separator: "  ")
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Prose in lines of a readable width, broken at blanks only.
    static func paragraph(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
