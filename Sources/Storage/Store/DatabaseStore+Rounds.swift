// SPDX-License-Identifier: Apache-2.0

public import Fieldwork

extension DatabaseStore {
    /// Notes that everyone who can still answer is written to now, with how many have answered so far.
    ///
    /// The register is counted in the transaction that stores the counts, so that whoever does the same at once finds them.
    ///
    /// - Returns: The round; the former one where nobody has answered since, so that none was added.
    /// - Throws: `FieldworkRefusal.notOpen`, `FieldworkRefusal.closed`, or `FieldworkRefusal.fewerAnswers` where the
    ///   register counts fewer answers than the former round.
    public func noteRound() async throws -> ContactRound {
        try await writer.use { connection, _ in
            try connection.transaction(.changing) {
                if connection.dialect.locksTickets { try connection.run(Query(Statements.lockRounds)) }
                guard let isClosed = try connection.terms()?.isClosed else { throw FieldworkRefusal.notOpen }
                guard !isClosed else { throw FieldworkRefusal.closed }
                let rounds = try connection.rounds()
                let present = try connection.presentRound()
                if let former = rounds.last {
                    guard present.canFollow(former) else {
                        throw FieldworkRefusal.fewerAnswers(present.answered, before: former.answered)
                    }
                    guard present.answered > former.answered else { return former }
                }
                _ = try connection.run(present.additions(number: rounds.count + 1))
                return present
            }
        }
    }

    /// Returns the contact rounds in their order, the first invitation first; none once the fieldwork is closed.
    public func rounds() async throws -> [ContactRound] {
        try await aside.use { connection, _ in try connection.transaction(.snapshot) { try connection.rounds() } }
    }
}

extension Connection {
    /// Returns the contact rounds in their order.
    ///
    /// Their classes are read first: erasing goes the same way, and neither waits for the other in turn.
    fileprivate func rounds() throws -> [ContactRound] {
        var classes: [Int: [ContactRound.UnitClass: Int]] = [:]
        for row in try run(Query(Statements.roundClasses)) {
            let unitClass = ContactRound.UnitClass(classification: try row.integer(1), code: try row.text(2))
            classes[try row.integer(0), default: [:]][unitClass] = try row.integer(3)
        }
        return try run(Query(Statements.rounds)).map { row in
            ContactRound(answered: try row.integer(1), byClass: classes[try row.integer(0)] ?? [:])
        }
    }

    /// Counts who has answered by now.
    fileprivate func presentRound() throws -> ContactRound {
        ContactRound(
            counting: try run(Query(Statements.answeredByClasses)).map { row in
                (classes: ClassCoding.codes(try row.text(0)), units: try row.integer(1))
            }
        )
    }
}

extension ContactRound {
    /// Puts the round in.
    fileprivate func additions(number: Int) -> [Query] {
        let classes = answeredByClass.sorted { $0.key < $1.key }
        return [Query(Statements.addRound, [.integer(number), .integer(answered)])]
            + classes.map { unitClass, count in
                Query(
                    Statements.addRoundClass,
                    [
                        .integer(number), .integer(unitClass.classification), .clean(unitClass.code), .integer(count),
                    ]
                )
            }
    }
}
