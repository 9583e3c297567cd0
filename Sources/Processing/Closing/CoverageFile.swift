// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Populations

/// Who was asked and who answered, one line a class; the first line is everyone, and every line says its origin.
enum CoverageFile {
    private typealias Counts = (asked: Int, answered: Int)

    static func write(_ coverage: Coverage, origin: ClosedFieldwork.Origin) -> String {
        var lines = [
            "origin,classification,class,asked,answered", "\(origin.name),,,\(coverage.asked),\(coverage.answered)",
        ]
        for breakdown in coverage.breakdowns {
            for (index, code) in breakdown.classes.enumerated() {
                let counts = "\(breakdown.asked[index]),\(breakdown.answered[index])"
                lines.append("\(origin.name),\(breakdown.classification),\(code),\(counts)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func read(
        _ text: String,
        origin: ClosedFieldwork.Origin,
        classifications: [Classification]
    ) throws -> Coverage {
        let rows = try rows(of: text, origin: origin)
        func row(_ classification: String, _ code: String) throws -> Counts {
            guard let row = rows["\(classification),\(code)"] else {
                let what = code.isEmpty ? "everyone" : "the class “\(code)” of “\(classification)”"
                throw ClosedFieldworkFiles.Mismatch(
                    "coverage.csv has no line for \(what); close or rehearse the study again."
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

    private static func rows(of text: String, origin: ClosedFieldwork.Origin) throws -> [String: Counts] {
        var rows: [String: Counts] = [:]
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated().dropFirst() {
            func mismatch(_ problem: String) -> ClosedFieldworkFiles.Mismatch {
                ClosedFieldworkFiles.Mismatch("Line \(index + 1) of coverage.csv, “\(line)”, \(problem).")
            }
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 5, let asked = Int(fields[3]), let answered = Int(fields[4]) else {
                throw mismatch("is not an origin, a class and two whole numbers")
            }
            guard fields[0] == origin.name else {
                throw mismatch("does not come from “\(origin.name)”, as origin.csv says")
            }
            guard (0...max(0, asked)).contains(answered) else {
                throw mismatch("tells of more units that answered than were asked, or of fewer than none")
            }
            guard rows.updateValue((asked, answered), forKey: "\(fields[1]),\(fields[2])") == nil else {
                throw mismatch("tells of a class that an earlier line has told of")
            }
        }
        return rows
    }
}
