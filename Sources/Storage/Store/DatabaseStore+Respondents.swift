// SPDX-License-Identifier: Apache-2.0

public import Fieldwork

extension DatabaseStore {
    /// Returns the case that a link belongs to and its draft, or nil where the link leads nowhere.
    public func sitting(_ ticket: TicketHash, _ locator: DraftLocator) async throws -> Sitting? {
        let rows = try await readings(Query(Statements.sitting, [.bytes(locator.bytes), .bytes(ticket.bytes)]))
        return try rows.first.map { row in
            Sitting(
                subject: try row.subject(),
                draft: row.isNull(9) ? nil : SealedDraft(bytes: try row.bytes(9)),
                revision: try row.integerOrZero(8)
            )
        }
    }

    /// Returns the case that a short code belongs to, or nil.
    public func holder(of code: CodeHash) async throws -> Case? {
        try await readings(Query(Statements.holder, [.bytes(code.bytes)])).first?.subject()
    }

    /// Changes a draft, within one transaction with the look at how it was.
    public func revise(
        _ locator: DraftLocator,
        ticket: TicketHash,
        _ edit: @escaping @Sendable (Manuscript) -> SealedDraft?
    ) async throws -> SaveOutcome {
        let look = Query(Statements.beforeRevision, [.bytes(locator.bytes), .bytes(ticket.bytes)])
        return try await changes(
            Change(ticket: ticket, look: look) { row in
                let state = try row.state(0)
                guard state == .open else { return Decision(outcome: .settled(state)) }
                let present = Manuscript(
                    isTest: try row.integer(1) == Case.testNumber,
                    draft: row.isNull(3) ? nil : SealedDraft(bytes: try row.bytes(3)),
                    revision: try row.integerOrZero(2)
                )
                guard let draft = edit(present) else { return Decision(outcome: .saved) }
                let statement =
                    present.draft == nil
                    ? Query(Statements.beginDraft, [.bytes(locator.bytes), .bytes(draft.bytes)])
                    : Query(
                        Statements.replaceDraft,
                        [.integer(present.revision + 1), .bytes(draft.bytes), .bytes(locator.bytes)]
                    )
                return Decision(outcome: .saved, statements: [statement])
            }
        )
    }

    /// Hands in a ballot; the same ballot may be handed in again, and counts once.
    public func submit(
        _ ballot: SealedBallot,
        draft locator: DraftLocator,
        revision: Int,
        ticket: TicketHash
    ) async throws -> SaveOutcome {
        let look = Query(Statements.beforeSubmit, [.bytes(locator.bytes), .bytes(ballot.number), .bytes(ticket.bytes)])
        return try await changes(
            Change(ticket: ticket, look: look) { row in
                let state = try row.state(0)
                // Numbers are random, so that only who handed this ballot in can know it.
                if state == .answered, try row.integer(2) == 1 { return Decision(outcome: .saved) }
                guard state == .open else { return Decision(outcome: .settled(state)) }
                guard try row.integerOrZero(1) == revision else { return Decision(outcome: .stale) }
                let number = Value.integer(try row.integer(3))
                var statements = [
                    Query(Statements.settle, [number, .text(Case.State.answered.rawValue), .text("")]),
                    Query(Statements.addBallot, [.bytes(ballot.number), .bytes(ballot.bytes)]),
                    Query(Statements.deleteDraft, [.bytes(locator.bytes)]),
                ]
                if try row.integer(4) == 0 {
                    statements.append(Query(Statements.linkBallot, [number, .bytes(ballot.number)]))
                }
                return Decision(outcome: .saved, statements: statements)
            }
        )
    }

    /// Notes that the respondent will not answer, and deletes the draft.
    ///
    /// To decline again for the same reason is no fault.
    public func decline(reason: String, draft locator: DraftLocator, ticket: TicketHash) async throws -> SaveOutcome {
        let reason = Value.clean(reason)
        return try await changes(
            Change(ticket: ticket, look: Query(Statements.beforeDecline, [.bytes(ticket.bytes)])) { row in
                let state = try row.state(0)
                if state == .declined, row.values[1] == reason { return Decision(outcome: .saved) }
                guard state == .open else { return Decision(outcome: .settled(state)) }
                return Decision(
                    outcome: .saved,
                    statements: [
                        Query(
                            Statements.settle,
                            [.integer(try row.integer(2)), .text(Case.State.declined.rawValue), reason]
                        ),
                        Query(Statements.deleteDraft, [.bytes(locator.bytes)]),
                    ]
                )
            }
        )
    }

    /// Lets a respondent who has declined answer after all; does nothing for others.
    public func reopen(_ ticket: TicketHash) async throws {
        _ = try await changes(
            Change(ticket: ticket, look: Query(Statements.beforeDecline, [.bytes(ticket.bytes)])) { row in
                guard try row.state(0) == .declined else { return Decision(outcome: .saved) }
                let number = Value.integer(try row.integer(2))
                return Decision(outcome: .saved, statements: [Query(Statements.unsettle, [number])])
            }
        )
    }
}
