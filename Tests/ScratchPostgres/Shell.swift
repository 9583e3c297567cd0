// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs commands.
///
/// Unlike `Process`, it passes no open files on, which a server that a command leaves behind would keep.
enum Shell {
    /// Runs a command, and returns what it printed without the last line break.
    static func output(_ command: String, _ variables: [String: String] = [:]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "shell-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let process = try spawn(command, variables, output: file)
        var status: CInt = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        guard status == 0 else { throw ScratchPostgres.Failure(description: "“\(command)” failed: \(text)") }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    /// Starts a command.
    ///
    /// - Parameters:
    ///   - command: What the shell runs.
    ///   - variables: What its environment has besides that of this process.
    ///   - input: What it reads, or nil for nothing.
    ///   - output: The path of the file that it writes to.
    /// - Returns: The process.
    /// - Throws: `ScratchPostgres.Failure` where it cannot be started.
    @discardableResult
    static func spawn(
        _ command: String,
        _ variables: [String: String] = [:],
        input: CInt? = nil,
        output: String = "/dev/null"
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // Those that are not open are passed over.
        for file in CInt(3)..<256 { posix_spawn_file_actions_addclose(&actions, file) }

        let environment = ProcessInfo.processInfo.environment.merging(variables) { _, new in new }
        var arguments = copies(["/bin/sh", "-c", "cd /; \(command)"])
        var settings = copies(environment.map { "\($0)=\($1)" })
        defer { for text in arguments + settings { free(text) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, &settings)
        guard failure == 0 else {
            throw ScratchPostgres.Failure(description: "“\(command)” cannot be started: \(failure).")
        }
        return process
    }

    /// Returns texts as C wants them, with a null pointer at the end.
    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
        copies.append(nil)
        return copies
    }
}
