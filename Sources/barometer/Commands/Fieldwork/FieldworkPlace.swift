// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Instruments
import Populations
import Storage
import Studies
import Variables

/// Where the fieldwork of a study is kept: its database, and the key that its links are made from.
struct FieldworkPlace {
    let study: StudyArgument
    let sound: Study
    let server: ServerSettings

    /// Reads a study and its server settings, both of which must be without errors.
    init(_ study: StudyArgument) throws {
        self.study = study
        sound = try study.readSound()
        guard let server = StudyReader.readServer(try StudyFolder(study.location).contents()).settings else {
            throw ExitCode.studyHasErrors
        }
        self.server = server
    }

    private func file(_ path: String) -> URL {
        path.hasPrefix("/") ? URL(filePath: path) : study.location.appending(path: path)
    }

    var keyFile: KeyFile { KeyFile(location: file(server.linkKey)) }

    /// The file of the database; nil where a database server keeps it.
    var databaseFile: URL? { server.usesPostgreSQL ? nil : file(server.database) }

    /// Opens the database, which must be there already unless it is to be made.
    func store(making: Bool = false) async throws -> DatabaseStore {
        guard let databaseFile else { return try await DatabaseStore(postgres: server.database) }
        if making {
            try makeFolder(of: databaseFile)
        } else if !FileManager.default.fileExists(atPath: databaseFile.path) {
            throw FieldworkRefusal.notOpen
        }
        return try await DatabaseStore(sqlite: databaseFile.path)
    }

    /// Opens the database where the fieldwork has been opened; nil where it has not.
    func storeIfOpened() async throws -> DatabaseStore? {
        if let databaseFile, !FileManager.default.fileExists(atPath: databaseFile.path) { return nil }
        let store = try await store()
        guard try await store.terms() == nil else { return store }
        await store.shutDown()
        return nil
    }

    /// Makes the folder of a file, for its owner alone.
    private func makeFolder(of file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// Returns the key that links are made from; makes it where it is to be made and is not there.
    func linkKey(making: Bool = false) throws -> LinkKey {
        if making, !keyFile.exists {
            try makeFolder(of: keyFile.location)
            var random = SystemRandomNumberGenerator()
            try keyFile.write(
                (0..<LinkKey.length).map { _ in UInt8.random(in: 0...255, using: &random) },
                explanation: "Every respondent's link is made from this key. Keep it apart from the database.",
                isSecret: true
            )
        }
        guard keyFile.exists else {
            throw Failure(
                "The key that links are made from is missing: \(keyFile.location.relativePath). Without it no link works;"
                    + " restore it from where you keep it."
            )
        }
        guard let key = LinkKey(bytes: try keyFile.read(), study: sound.settings.id) else {
            throw Failure("The file \(keyFile.location.relativePath) does not hold a key of \(LinkKey.length) bytes.")
        }
        return key
    }

    /// Returns the terms under which the fieldwork was opened, which must be those of the study still.
    func terms(of store: DatabaseStore) async throws -> FieldworkTerms {
        guard let terms = try await store.terms() else { throw FieldworkRefusal.notOpen }
        guard terms.study == sound.settings.id else {
            throw Failure("The database holds the fieldwork of another study, \(terms.study).")
        }
        guard terms.isAnonymous == sound.settings.isAnonymous else {
            throw Failure(
                "study.yaml says another mode than respondents were promised when the fieldwork was opened:"
                    + " \(terms.isAnonymous ? "anonymous" : "confidential"). Put it back; the promise stands."
            )
        }
        guard terms.instrument == FieldworkTerms.fingerprint(of: sound.instrument) else {
            throw Failure(
                "Questions, codes or routes have been changed since the fieldwork was opened. Put questionnaire.yaml"
                    + " back; wordings may be mended, what is asked may not."
            )
        }
        guard try await !store.isClosed() else { throw FieldworkRefusal.closed }
        return terms
    }

    /// Returns what has become of each unit of the frame, in its order; a unit that the register does not have is not asked.
    func states(in register: [Case]) -> [Case.State] {
        let states = Dictionary(register.map { ($0.number, $0.state) }, uniquingKeysWith: { first, _ in first })
        return sound.frame.units.indices.map { states[$0 + 1] ?? .withdrawn }
    }

    /// Looks whether contact rounds count no more than has been answered by now.
    func check(_ rounds: [ContactRound], against coverage: Coverage) throws {
        guard let number = ContactRound.excess(in: rounds, of: coverage) else { return }
        throw Failure(
            "Contact round \(number) counts more answers, in all or of a class, than there were later. Put units.csv and"
                + " classifications.yaml back as they were when the fieldwork was opened, or look at the database with:"
                + " barometer verify \(study.folder)"
        )
    }

    /// The cases of the study: the test respondent, and every unit of the frame in its order.
    func cases() -> [Case] {
        let frame = sound.frame
        let test = Case(
            number: 0,
            kind: "test",
            unit: "0",
            name: "Test",
            language: "",
            classes: sound.classifications.map { $0.allClasses.first?.code ?? "" }
        )
        return [test]
            + frame.units.enumerated().map { position, unit in
                Case(
                    number: position + 1,
                    kind: unit.kind,
                    unit: unit.number,
                    name: unit.name,
                    language: sound.settings.unitLanguages.flatMap { languages in
                        frame.value(of: languages.attribute, for: unit).flatMap { languages.languages[$0]?.tag }
                    } ?? "",
                    classes: sound.classifications.map { classification in
                        classification.classIndex(of: unit, in: frame).map { classification.allClasses[$0].code } ?? ""
                    }
                )
            }
    }
}
