// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// The built program, run as a survey lead runs it, in a folder of its own.
public struct Program {
    /// What a run left.
    public struct Outcome {
        /// The exit code.
        public var code: Int32
        /// What it printed as its result.
        public var output: String
        /// What it said beside that.
        public var errors: String
    }

    struct NotBuilt: Error, CustomStringConvertible {
        var description = "The program lies not beside the tests; build with: swift build --build-tests"
    }

    /// A folder of its own, removed by `clean`.
    public let folder: URL
    private let executable: URL

    /// Finds the program and makes the folder.
    public init() throws {
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

    /// Runs the program with arguments.
    public func run(_ arguments: String...) throws -> Outcome { try run(executable, arguments) }

    /// Runs another program in the same folder.
    public func run(_ executable: URL, _ arguments: [String]) throws -> Outcome {
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

    /// Returns the content of a file of the folder.
    public func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// Whether the folder has a file or folder of this path.
    public func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    /// Removes the folder.
    public func clean() {
        try? FileManager.default.removeItem(at: folder)
    }
}
