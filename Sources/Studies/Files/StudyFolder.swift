// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// The folder of a study on disk: the only place in this module that touches files.
public struct StudyFolder {
    private let location: URL

    /// Creates a view of a folder; nothing is read yet.
    public init(_ location: URL) {
        self.location = location
    }

    /// Returns the content of the study's own files by name.
    ///
    /// Answers, which lie in folders of their own, and hidden files are not read.
    ///
    /// - Returns: The files directly in the folder.
    /// - Throws: What reading a file throws.
    public func contents() throws -> [String: Data] {
        let keys: [URLResourceKey] = [.isRegularFileKey]
        let files = try FileManager.default.contentsOfDirectory(
            at: location,
            includingPropertiesForKeys: keys,
            options: [.skipsHiddenFiles]
        )
        var contents: [String: Data] = [:]
        for file in files where try file.resourceValues(forKeys: Set(keys)).isRegularFile == true {
            contents[file.lastPathComponent] = try Data(contentsOf: file)
        }
        return contents
    }
}
