// SPDX-License-Identifier: Apache-2.0

import Variables

/// A condition with the place of its text.
struct ConditionSource {
    let parsed: ParsedCondition
    let location: SourceLocation

    /// Reads a condition; what is wrong with its form is reported where it is.
    init?(_ value: YAMLValue, findings: FindingCollector) {
        guard let text = value.string() else { return nil }
        location = value.textLocation
        do {
            parsed = try ConditionParser.parse(text)
        } catch {
            findings.report("bad-condition", at: Self.place(error.offset, after: location), error.description)
            return nil
        }
    }

    /// The place of an offset in the text, which stands on one line.
    func place(_ offset: Int) -> SourceLocation { Self.place(offset, after: location) }

    private static func place(_ offset: Int, after location: SourceLocation) -> SourceLocation {
        SourceLocation(file: location.file, line: location.line, column: location.column + offset)
    }
}
