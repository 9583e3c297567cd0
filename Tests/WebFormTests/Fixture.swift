// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Hummingbird
import Instruments
import Logging
import Storage
import Testing
import Variables

@testable import WebForm

/// A form over a database of its own, with a test respondent and three units.
struct Fixture: Sendable {
    let store: WatchedStore
    let database: ScratchDatabase
    let key: LinkKey
    let privateKey: BallotPrivateKey
    let form: Form
    private let today: String

    init(
        _ settings: FormSettings? = nil,
        instrument: Instrument = SmallStudy.instrument,
        today: String = "2026-02-10",
        patience: Patience = Patience(),
        on kind: ScratchDatabase.Kind = .sqlite
    ) async throws {
        let settings = try settings ?? SmallStudy.settings()
        let key = try #require(LinkKey(bytes: Array(repeating: 9, count: 32), study: settings.study))
        let privateKey = BallotPrivateKey.random()
        let database = try ScratchDatabase(kind)
        try await self.init(settings, instrument, today, key, privateKey, patience, database)
        let cases = [("Prøve", ""), ("Kåfjord", ""), ("Voss", "nn"), ("Vang & <Vik>", "")].enumerated().map {
            Case(number: $0, kind: "unit", unit: "\($0)", name: $1.0, language: $1.1, classes: ["small"])
        }
        try await store.open(
            FieldworkTerms(
                study: settings.study,
                isAnonymous: settings.isAnonymous,
                publicKey: form.publicKey,
                instrument: ""
            ),
            register: cases.map { Registration($0, key: key) }
        )
    }

    private init(
        _ settings: FormSettings,
        _ instrument: Instrument,
        _ today: String,
        _ key: LinkKey,
        _ privateKey: BallotPrivateKey,
        _ patience: Patience,
        _ database: ScratchDatabase
    ) async throws {
        let publicKey = try #require(privateKey.publicKey)
        store = WatchedStore(try await database.store())
        form = try Form(
            settings: settings,
            instrument: instrument,
            store: store,
            linkKey: key,
            publicKey: publicKey,
            patience: patience,
            today: { today }
        )
        (self.key, self.privateKey, self.database, self.today) = (key, privateKey, database, today)
    }

    /// The same fieldwork after the server has been started anew.
    func restarted() async throws -> Fixture {
        try await Fixture(form.settings, form.interview.instrument, today, key, privateKey, form.patience, database)
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
        let secret = key.secret(of: number, version: 1)
        return try await store.sitting(secret.ticket, secret.locator)?.draft?.opened(with: secret)?.answers ?? [:]
    }

    /// The ballots that have been handed in, opened.
    func ballots() async throws -> [Ballot] {
        try await store.ballots().compactMap { $0.opened(with: privateKey, study: form.settings.study) }
    }

    /// The reasons of those who have declined, as the database holds them.
    func reasons() async throws -> [Int: String] { try await store.real.reasons() }

    /// Runs a test against the form's router.
    func test<Value: Sendable>(
        logger: Logger = Fixture.silent,
        _ body: @escaping @Sendable (any FormClient) async throws -> Value
    ) async throws -> Value {
        try await body(RoutedClient(responder: application(logger).responder, logger: logger))
    }

    /// Runs a test against the form's server, which listens on a port of its own.
    func serve<Value: Sendable>(
        logger: Logger = Fixture.silent,
        _ body: @escaping @Sendable (any FormClient) async throws -> Value
    ) async throws -> Value {
        try await ListeningApplication.run(application(logger)) { try await body($0) }
    }

    static let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

    private func application(_ logger: Logger) -> Application<RouterResponder<FormContext>> {
        form.application(form.router(), at: .hostname("127.0.0.1", port: 0), logger: logger)
    }
}
