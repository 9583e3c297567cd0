// SPDX-License-Identifier: Apache-2.0

/// The codes of a case's classes as one text: each is followed by a bar, and a bar within a code by a backslash before it.
enum ClassCoding {
    /// Returns codes as one text.
    static func text(_ codes: [String]) -> String {
        var text = ""
        for code in codes {
            for scalar in code.unicodeScalars {
                if scalar == "|" || scalar == "\\" { text.unicodeScalars.append("\\") }
                text.unicodeScalars.append(scalar)
            }
            text.unicodeScalars.append("|")
        }
        return text
    }

    /// Returns the codes in a text.
    static func codes(_ text: String) -> [String] {
        var codes: [String] = []
        var code = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                code.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "|" {
                codes.append(String(code))
                code = String.UnicodeScalarView()
            } else {
                code.append(scalar)
            }
        }
        return codes
    }
}
