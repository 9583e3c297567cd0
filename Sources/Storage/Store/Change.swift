// SPDX-License-Identifier: Apache-2.0

import Fieldwork

/// Something that a respondent changes, in two steps: a look at how things stand, and what follows from it.
///
/// The ticket is locked from before the look until after the commit, so that what was decided still holds when it is
/// done. As looking is one query for each change and deciding needs no database, many changes take two round trips.
///
/// Every change may be done twice, because a connection can break when it is not known whether the commit came through:
/// one that is in place already counts as made.
struct Change: Sendable {
    /// The link that it is made through.
    let ticket: TicketHash
    /// Finds one line, or none where the link leads nowhere.
    let look: Query
    /// Tells what follows from the line.
    let decide: @Sendable (Row) throws -> Decision
}

/// What follows from a look.
struct Decision: Sendable {
    var outcome: SaveOutcome
    var statements: [Query] = []
}

extension Connection {
    /// Makes changes through tickets that all differ, with one commit if all goes well.
    ///
    /// What fails does not keep the others from being made.
    func make(_ changes: [Change]) throws -> [Result<SaveOutcome, any Error>] {
        do {
            return try transaction(.changing) { try decideAndRun(changes).map { .success($0) } }
        } catch let error as StorageError where changes.count > 1 && error != .busy {
            return try changes.map { change in
                do {
                    return .success(try transaction(.changing) { try decideAndRun([change])[0] })
                } catch let error as StorageError {
                    return .failure(error)
                }
            }
        }
    }

    private func decideAndRun(_ changes: [Change]) throws -> [SaveOutcome] {
        // A look must be a statement after the lock: PostgreSQL settles what a statement sees before it waits.
        let tickets = ArrayText.text(changes.map { .bytes($0.ticket.bytes) })
        let locks = dialect.locksTickets ? [Query(Statements.lockTickets, [.text(tickets)])] : []
        let found = try gather(locks + changes.map(\.look))
        let decisions = try zip(changes, found.dropFirst(locks.count)).map { change, rows in
            try rows.first.map(change.decide) ?? Decision(outcome: .unknown)
        }
        // The statements of one change must keep their order; only a single one may go together with others.
        let alone = decisions.filter { $0.statements.count > 1 }.flatMap(\.statements)
        _ = try gather(decisions.filter { $0.statements.count == 1 }.flatMap(\.statements)) + run(alone)
        return decisions.map(\.outcome)
    }

    /// Runs queries that change nothing.
    ///
    /// What fails does not keep the others from being answered.
    func read(_ queries: [Query]) throws -> [Result<[Row], any Error>] {
        do {
            return try transaction(.looking) { try run(queries).map { .success($0) } }
        } catch let error as StorageError where queries.count > 1 && error != .busy {
            return try queries.map { query in
                do {
                    return .success(try transaction(.looking) { try run(query) })
                } catch let error as StorageError {
                    return .failure(error)
                }
            }
        }
    }
}
