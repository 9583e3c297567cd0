// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Why a command stopped, in a whole sentence that says what to do.
struct Failure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}

extension ExitCode {
    /// The study has errors, which have been listed.
    static let studyHasErrors = ExitCode(1)
    /// The work could not be done.
    static let couldNotBeDone = ExitCode(2)
}

/// Runs a command's work and turns what it throws into a sentence and an exit code.
func running(_ work: () throws -> Void) throws {
    do {
        try work()
    } catch {
        throw exitCode(for: error)
    }
}

/// Runs a command's work and turns what it throws into a sentence and an exit code.
func running(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch {
        throw exitCode(for: error)
    }
}

private func exitCode(for error: any Error) -> ExitCode {
    switch error {
    case let code as ExitCode: return code
    case let error as any CustomStringConvertible & Error: Console.tell("barometer: \(error.description)")
    default: Console.tell("barometer: \(error.localizedDescription)")
    }
    return .couldNotBeDone
}
