// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// A server that is measured, as a process of its own.
final class ServerProcess {
    let port: Int
    private let process = Process()

    var id: Int32 { process.processIdentifier }

    /// Starts a server that logs to a file, and waits until it takes connections.
    init(_ program: String, _ arguments: [String], port: Int, in folder: URL, log: URL) throws {
        self.port = port
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let output = try FileHandle(forWritingTo: log)
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        while !Port.isTaken(port) {
            guard process.isRunning else {
                let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
                throw Shell.Failure(description: "\(program) \(arguments.joined(separator: " ")) ended. \(text)")
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    /// Asks the server to stop, and waits until it has.
    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }
}
