// SPDX-License-Identifier: Apache-2.0

import Foundation
import Variables

/// A report that was not made by Barometer, and the language it is in.
struct ReportFile {
    let path: String
    let language: Language
    let text: String

    /// Reads a report.
    ///
    /// - Parameters:
    ///   - path: The path as it was given.
    ///   - tag: The language as it was given; nil where the name of the file tells it, as `report.nn.md`.
    /// - Throws: Why it cannot be read, in a sentence.
    init(_ path: String, language tag: String?) throws {
        let parts = URL(filePath: path).lastPathComponent.split(separator: ".").map { Language(String($0)) }
        let named = parts.dropFirst().dropLast().last { Language.spoken.contains($0) }
        guard let language = tag.map({ Language($0) }) ?? named else {
            throw Failure("It cannot be seen which language \(path) is in; add --language nb, nn or en.")
        }
        guard Language.spoken.contains(language) else {
            throw Failure("Reports are checked in nb, nn and en only, and not in \(language).")
        }
        self.path = path
        self.language = language
        text = try TextFile.read(path, named: "report")
    }
}
