// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that holds one key, as text: lines that begin with `#` say what it is, the last one is the key in base 64.
struct KeyFile {
    let location: URL

    var exists: Bool { FileManager.default.fileExists(atPath: location.path) }

    /// Writes a key that must not be there yet.
    ///
    /// - Parameters:
    ///   - key: The bytes.
    ///   - explanation: What the key is for, on one line.
    ///   - isSecret: Whether only its owner may read the file.
    /// - Throws: `Failure` where the file cannot be made, or is there already.
    func write(_ key: [UInt8], explanation: String, isSecret: Bool) throws {
        let text = "# \(explanation)\n\(Data(key).base64EncodedString())\n"
        // The file is made with its permissions, so that a secret is at no time open to others.
        guard !exists,
            FileManager.default.createFile(
                atPath: location.path,
                contents: Data(text.utf8),
                attributes: [.posixPermissions: isSecret ? 0o600 : 0o644]
            )
        else { throw Failure("The key cannot be written to \(location.relativePath); is there one already?") }
    }

    /// Returns the bytes of the key.
    func read() throws -> [UInt8] {
        let text = try String(contentsOf: location, encoding: .utf8)
        let line = text.split(whereSeparator: \.isNewline).last { !$0.hasPrefix("#") }
        guard let line, let key = Data(base64Encoded: line.trimmingCharacters(in: .whitespaces)) else {
            throw Failure("The file \(location.relativePath) does not hold a key.")
        }
        return Array(key)
    }

    /// Overwrites the key and removes the file, so that a backup of the disk is all that could give it back.
    func destroy() throws {
        let length = try Data(contentsOf: location).count
        let file = try FileHandle(forWritingTo: location)
        try file.write(contentsOf: Data(count: length))
        try file.synchronize()
        try file.close()
        try FileManager.default.removeItem(at: location)
    }
}
