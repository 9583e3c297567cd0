// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Processing
import Studies
import Variables

/// The study that a command works on, and its answers.
struct StudyArgument: ParsableArguments {
    @Argument(help: "The folder of the study.")
    var folder: String

    var location: URL { URL(filePath: folder, directoryHint: .isDirectory) }

    /// Reads the study; it is nil where errors keep it from being put together.
    func read() throws -> (study: Study?, findings: [Finding]) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: location.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure("There is no folder \(folder). Make a study with: barometer new \(folder)")
        }
        return StudyReader.read(try StudyFolder(location).contents())
    }

    /// Reads a study that must be without errors; lists them otherwise.
    func readSound() throws -> Study {
        let (study, findings) = try read()
        let errors = findings.filter { $0.severity == .error }
        guard let study, errors.isEmpty else {
            for error in errors { Console.tell("\(folder)/\(error)") }
            Console.tell("Mend what is listed, then try again.")
            throw ExitCode.studyHasErrors
        }
        return study
    }

    /// The folder where rehearsed answers are kept.
    var rehearsal: URL { location.appending(path: "rehearsal", directoryHint: .isDirectory) }
    /// The folder where the answers of a closed fieldwork are kept.
    var closed: URL { location.appending(path: "closed", directoryHint: .isDirectory) }

    /// Reads the answers: those of respondents where the fieldwork is closed, else the rehearsed ones.
    func readAnswers(of study: Study) throws -> ClosedFieldwork {
        let files = FileManager.default
        guard let source = [closed, rehearsal].first(where: { files.fileExists(atPath: $0.path) }) else {
            throw Failure("The study has no answers yet. Rehearse it with: barometer rehearse \(folder)")
        }
        var texts: [String: String] = [:]
        for name in ClosedFieldworkFiles.names + [ClosedFieldworkFiles.rounds, ClosedFieldworkFiles.texts] {
            let file = source.appending(path: name)
            guard let data = files.contents(atPath: file.path) else { continue }
            do {
                texts[name] = try TextEncoding.text(of: data)
            } catch {
                throw Failure("The file \(file.path) \(error.sentence)")
            }
        }
        return try ClosedFieldworkFiles.read(
            texts,
            instrument: study.instrument,
            classifications: study.classifications
        )
    }
}
