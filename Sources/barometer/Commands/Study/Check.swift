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
                Console.tell(findings.isEmpty ? "Nothing is wrong with the study." : findings.summary)
            }
            if findings.contains(where: { $0.severity == .error }) { throw ExitCode.studyHasErrors }
        }
    }
}
