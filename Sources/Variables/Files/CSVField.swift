// SPDX-License-Identifier: Apache-2.0

/// Fields of comma-separated files (RFC 4180) that no spreadsheet runs as a formula.
public enum CSVField {
    /// Returns a text as a field that neither breaks its line nor is taken for a formula: one that would be has `'`
    /// before it.
    ///
    /// It goes by Unicode scalars, because `=` followed by a combining mark is another `Character` and runs all the same.
    public static func text(_ text: String) -> String {
        var scalars = text.unicodeScalars
        if let first = scalars.first, formulaStarts.contains(first) {
            scalars.insert("'", at: scalars.startIndex)
        }
        // Blanks at either end count in quotation marks only.
        let hasBlankEnd = [scalars.first, scalars.last].contains { $0?.properties.isWhitespace == true }
        let mustBeQuoted = hasBlankEnd || scalars.contains { ",;\"\t\r\n".unicodeScalars.contains($0) }
        guard mustBeQuoted else { return String(scalars) }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// Returns the text that a field was written from: without the `'` that keeps spreadsheets from running it.
    public static func content(_ field: String) -> String {
        let scalars = field.unicodeScalars
        guard scalars.first == "'", scalars.dropFirst().first.map(formulaStarts.contains) == true else { return field }
        return String(scalars.dropFirst())
    }

    /// What a field must not begin with.
    private static let formulaStarts = Array("=+-@\t\r\0".unicodeScalars)
}
