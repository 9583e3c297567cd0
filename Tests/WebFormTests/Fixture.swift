// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Hummingbird
import HummingbirdTesting
import Instruments
import Logging
import Testing
import Variables
import WebForm

/// A form over a store of its own, with a test respondent and three units.
struct Fixture: Sendable {
    let store = RehearsalStore()
    let key: LinkKey
    let privateKey = BallotPrivateKey.random()
    let form: Form

    init(
        _ settings: FormSettings? = nil,
        instrument: Instrument = SmallStudy.instrument,
        today: String = "2026-02-10"
    ) async throws {
        let settings = try settings ?? SmallStudy.settings()
        key = try #require(LinkKey(bytes: Array(repeating: 9, count: 32), study: settings.study))
        let publicKey = try #require(privateKey.publicKey)
        form = try Form(
            settings: settings,
            instrument: instrument,
            store: store,
            linkKey: key,
            publicKey: publicKey,
            today: { today }
        )
        let cases = [("Prøve", ""), ("Kåfjord", ""), ("Voss", "nn"), ("Vang & <Vik>", "")].enumerated().map {
            Case(number: $0, kind: "unit", unit: "\($0)", name: $1.0, language: $1.1, classes: ["small"])
        }
        try await store.open(
            FieldworkTerms(
                study: settings.study,
                isAnonymous: settings.isAnonymous,
                publicKey: publicKey,
                instrument: ""
            ),
            register: cases.map { Registration($0, key: key) }
        )
    }

    /// The address of a case's personal link.
    func link(_ number: Int) -> String { "/i/\(key.secret(of: number, version: 1).text)" }

    /// The case as the register has it.
    func subject(_ number: Int) async throws -> Case {
        try #require(try await store.register().first { $0.number == number })
    }

    /// The draft of a case.
    func draft(_ number: Int) async throws -> Draft {
        let secret = key.secret(of: number, version: 1)
        let sitting = try await store.sitting(secret.ticket, secret.locator)
        return try #require(sitting?.draft?.opened(with: secret))
    }

    /// What a case has answered so far; nothing where there is no draft yet.
    func answers(_ number: Int) async throws -> [String: Answer] {
        try await store.holdings().drafts == 0 ? [:] : draft(number).answers
    }

    /// The ballots that have been handed in, opened.
    func ballots() async throws -> [Ballot] {
        try await store.ballots().compactMap { $0.opened(with: privateKey, study: "small") }
    }

    /// Runs a test against the form.
    func test<Value: Sendable>(
        logger: Logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await Application(router: form.router(), logger: logger).test(.router) { try await body($0) }
    }
}
