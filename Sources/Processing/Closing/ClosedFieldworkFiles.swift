// SPDX-License-Identifier: Apache-2.0

import Fieldwork
public import Instruments
public import Populations
import Variables

/// The files of a closed fieldwork: `answers.csv`, `coverage.csv` and `origin.csv`.
///
/// Codes are written as they are; an empty field was not asked and `-` was left unanswered. Codes hold neither commas
/// nor quotation marks (the study's check sees to it), so the files need no quoting.
public enum ClosedFieldworkFiles {
    /// The names of the files, in the order in which they are written.
    public static let names = ["answers.csv", "coverage.csv", "origin.csv"]

    /// A file that does not hold what a closed fieldwork of this study holds.
    public struct Mismatch: Error, Hashable, Sendable, CustomStringConvertible {
        /// A whole sentence.
        public var description: String

        init(_ description: String) {
            self.description = description
        }
    }

    /// Returns the content of each file by name.
    public static func write(_ fieldwork: ClosedFieldwork) -> [String: String] {
        [
            "answers.csv": AnswersFile.write(fieldwork.dataset),
            "coverage.csv": CoverageFile.write(fieldwork.coverage),
            "origin.csv": origin(fieldwork.origin),
        ]
    }

    /// Returns the closed fieldwork that the files hold.
    ///
    /// - Parameters:
    ///   - files: The content of each file by name.
    ///   - instrument: The questionnaire of the study.
    ///   - classifications: Its classifications.
    /// - Returns: The answers and the coverage.
    /// - Throws: `Mismatch` when a file is missing or does not fit the study.
    public static func read(
        _ files: [String: String],
        instrument: Instrument,
        classifications: [Classification]
    ) throws -> ClosedFieldwork {
        func text(_ name: String) throws -> String {
            guard let text = files[name] else { throw Mismatch("The closed fieldwork has no file \(name).") }
            return text
        }
        let variables = Variable.all(of: instrument, classifications: classifications)
        return ClosedFieldwork(
            origin: try origin(text("origin.csv")),
            dataset: try AnswersFile.read(text("answers.csv"), variables: variables),
            coverage: try CoverageFile.read(text("coverage.csv"), classifications: classifications)
        )
    }

    private static func origin(_ origin: ClosedFieldwork.Origin) -> String {
        switch origin {
        case .respondents: "origin,seed\nrespondents,\n"
        case .rehearsal(let seed): "origin,seed\nrehearsal,\(seed)\n"
        }
    }

    private static func origin(_ text: String) throws -> ClosedFieldwork.Origin {
        let fields = text.split(separator: "\n").dropFirst().first?.split(
            separator: ",",
            omittingEmptySubsequences: false
        )
        switch fields?.first {
        case "respondents": return .respondents
        case "rehearsal":
            guard let seed = fields?.last.flatMap({ UInt64($0) }) else { fallthrough }
            return .rehearsal(seed: seed)
        default:
            throw Mismatch("origin.csv does not say whether the answers come from respondents or from a rehearsal.")
        }
    }
}
