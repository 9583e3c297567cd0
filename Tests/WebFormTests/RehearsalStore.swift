// SPDX-License-Identifier: Apache-2.0

import Fieldwork

/// A store in memory that keeps the promises of ``FieldworkStore`` as long as the process lives.
actor RehearsalStore: FieldworkStore {
    private var settled: FieldworkTerms?
    private var cases: [Int: Registration] = [:]
    private var drafts: [DraftLocator: (draft: SealedDraft, revision: Int)] = [:]
    private var sealed: [[UInt8]: SealedBallot] = [:]

    /// How many times something was written.
    private(set) var writes = 0
    /// The reasons of those who declined.
    private(set) var reasons: [String] = []
    /// How many of the next saves find that somebody was faster.
    private var staleSaves = 0
    /// Whether the store fails at everything.
    private var isDown = false

    func makeStale(_ number: Int) { staleSaves = number }
    func setDown(_ isDown: Bool) { self.isDown = isDown }

    func open(_ terms: FieldworkTerms, register: [Registration]) throws {
        guard settled == nil else { throw FieldworkRefusal.alreadyOpen }
        settled = terms
        for registration in register { cases[registration.subject.number] = registration }
    }

    func terms() throws -> FieldworkTerms? {
        try check()
        return settled
    }

    func renewLink(of registration: Registration) throws {
        guard cases[registration.subject.number] != nil else {
            throw FieldworkRefusal.noCase(registration.subject.number)
        }
        cases[registration.subject.number] = registration
        writes += 1
    }

    func setWithdrawn(_ isWithdrawn: Bool, case number: Int) throws {
        cases[number]?.subject.state = isWithdrawn ? .withdrawn : .open
    }

    func sitting(_ ticket: TicketHash, _ locator: DraftLocator) throws -> Sitting? {
        try check()
        guard let subject = registration(ticket)?.subject else { return nil }
        let draft = drafts[locator]
        return Sitting(subject: subject, draft: draft?.draft, revision: draft?.revision ?? 0)
    }

    func holder(of code: CodeHash) throws -> Case? { cases.values.first { $0.code == code }?.subject }

    func save(
        _ draft: SealedDraft,
        at locator: DraftLocator,
        replacing revision: Int,
        ticket: TicketHash
    ) throws -> SaveOutcome {
        try check()
        if staleSaves > 0 {
            staleSaves -= 1
            return .stale
        }
        if let refusal = refusal(ticket, locator, revision) { return refusal }
        drafts[locator] = (draft, revision + 1)
        writes += 1
        return .saved
    }

    func submit(
        _ ballot: SealedBallot,
        draft locator: DraftLocator,
        revision: Int,
        ticket: TicketHash
    ) throws -> SaveOutcome {
        if let refusal = refusal(ticket, locator, revision) { return refusal }
        settle(ticket, .answered)
        drafts[locator] = nil
        sealed[ballot.number] = ballot
        return .saved
    }

    func decline(reason: String, draft locator: DraftLocator, ticket: TicketHash) throws -> SaveOutcome {
        if let refusal = refusal(ticket, locator, nil) { return refusal }
        settle(ticket, .declined)
        drafts[locator] = nil
        if !reason.isEmpty { reasons.append(reason) }
        return .saved
    }

    func reopen(_ ticket: TicketHash) throws {
        if registration(ticket)?.subject.state == .declined { settle(ticket, .open) }
    }

    func register() throws -> [Case] { cases.values.map(\.subject).sorted { $0.number < $1.number } }

    func holdings() throws -> Holdings { Holdings(drafts: drafts.count, ballots: sealed.count) }

    func ballots() throws -> [SealedBallot] { sealed.values.sorted { $0.number.lexicographicallyPrecedes($1.number) } }

    func erase() throws {
        drafts = [:]
        sealed = [:]
        cases = [:]
    }

    func shutDown() {}

    private struct Down: Error {}

    private func check() throws { if isDown { throw Down() } }

    private func registration(_ ticket: TicketHash) -> Registration? { cases.values.first { $0.ticket == ticket } }

    private func settle(_ ticket: TicketHash, _ state: Case.State) {
        if let number = registration(ticket)?.subject.number { cases[number]?.subject.state = state }
        writes += 1
    }

    private func refusal(_ ticket: TicketHash, _ locator: DraftLocator, _ revision: Int?) -> SaveOutcome? {
        guard let subject = registration(ticket)?.subject else { return .unknown }
        guard subject.state == .open else { return .settled(subject.state) }
        if let revision, revision != drafts[locator]?.revision ?? 0 { return .stale }
        return nil
    }
}
