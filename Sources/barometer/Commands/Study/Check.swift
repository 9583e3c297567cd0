// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Studies
import Variables

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads a study and lists everything that is wrong with it.",
        discussion: """
            Every finding says the file, the line, the column and what to do. Errors must be mended before the study \
            can be rehearsed or released; warnings are worth a look.
            """
    )

    @OptionGroup var study: StudyArgument
    @Flag(help: "List the findings as JSON.")
    var json = false

    func run() throws {
        try running {
            let (_, findings) = try study.read()
            if json {
                try Console.say(json: findings.map(FindingRecord.init))
            } else {
                for finding in findings { Console.say("\(study.folder)/\(finding)") }
                Console.tell(Self.summary(of: findings))
            }
            if findings.contains(where: { $0.severity == .error }) { throw ExitCode.studyHasErrors }
        }
    }

    private static func summary(of findings: [Finding]) -> String {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
        return findings.isEmpty
            ? "Nothing is wrong with the study."
            : "\(counted(errors, "error")), \(counted(warnings, "warning"))."
    }
}

/// A finding as machines read it.
private struct FindingRecord: Encodable {
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
