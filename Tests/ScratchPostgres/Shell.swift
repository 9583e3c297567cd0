// SPDX-License-Identifier: Apache-2.0

import ChildProcess
import Foundation

/// Runs commands.
enum Shell {
    /// Runs a command, and returns what it printed without the last line break.
    static func output(_ command: String, _ variables: [String: String] = [:]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "shell-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let code = try start(command, variables, output: .file(file)).wait()
        let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        guard code == 0 else { throw ScratchPostgres.Failure(description: "“\(command)” failed: \(text)") }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    /// Starts a command.
    ///
    /// - Parameters:
    ///   - command: What the shell runs.
    ///   - variables: What its environment has besides that of this process.
    ///   - input: What it reads.
    ///   - output: Where it writes to.
    /// - Returns: The process.
    /// - Throws: `ScratchPostgres.Failure` where it cannot be started.
    @discardableResult
    static func start(
        _ command: String,
        _ variables: [String: String] = [:],
        input: ChildProcess.Stream = .none,
        output: ChildProcess.Stream = .none
    ) throws -> ChildProcess {
        try ChildProcess("/bin/sh", ["-c", command], in: "/", variables: variables, input: input, output: output)
    }
}
