// SPDX-License-Identifier: Apache-2.0

import Foundation
import Studies
import Variables

/// A study kept with the tests, whose files can be changed before it is read.
struct StudyFixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    private(set) var files: [String: Data]

    init(_ name: String) throws {
        files = try StudyFolder(Self.folder.appending(path: name)).contents()
    }

    struct NothingToChange: Error {
        var text: String
    }

    /// Replaces the first occurrence of a text in a file; the text must be there.
    mutating func change(_ file: String, _ old: String, _ new: String) throws {
        let text = String(decoding: files[file] ?? Data(), as: UTF8.self)
        guard let range = text.range(of: old) else { throw NothingToChange(text: old) }
        files[file] = Data(text.replacingCharacters(in: range, with: new).utf8)
    }

    mutating func remove(_ file: String) { files[file] = nil }

    mutating func set(_ file: String, _ content: Data) { files[file] = content }

    var findings: [Finding] { StudyReader.read(files).findings }
    var rules: [String] { findings.map(\.rule) }
}
