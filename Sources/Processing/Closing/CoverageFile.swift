// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Populations

/// Who was asked and who answered, one line a class; the first line is everyone.
enum CoverageFile {
    static func write(_ coverage: Coverage) -> String {
        var lines = ["classification,class,asked,answered", ",,\(coverage.asked),\(coverage.answered)"]
        for breakdown in coverage.breakdowns {
            for (index, code) in breakdown.classes.enumerated() {
                let counts = "\(breakdown.asked[index]),\(breakdown.answered[index])"
                lines.append("\(breakdown.classification),\(code),\(counts)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func read(_ text: String, classifications: [Classification]) throws -> Coverage {
        var rows: [String: (asked: Int, answered: Int)] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 4, let asked = Int(fields[2]), let answered = Int(fields[3]) else {
                throw ClosedFieldworkFiles.Mismatch("“\(line)” in coverage.csv is not a class with two whole numbers.")
            }
            rows["\(fields[0]),\(fields[1])"] = (asked, answered)
        }
        func row(_ classification: String, _ code: String) throws -> (asked: Int, answered: Int) {
            guard let row = rows["\(classification),\(code)"] else {
                throw ClosedFieldworkFiles.Mismatch(
                    "coverage.csv has no line for the class “\(code)” of “\(classification)”; close or rehearse the"
                        + " study again."
                )
            }
            return row
        }
        let all = try row("", "")
        return Coverage(
            asked: all.asked,
            answered: all.answered,
            breakdowns: try classifications.map { classification in
                let codes = classification.allClasses.map(\.code)
                let counts = try codes.map { try row(classification.id, $0) }
                return Coverage.Breakdown(
                    classification: classification.id,
                    classes: codes,
                    outside: classification.outside == nil ? nil : classification.classes.count,
                    asked: counts.map(\.asked),
                    answered: counts.map(\.answered)
                )
            }
        )
    }
}
