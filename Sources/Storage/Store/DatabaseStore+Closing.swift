// SPDX-License-Identifier: Apache-2.0

public import Fieldwork

extension DatabaseStore {
    /// Returns every case, by number, the test respondent included.
    public func register() async throws -> [Case] {
        try await aside.use { connection, _ in try connection.run(Query(Statements.register)).map { try $0.subject() } }
    }

    /// Returns how many drafts and ballots there are.
    public func holdings() async throws -> Holdings {
        try await aside.use { connection, _ in
            let row = try connection.run(Query(Statements.holdings)).first
            return Holdings(drafts: try row?.integer(0) ?? 0, ballots: try row?.integer(1) ?? 0)
        }
    }

    /// Returns every sealed ballot, in the order of its random number.
    public func ballots() async throws -> [SealedBallot] {
        try await aside.use { connection, _ in
            try connection.run(Query(Statements.ballots)).map { row in
                SealedBallot(number: try row.bytes(0), bytes: try row.bytes(1))
            }
        }
    }

    /// Returns the number of each case's ballot, by case.
    ///
    /// An anonymous study has none.
    public func ballotLinks() async throws -> [Int: [UInt8]] {
        try await aside.use { connection, _ in
            let links = try connection.run(Query(Statements.ballotLinks)).map { (try $0.integer(0), try $0.bytes(1)) }
            return Dictionary(links) { first, _ in first }
        }
    }

    /// Returns what respondents who declined have said of it, by case; those who said nothing are left out.
    public func reasons() async throws -> [Int: String] {
        try await aside.use { connection, _ in
            let reasons = try connection.run(Query(Statements.reasons)).map { (try $0.integer(0), try $0.text(1)) }
            return Dictionary(reasons) { first, _ in first }
        }
    }

    /// Deletes everything that belongs to respondents, the contact rounds among it.
    ///
    /// The terms stay, marked as closed.
    ///
    /// An SQLite file is written anew, so that nothing is left between its pages. PostgreSQL begins new files; its
    /// write-ahead log and the backups of its server are not in this program's power.
    ///
    /// - Throws: `FieldworkRefusal.notOpen` where there is no fieldwork. It may be done again, as when it was interrupted.
    public func erase() async throws {
        try await writer.use { connection, _ in
            try connection.transaction(.changing) {
                guard try connection.terms() != nil else { throw FieldworkRefusal.notOpen }
                try connection.run(statements: connection.dialect.emptying(Schema.personal))
                try connection.run(Query(Statements.close))
            }
            try connection.scrub()
        }
    }
}
