// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Runs programs to their end.
package enum Shell {
    /// Why a program did not do what it was to do.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) { self.description = description }
    }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - program: The path of the program.
    ///   - arguments: What it is told.
    ///   - folder: Where it is run.
    /// - Returns: What it printed.
    /// - Throws: ``Failure`` where it ends with another code than 0.
    @discardableResult
    package static func run(_ program: String, _ arguments: [String], in folder: URL? = nil) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(program) \(arguments.joined(separator: " ")) failed. \(text)")
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
