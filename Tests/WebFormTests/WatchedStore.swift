// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Storage
import Synchronization

/// A real store that counts what is asked of it, and lets something happen just before a save.
final class WatchedStore: FieldworkStore {
    /// What has been asked of the store.
    struct Calls: Hashable {
        /// How many times something of a respondent was looked up.
        var readings = 0
        /// How many times something was stored.
        var writings = 0
    }

    let real: DatabaseStore
    private let counted = Mutex(Calls())
    private let meanwhile = Mutex<(@Sendable () async throws -> Void)?>(nil)

    init(_ real: DatabaseStore) { self.real = real }

    var calls: Calls { counted.withLock { $0 } }
    var writings: Int { calls.writings }

    /// Lets something happen before each save, after the form has read what it changes; nil lets nothing.
    func beforeEachSave(_ event: (@Sendable () async throws -> Void)?) { meanwhile.withLock { $0 = event } }

    private func read() { counted.withLock { $0.readings += 1 } }

    private func wrote(_ outcome: SaveOutcome) -> SaveOutcome {
        if outcome == .saved { counted.withLock { $0.writings += 1 } }
        return outcome
    }

    func open(_ terms: FieldworkTerms, register: [Registration]) async throws {
        try await real.open(terms, register: register)
    }

    func terms() async throws -> FieldworkTerms? { try await real.terms() }

    func renewLink(of registration: Registration) async throws { try await real.renewLink(of: registration) }

    func setWithdrawn(_ isWithdrawn: Bool, case number: Int) async throws {
        try await real.setWithdrawn(isWithdrawn, case: number)
    }

    func sitting(_ ticket: TicketHash, _ locator: DraftLocator) async throws -> Sitting? {
        read()
        return try await real.sitting(ticket, locator)
    }

    func holder(of code: CodeHash) async throws -> Case? {
        read()
        return try await real.holder(of: code)
    }

    func revise(
        _ locator: DraftLocator,
        ticket: TicketHash,
        _ edit: @escaping @Sendable (Manuscript) -> SealedDraft?
    ) async throws -> SaveOutcome {
        try await meanwhile.withLock { $0 }?()
        let isChanged = Mutex(false)
        let outcome = try await real.revise(locator, ticket: ticket) { present in
            let draft = edit(present)
            isChanged.withLock { $0 = draft != nil }
            return draft
        }
        return isChanged.withLock { $0 } ? wrote(outcome) : outcome
    }

    func submit(
        _ ballot: SealedBallot,
        draft locator: DraftLocator,
        revision: Int,
        ticket: TicketHash
    ) async throws -> SaveOutcome {
        wrote(try await real.submit(ballot, draft: locator, revision: revision, ticket: ticket))
    }

    func decline(reason: String, draft locator: DraftLocator, ticket: TicketHash) async throws -> SaveOutcome {
        wrote(try await real.decline(reason: reason, draft: locator, ticket: ticket))
    }

    func reopen(_ ticket: TicketHash) async throws {
        try await real.reopen(ticket)
        counted.withLock { $0.writings += 1 }
    }

    func noteRound() async throws -> ContactRound { try await real.noteRound() }

    func rounds() async throws -> [ContactRound] { try await real.rounds() }

    func register() async throws -> [Case] { try await real.register() }

    func holdings() async throws -> Holdings { try await real.holdings() }

    func ballots() async throws -> [SealedBallot] { try await real.ballots() }

    func erase() async throws { try await real.erase() }

    func shutDown() async { await real.shutDown() }
}
