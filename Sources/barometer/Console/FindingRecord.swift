// SPDX-License-Identifier: Apache-2.0

import Variables

/// A finding as machines read it.
struct FindingRecord: Encodable {
    var rule: String
    var severity: String
    var file: String
    var line: Int
    var column: Int
    var message: String

    init(_ finding: Finding) {
        rule = finding.rule
        severity = finding.severity.rawValue
        file = finding.location.file
        line = finding.location.line
        column = finding.location.column
        message = finding.message
    }
}

extension Sequence<Finding> {
    /// How many there are of each kind, such as “2 errors, 1 warning.”, as a sentence.
    var summary: String {
        func counted(_ severity: Finding.Severity, _ word: String) -> String {
            let number = count { $0.severity == severity }
            return "\(number) \(word)\(number == 1 ? "" : "s")"
        }
        return "\(counted(.error, "error")), \(counted(.warning, "warning"))."
    }
}
