// SPDX-License-Identifier: Apache-2.0

import Fieldwork
public import Instruments
public import Populations
import Variables

/// The files of a closed fieldwork: `answers.csv`, `coverage.csv`, `origin.csv`, where units were written to, `rounds.csv`, and
/// where somebody wrote, `texts.csv`.
///
/// Codes are written as they are; an empty field was not asked, `-` was left unanswered, and `*` is a class that is
/// withheld. Codes hold neither commas nor quotation marks (the study's check sees to it), so the files need no quoting.
/// Every line of every file says whether it comes from respondents or from a rehearsal.
public enum ClosedFieldworkFiles {
    /// The names of the files that every closed fieldwork has, in the order in which they are written.
    public static let names = ["answers.csv", "coverage.csv", "origin.csv"]
    /// The name of the file that one has where contact rounds were noted, which rehearsals and older fieldwork do not have.
    public static let rounds = "rounds.csv"
    /// The name of the file that one has where somebody wrote an answer.
    public static let texts = "texts.csv"

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
        var files = [
            "answers.csv": AnswersFile.write(fieldwork.dataset, origin: fieldwork.origin),
            "coverage.csv": CoverageFile.write(fieldwork.coverage, origin: fieldwork.origin),
            "origin.csv": OriginFile.write(fieldwork.origin),
        ]
        if !fieldwork.rounds.isEmpty {
            files[rounds] = RoundsFile.write(fieldwork.rounds, of: fieldwork.coverage, origin: fieldwork.origin)
        }
        if !fieldwork.texts.isEmpty {
            files[texts] = TextsFile.write(fieldwork.texts, origin: fieldwork.origin)
        }
        return files
    }

    /// Returns the closed fieldwork that the files hold.
    ///
    /// - Parameters:
    ///   - files: The content of each file by name.
    ///   - instrument: The questionnaire of the study.
    ///   - classifications: Its classifications.
    /// - Returns: The answers, the coverage, the contact rounds and the texts.
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
        let origin = try OriginFile.read(text("origin.csv"))
        var fieldwork = ClosedFieldwork(
            origin: origin,
            dataset: try AnswersFile.read(text("answers.csv"), origin: origin, variables: variables),
            coverage: try CoverageFile.read(text("coverage.csv"), origin: origin, classifications: classifications)
        )
        guard fieldwork.dataset.count == fieldwork.coverage.answered else {
            throw Mismatch(
                "answers.csv has \(fieldwork.dataset.count) respondents, but line 2 of coverage.csv says that"
                    + " \(fieldwork.coverage.answered) answered; close or rehearse the study again."
            )
        }
        if let noted = files[rounds] {
            fieldwork.rounds = try RoundsFile.read(
                noted,
                of: fieldwork.coverage,
                origin: origin,
                classifications: classifications
            )
        }
        if let written = files[texts] {
            fieldwork.texts = try TextsFile.read(written, instrument: instrument, respondents: fieldwork.dataset.count)
            for text in fieldwork.texts { fieldwork.dataset.code(text, instrument: instrument) }
        }
        return fieldwork
    }
}
