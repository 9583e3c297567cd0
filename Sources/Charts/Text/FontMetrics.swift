// SPDX-License-Identifier: Apache-2.0

/// How wide text is, so that pictures can be laid out without a screen.
///
/// Readers see the font that their system has; the widths are those of the widest of three common ones.
enum FontMetrics {
    /// Returns the width of a text in the unit of its size.
    static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + advance(of: $1.value, isBold: isBold) }
        return Double(thousandths) * size / 1000
    }

    private static func advance(of scalar: UInt32, isBold: Bool) -> Int {
        let basic = isBold ? boldBasic : regularBasic
        let extended = isBold ? boldExtended : regularExtended
        switch scalar {
        case 0x20...0x7E: return Int(basic[Int(scalar - 0x20)])
        case 0xA0...0x17F: return Int(extended[Int(scalar - 0xA0)])
        case 0x2013: return 560
        default: return 1000
        }
    }

    /// Divides a text into lines of at most a width, breaking at spaces, and within a word only where it must.
    static func lines(_ text: String, width: Double, size: Double, isBold: Bool = false) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if self.width(of: longer, size: size, isBold: isBold) <= width {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = String(word)
            while self.width(of: line, size: size, isBold: isBold) > width, line.count > 2 {
                let (head, tail) = broken(line, width: width, size: size, isBold: isBold)
                lines.append(head)
                line = tail
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.isEmpty ? [""] : lines
    }

    /// Divides a text into as few lines as `lines` does, but of lengths as equal as can be, so that no word stands alone.
    static func balancedLines(_ text: String, width: Double, size: Double, isBold: Bool = false) -> [String] {
        var balanced = lines(text, width: width, size: size, isBold: isBold)
        var narrower = width - size / 2
        while balanced.count > 1, narrower > width / 2 {
            let lines = lines(text, width: narrower, size: size, isBold: isBold)
            // A word that is broken to save room stays broken where it was.
            guard lines.count == balanced.count, lines.joined() == balanced.joined() else { break }
            balanced = lines
            narrower -= size / 2
        }
        return balanced
    }

    private static func broken(_ word: String, width: Double, size: Double, isBold: Bool) -> (String, String) {
        var head = word
        // A slash or hyphen in the word is the best place; otherwise as much as fits, with a hyphen.
        if let place = word.lastIndex(where: { $0 == "/" || $0 == "-" }), place < word.index(before: word.endIndex) {
            let end = word.index(after: place)
            if self.width(of: String(word[..<end]), size: size, isBold: isBold) <= width {
                return (String(word[..<end]), String(word[end...]))
            }
        }
        while head.count > 1, self.width(of: head + "-", size: size, isBold: isBold) > width { head.removeLast() }
        return (head + "-", String(word.dropFirst(head.count)))
    }
}
