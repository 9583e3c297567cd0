// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What files of the repository may be called.
@Suite struct NameTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What git keeps for itself and what builds leave behind, which git does not track.
    private static func isLeftOut(_ name: String) -> Bool {
        name == ".git" || name == "build" || name.hasPrefix(".build")
    }

    /// The paths of all files and folders, whether or not git tracks them yet.
    private static func paths() throws -> [String] {
        let files = try #require(FileManager.default.enumerator(atPath: root.path))
        var paths: [String] = []
        while let path = files.nextObject() as? String {
            if isLeftOut(URL(filePath: path).lastPathComponent) {
                files.skipDescendants()
            } else {
                paths.append(path)
            }
        }
        return paths.sorted()
    }

    @Test func `the name of every file is ASCII, because other letters are stored in two ways`() throws {
        let paths = try Self.paths()
        for folder in ["Sources", "Tests", "Documentation", "Studies", "Scripts", "Benchmarks"] {
            #expect(paths.contains { $0.hasPrefix(folder + "/") }, "\(folder) was looked through")
        }
        for path in paths where !path.utf8.allSatisfy({ $0 < 128 }) {
            Issue.record("\(path) has a name that some tools store in another way; write it with a–z, “å” as “aa”.")
        }
    }
}
