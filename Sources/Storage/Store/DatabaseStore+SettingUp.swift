// SPDX-License-Identifier: Apache-2.0

public import Fieldwork

extension DatabaseStore {
    /// Opens the fieldwork: settles its terms and registers the cases.
    ///
    /// It can be done once.
    ///
    /// - Throws: `FieldworkRefusal.alreadyOpen` when it has been done, `FieldworkRefusal.closed` when it is over.
    public func open(_ terms: FieldworkTerms, register: [Registration]) async throws {
        try await writer.use { connection, isFirst in
            try connection.transaction(.changing) {
                guard try !connection.run(terms.addition).isEmpty else {
                    let present = try connection.terms()
                    // The commit of the first attempt may have come through before the connection broke.
                    if !isFirst, present?.terms == terms, present?.isClosed == false { return }
                    throw present?.isClosed == true ? FieldworkRefusal.closed : FieldworkRefusal.alreadyOpen
                }
                for start in stride(from: 0, to: register.count, by: 200) {
                    _ = try connection.run(register[start..<min(start + 200, register.count)].flatMap(\.additions))
                }
            }
        }
    }

    /// Returns the terms, or nil where the fieldwork has not been opened.
    ///
    /// They are still there when it is over.
    public func terms() async throws -> FieldworkTerms? {
        try await readings(Query(Statements.terms)).first?.terms().terms
    }

    /// Returns whether the fieldwork is over, and what it held has been deleted.
    public func isClosed() async throws -> Bool {
        try await readings(Query(Statements.terms)).first?.terms().isClosed ?? false
    }

    /// Gives a case a new link.
    ///
    /// The test respondent may then answer anew.
    ///
    /// - Parameter registration: The case with the version of the new link, and what the link is known by. The present
    ///   version again does nothing.
    /// - Throws: `FieldworkRefusal.noCase`, or `FieldworkRefusal.outdated` where the case has a newer link than that.
    public func renewLink(of registration: Registration) async throws {
        let number = registration.subject.number
        let version = registration.subject.linkVersion
        try await changeCase(number) { row in
            let present = try row.integer(0)
            let isInPlace =
                try present == version && row.bytes(1) == registration.ticket.bytes
                && row.bytes(2) == registration.code.bytes
            guard !isInPlace else { return [] }
            guard version > present else { throw FieldworkRefusal.outdated(number) }
            let renewal = Query(
                Statements.renewTicket,
                [
                    .integer(version), .bytes(registration.ticket.bytes), .bytes(registration.code.bytes),
                    .integer(number),
                ]
            )
            guard registration.subject.isTest else { return [renewal] }
            let earlier = try row.state(3) == .answered ? [Statements.countEarlierBallot, Statements.unlinkBallot] : []
            return [renewal] + (earlier + [Statements.unsettle]).map { Query($0, [.integer(number)]) }
        }
    }

    /// Takes a case that is open out of the study, or puts it back.
    ///
    /// - Throws: `FieldworkRefusal.noCase`, or `FieldworkRefusal.settled` where the case has answered or declined.
    public func setWithdrawn(_ isWithdrawn: Bool, case number: Int) async throws {
        try await changeCase(number) { row in
            switch (try row.state(3), isWithdrawn) {
            case (.open, false), (.withdrawn, true): []
            case (.open, true):
                [Query(Statements.settle, [.integer(number), .text(Case.State.withdrawn.rawValue), .text("")])]
            case (.withdrawn, false): [Query(Statements.unsettle, [.integer(number)])]
            case (let state, _): throw FieldworkRefusal.settled(number, state)
            }
        }
    }

    private func changeCase(_ number: Int, _ decide: @Sendable (Row) throws -> [Query]) async throws {
        try await writer.use { connection, _ in
            try connection.transaction(.changing) {
                if connection.dialect.locksTickets {
                    try connection.run(Query(Statements.lockCase, [.integer(number)]))
                }
                guard let row = try connection.run(Query(Statements.ticketOfCase, [.integer(number)])).first else {
                    throw try connection.terms() == nil ? FieldworkRefusal.notOpen : FieldworkRefusal.noCase(number)
                }
                _ = try connection.run(decide(row))
            }
        }
    }
}
