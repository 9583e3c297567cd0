// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The built program, run as a survey lead runs it.
struct Program {
    /// What a run left.
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    struct NotBuilt: Error, CustomStringConvertible {
        var description = "The program lies not beside the tests; build with: swift build --build-tests"
    }

    /// A folder of its own, removed by `clean`.
    let folder: URL
    private let executable: URL

    init() throws {
        // The test bundle and the program are products of one build and lie in one folder.
        let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
        let places = bundles.map { $0.deletingLastPathComponent() } + [Bundle.main.bundleURL]
        let candidates = places.map { $0.appending(path: "barometer") }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw NotBuilt()
        }
        executable = found
        folder = FileManager.default.temporaryDirectory.appending(
            path: "barometer-\(UUID().uuidString)",
            directoryHint: .isDirectory
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func run(_ arguments: String...) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Files, not pipes: a full pipe would stop a program whose reader waits for its end.
        let (output, errors) = (folder.appending(path: ".stdout"), folder.appending(path: ".stderr"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    func clean() {
        try? FileManager.default.removeItem(at: folder)
    }
}
