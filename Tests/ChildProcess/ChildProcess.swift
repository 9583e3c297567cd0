// SPDX-License-Identifier: Apache-2.0

import CSpawn
import Dispatch
import Foundation
import Synchronization

/// A program that runs beside the tests.
///
/// Foundation's `Process` is not used: up to Swift 6.3 it reads past the end of directory entries while it looks for open
/// files, which with many of them takes the whole test run down (swift-corelibs-foundation, pull request 5472). This passes
/// no open files on, which a server that a command leaves behind would keep.
public final class ChildProcess: Sendable {
    /// Why a program was not started.
    public struct NotStarted: Error, CustomStringConvertible {
        /// A whole sentence.
        public let description: String
    }

    /// Where a program reads from or writes to.
    public enum Stream: Sendable {
        /// Nothing is read, and what is written is lost.
        case none
        /// A file that is open here.
        case open(CInt)
        /// A file that is made, or emptied.
        case file(String)
        /// A file that is made, or written on.
        case end(of: String)
    }

    /// The number by which the system knows it.
    private let identifier: pid_t

    /// The exit code once it has been waited for.
    private let code = Mutex<CInt?>(nil)

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: The path of the program.
    ///   - arguments: What it is told.
    ///   - folder: Where it is run.
    ///   - variables: What its environment has besides that of this process.
    ///   - input: What it reads.
    ///   - output: Where its results go.
    ///   - errors: Where what it says beside goes; nil for the same place as its results.
    /// - Throws: `NotStarted`.
    public init(
        _ program: String,
        _ arguments: [String],
        in folder: String,
        variables: [String: String] = [:],
        input: Stream = .none,
        output: Stream = .none,
        errors: Stream? = nil
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        Self.open(input, as: 0, &actions)
        Self.open(output, as: 1, &actions)
        if let errors { Self.open(errors, as: 2, &actions) } else { posix_spawn_file_actions_adddup2(&actions, 1, 2) }
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        posix_spawn_file_actions_addchdir_np(&actions, folder)

        let environment = ProcessInfo.processInfo.environment.merging(variables) { _, new in new }
        var words = Self.copies([program] + arguments)
        var settings = Self.copies(environment.map { "\($0)=\($1)" })
        defer { for text in words + settings { free(text) } }
        var number: pid_t = 0
        let failure = posix_spawn(&number, program, &actions, nil, &words, &settings)
        guard failure == 0 else {
            throw NotStarted(description: "\(program) cannot be started: \(String(cString: strerror(failure))).")
        }
        identifier = number
    }

    /// Whether it has not ended.
    public var isRunning: Bool { code.withLock { code in Self.collect(identifier, &code, WNOHANG) } == nil }

    /// Sends it a signal; nothing happens once its end has been noticed.
    public func send(_ signal: CInt) {
        code.withLock { code in
            if code == nil { _ = kill(identifier, signal) }
        }
    }

    /// Waits for its end, keeping this thread.
    ///
    /// - Returns: Its exit code; for one that a signal ended 128 and the signal, as shells have it.
    @discardableResult
    public func wait() -> CInt {
        // It stays there until it is collected, so that its number cannot be another's meanwhile.
        var ended = siginfo_t()
        while waitid(P_PID, id_t(identifier), &ended, WEXITED | WNOWAIT) == -1, errno == EINTR {}
        return code.withLock { code in Self.collect(identifier, &code, 0) } ?? -1
    }

    /// Waits for its end, without keeping a thread from the other tests.
    ///
    /// - Returns: Its exit code, as ``wait()`` has it.
    public func end() async -> CInt {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: self.wait()) }
        }
    }

    private static func collect(_ identifier: pid_t, _ code: inout CInt?, _ options: CInt) -> CInt? {
        if code == nil {
            var status: CInt = 0
            var found = waitpid(identifier, &status, options)
            while found == -1, errno == EINTR { found = waitpid(identifier, &status, options) }
            // The low seven bits are the signal, the next eight the exit code.
            if found == identifier { code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F) }
        }
        return code
    }

    private static func open(_ stream: Stream, as number: CInt, _ actions: inout posix_spawn_file_actions_t) {
        let writing = O_WRONLY | O_CREAT
        switch stream {
        case .none: posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
        case .open(let file): posix_spawn_file_actions_adddup2(&actions, file, number)
        case .file(let path): posix_spawn_file_actions_addopen(&actions, number, path, writing | O_TRUNC, 0o600)
        case .end(let path): posix_spawn_file_actions_addopen(&actions, number, path, writing | O_APPEND, 0o600)
        }
    }

    /// Returns texts as C wants them, with a null pointer at the end.
    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
        copies.append(nil)
        return copies
    }
}
