// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Variables

/// A paragraph with one defect, which the mark ⚑ stands before, or a clean counterpart of such, as
/// `Fixtures/prose_rules.tsv` has them.
struct PlantedText: Sendable, CustomTestStringConvertible {
    /// The number of the defect in the list of those found in the reference text; empty where it is not among them.
    var number: String
    /// The rule that must find the defect, or that the counterpart keeps.
    var rule: String
    var language: Language
    /// The paragraph, with the mark where a defect is.
    var text: String
    /// The message of the finding; nil where nothing is found.
    var message: String?

    var testDescription: String { "\(number) \(rule) \(language): \(text.prefix(60))" }

    /// The paragraph without the mark.
    var paragraph: String { text.replacing("⚑", with: "") }

    /// All of them, in the order of the file.
    static let all: [PlantedText] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/prose_rules.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            precondition(fields.count == 5, "A line has five fields: \(line)")
            return PlantedText(
                number: fields[0],
                rule: fields[1],
                language: Language(fields[2]),
                text: fields[3],
                message: fields[4] == "clean" ? nil : fields[4]
            )
        }
    }()

    static let defects = all.filter { $0.message != nil }
    static let clean = all.filter { $0.message == nil }
}
