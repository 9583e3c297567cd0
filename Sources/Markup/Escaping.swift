// SPDX-License-Identifier: Apache-2.0

/// Makes text harmless in markup.
enum Escaping {
    /// Returns a text in which nothing is markup, in running text and in double-quoted or single-quoted values.
    ///
    /// It goes by Unicode scalars, because a quotation mark followed by a combining mark is one `Character` and not
    /// equal to a quotation mark, but ends an attribute all the same. What XML 1.0 forbids, C1 controls and
    /// noncharacters become U+FFFD, so that the same text is well-formed in HTML and in SVG files. U+0338 is written
    /// as a reference, because a program that normalises would merge it with a `>` before it.
    static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
            case "\u{338}": result.append(contentsOf: "&#824;".unicodeScalars)
            default: result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
