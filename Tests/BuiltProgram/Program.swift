// SPDX-License-Identifier: Apache-2.0

public import ChildProcess
public import Foundation

/// The built program, run as a survey lead runs it, in a folder of its own.
public struct Program: Sendable {
    /// What a run left.
    public struct Outcome: Sendable {
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
    public func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// Runs the program with arguments that come as a list.
    public func run(_ arguments: [String]) throws -> Outcome { try run(executable, arguments) }

    /// Starts the program and lets it run; what it says goes to a file of its own.
    public func start(_ arguments: String...) throws -> ChildProcess {
        let log = ChildProcess.Stream.end(of: folder.appending(path: ".log").path)
        return try ChildProcess(executable.path, arguments, in: folder.path, output: log)
    }

    /// Runs another program in the same folder.
    public func run(_ executable: URL, _ arguments: [String]) throws -> Outcome {
        let process = try started(executable, arguments)
        return try outcome(process.wait())
    }

    /// Runs another program in the same folder, without keeping a thread from the other tests while it runs.
    public func runLong(_ executable: URL, _ arguments: [String]) async throws -> Outcome {
        let process = try started(executable, arguments)
        return try outcome(await process.end())
    }

    private var output: URL { folder.appending(path: ".stdout") }
    private var errors: URL { folder.appending(path: ".stderr") }

    private func started(_ executable: URL, _ arguments: [String]) throws -> ChildProcess {
        // Files, not pipes: a full pipe would stop a program whose reader waits for its end.
        try ChildProcess(
            executable.path,
            arguments,
            in: folder.path,
            output: .file(output.path),
            errors: .file(errors.path)
        )
    }

    private func outcome(_ code: Int32) throws -> Outcome {
        Outcome(
            code: code,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }

    /// Returns the content of a file of the folder.
    public func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// Returns every file of the folder, hidden ones too, with its content.
    public func files() throws -> [(path: String, bytes: Data)] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return try (found?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
            .map { ($0.path, try Data(contentsOf: $0)) }
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
