// SPDX-License-Identifier: Apache-2.0

import Crypto
import Disclosure
import Foundation

/// What the release consists of: every file with its checksum, and how it was made.
///
/// There is no date in it.
enum Manifest {
    private struct Content: Encodable {
        struct File: Encodable {
            var path: String
            var bytes: Int
            var sha256: String
        }

        var study: String
        var wave: String
        var profile: String
        var origin: String
        var note: String
        var seed: UInt64?
        var files: [File]
    }

    static func file(of files: [SiteFile], release: Release) -> SiteFile {
        let isRehearsed = release.rehearsalSeed != nil
        let content = Content(
            study: release.study.id,
            wave: release.study.wave,
            profile: release.profile.rawValue,
            origin: isRehearsed ? "rehearsed" : "respondents",
            note: isRehearsed
                ? "The answers are rehearsed: made by a program, given by nobody."
                : "The answers are those of respondents.",
            seed: release.rehearsalSeed,
            files: files.sorted { $0.path < $1.path }.map { file in
                let data = Data(file.content.utf8)
                let digest = SHA256.hash(data: data).map { byte in
                    (byte < 16 ? "0" : "") + String(byte, radix: 16)
                }.joined()
                return Content.File(path: file.path, bytes: data.count, sha256: digest)
            }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Encoding strings and numbers cannot fail; an empty manifest would be found by whoever checks it.
        let data = (try? encoder.encode(content)) ?? Data()
        return SiteFile(path: "manifest.json", content: String(decoding: data, as: UTF8.self) + "\n")
    }
}
