// SPDX-License-Identifier: Apache-2.0

import CPostgreSQL

/// A connection to a PostgreSQL server.
///
/// It stays in libpq's pipeline mode, where queries are sent without waiting for the answers of those before.
final class PostgreSQLConnection: Connection {
    let dialect = Dialect.postgreSQL
    private let pipeline: PostgreSQLPipeline
    /// What goes ahead of the next queries, so that beginning costs no round trip.
    private var ahead: [Query] = []
    private var isInTransaction = false

    /// Connects.
    ///
    /// - Parameter parameters: Where the database is, as libpq reads it.
    /// - Throws: `ConnectionLost` where the server does not answer, `StorageError` where it will not have us.
    init(_ parameters: String) throws {
        pipeline = try PostgreSQLPipeline(parameters)
        try run(
            statements: [
                // A commit returns when the disk has it, whatever the server's custom is.
                "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
                // A server that hangs holds up the others for no longer than this.
                "SET lock_timeout = '5s'",
                "SET statement_timeout = '120s'",
                "SET idle_in_transaction_session_timeout = '30s'",
                // Lines are always looked up by their keys, however little the server knows of the tables yet.
                "SET enable_hashjoin = off",
                "SET enable_mergejoin = off",
                "SET enable_seqscan = off",
            ]
        )
    }

    func run(_ queries: [Query]) throws -> [[Row]] {
        let skipped = ahead.count
        let all = ahead + queries
        ahead = []
        guard !all.isEmpty else { return [] }
        return Array(try pipeline.run(all).dropFirst(skipped))
    }

    func begin(_ kind: TransactionKind) throws {
        switch kind {
        case .changing: ahead = [Query("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")]
        case .looking: ahead = []
        case .snapshot: ahead = [Query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")]
        }
        isInTransaction = kind != .looking
    }

    func commit() throws {
        guard isInTransaction else { return }
        try run(Query("COMMIT"))
        isInTransaction = false
    }

    func rollBack() {
        guard isInTransaction else { return }
        isInTransaction = false
        guard ahead.isEmpty else {
            ahead = []
            return
        }
        _ = try? run(Query("ROLLBACK"))
    }

    func scrub() throws {
        // TRUNCATE has begun new files; the old ones are gone at the next checkpoint.
    }

    func faultsOfFiles() throws -> [String] {
        // The server looks after its own files.
        []
    }

    func close() {
        pipeline.close()
    }
}
