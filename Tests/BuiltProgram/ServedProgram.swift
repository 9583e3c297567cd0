// SPDX-License-Identifier: Apache-2.0

import ChildProcess
import Foundation
import HTTPConversation
import HTTPTypes
import NIOCore

/// `barometer serve` as a process that can be killed at any moment and started again.
public actor ServedProgram {
    private let program: Program
    private let study: String
    private let port: Int
    private var process: ChildProcess?

    /// Creates a server that is not started yet.
    ///
    /// - Parameters:
    ///   - program: The program, in whose folder the study lies.
    ///   - study: The folder of the study, which has been opened.
    ///   - port: The port of this machine that its `server.yaml` names.
    public init(_ program: Program, study: String, port: Int) {
        self.program = program
        self.study = study
        self.port = port
    }

    struct DidNotStart: Error {}

    /// Starts the server and waits until it answers.
    public func start() async throws {
        process = try program.start("serve", study, "--log", "error")
        for _ in 0..<600 {
            let conversation = HTTPConversation(port: port, patience: .seconds(2))
            let reply = try? await conversation.send(.get, "/health")
            await conversation.close()
            if reply?.head.status == .ok { return }
            guard process?.isRunning == true else { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw DidNotStart()
    }

    /// Takes the server away in the middle of whatever it does.
    public func kill() {
        process?.send(SIGKILL)
        process?.wait()
    }

    /// Asks the server to stop, and returns its exit code once it has.
    @discardableResult
    public func stop() -> Int32 {
        process?.send(SIGTERM)
        return process?.wait() ?? 0
    }
}
