// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

/// The form of a copy of the reference study, served on a port of its own.
actor ServedForm {
    /// How a respondent comes in.
    struct Invitation: Sendable {
        var link: String
        var code: String
    }

    /// The form that the tests of a suite share.
    @TaskLocal static var current: ServedForm?

    struct NotMade: Error, CustomStringConvertible {
        var description: String
    }

    nonisolated let program: Program
    private let server: ServedProgram
    private var invitations: [Invitation]

    /// Makes a copy of the study and opens it.
    init() throws {
        program = try Program()
        let port = try FreePort.find()
        _ = try Self.done(program.run("new", "study", "--from", Browser.study.path))
        let address = "address: http://127.0.0.1:\(port)\nlisten: 127.0.0.1:\(port)\n"
        try Data(address.utf8).write(to: program.folder.appending(path: "study/server.yaml"))
        _ = try Self.done(program.run("open", "study"))
        _ = try Self.done(program.run("invite", "study", "--to", "links.csv"))
        // Those who are written to in bokmål, in which the scripts expect what is said.
        invitations = try program.text("links.csv").split(whereSeparator: \.isNewline).compactMap { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).suffix(3).map(String.init)
            return fields.first == "nb" ? Invitation(link: fields[1], code: fields[2]) : nil
        }
        server = ServedProgram(program, study: "study", port: port)
    }

    /// Starts to serve the form.
    func start() async throws { try await server.start() }

    /// Stops serving and removes everything.
    func end() async {
        await server.stop()
        program.clean()
    }

    /// Returns how a respondent comes in who has not been here yet.
    func invitation() throws -> Invitation {
        guard let invitation = invitations.popLast() else { throw NotMade(description: "Nobody is left to invite.") }
        return invitation
    }

    /// Returns the link of the test respondent, who begins anew.
    nonisolated func testLink() throws -> String {
        try Self.done(program.run("invite", "study", "--test")).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func done(_ outcome: Program.Outcome) throws -> String {
        guard outcome.code == 0 else { throw NotMade(description: outcome.errors) }
        return outcome.output
    }
}

/// Serves one form to all tests of a suite.
struct FormIsServed: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing tests: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let form = try ServedForm()
        do {
            // What waits for a browser goes ahead of what only computes: otherwise it would be left to the end, and the rest
            // of the machine idle.
            withUnsafeCurrentTask { $0?.escalatePriority(to: .high) }
            try await form.start()
            try await ServedForm.$current.withValue(form) { try await tests() }
        } catch {
            await form.end()
            throw error
        }
        await form.end()
    }
}

extension Trait where Self == FormIsServed {
    /// The form is served while the tests of the suite run.
    static var formIsServed: Self { FormIsServed() }
}
