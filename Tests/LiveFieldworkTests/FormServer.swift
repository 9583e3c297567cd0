// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import BuiltProgram
import Foundation
import NIOCore
import NIOHTTP1

/// `barometer serve` as a process that can be killed at any moment and started again.
actor FormServer {
    private let study: ServedStudy
    private var process: Process?

    init(_ study: ServedStudy) {
        self.study = study
    }

    struct DidNotStart: Error {}

    /// Starts the server and waits until it answers.
    func start() async throws {
        process = try study.program.start("serve", "mine", "--log", "error")
        for _ in 0..<600 {
            var request = HTTPClientRequest(url: "http://127.0.0.1:\(study.port)/health")
            request.method = .GET
            if let response = try? await HTTPClient.shared.execute(request, timeout: .seconds(2)),
                response.status == .ok
            {
                return
            }
            guard process?.isRunning == true else { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw DidNotStart()
    }

    /// Takes the server away in the middle of whatever it does.
    func kill() {
        guard let process, process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks the server to stop, and returns its exit code once it has.
    func stop() -> Int32 {
        guard let process else { return 0 }
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
