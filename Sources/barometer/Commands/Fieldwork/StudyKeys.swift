// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation

/// The pair of keys of a study: the public one in its folder, the private one beside the folder until it is moved away.
struct StudyKeys {
    private let study: StudyArgument

    init(_ study: StudyArgument) {
        self.study = study
    }

    static let publicName = "ballot-key.txt"

    /// The key that ballots are sealed to.
    var publicFile: KeyFile { KeyFile(location: study.location.appending(path: Self.publicName)) }

    /// Where the private key is put, and looked for, unless another place is named.
    var usualPrivateFile: KeyFile {
        let folder = study.folder.hasSuffix("/") ? String(study.folder.dropLast()) : study.folder
        return KeyFile(location: URL(filePath: "\(folder).ballot-key"))
    }

    /// Makes both keys.
    func make(privateFile: KeyFile) throws {
        guard !publicFile.exists else {
            throw Failure(
                "The study has a key already, \(publicFile.location.relativePath). Remove it only if nobody has answered:"
                    + " ballots that are sealed to it can be opened with no other."
            )
        }
        let privateKey = BallotPrivateKey.random()
        guard let publicKey = privateKey.publicKey else { throw Failure("No key could be made.") }
        let name = study.location.standardizedFileURL.lastPathComponent
        try privateFile.write(
            privateKey.bytes,
            explanation: "Opens every ballot of the study \(name). Keep it off the server; “barometer close” needs it.",
            isSecret: true
        )
        try publicFile.write(
            publicKey.bytes,
            explanation: "The ballots of the study \(name) are sealed to this key. It opens nothing.",
            isSecret: false
        )
    }

    func publicKey() throws -> BallotPublicKey {
        guard publicFile.exists else {
            throw Failure(
                "The study has no key to seal ballots to. Make one, on a machine that is not the server, with:"
                    + " barometer keys \(study.folder)"
            )
        }
        guard let key = BallotPublicKey(bytes: try publicFile.read()) else {
            throw Failure("The file \(publicFile.location.relativePath) holds no key that ballots can be sealed to.")
        }
        return key
    }

    func privateKey(in file: KeyFile) throws -> BallotPrivateKey {
        guard file.exists else {
            throw Failure(
                "There is no private key in \(file.location.relativePath). Name the file that “barometer keys” made with:"
                    + " --key FILE"
            )
        }
        guard let key = BallotPrivateKey(bytes: try file.read()) else {
            throw Failure("The file \(file.location.relativePath) does not hold a private key.")
        }
        return key
    }
}
