// SPDX-License-Identifier: Apache-2.0

/// Brings a database to the version that the program knows.
struct Migrator: Sendable {
    /// A number for the lock that servers which start at once take in turn.
    private static let lock = 6_258_101

    let migrations: [Migration]

    /// The newest version.
    var newest: Int { migrations.last?.version ?? 0 }

    /// Takes a database to the newest version, or leaves it as it was.
    ///
    /// - Throws: `StorageError.newer` where it is past that already.
    func migrate(_ connection: any Connection) throws {
        try connection.transaction(.changing) { try migrate(within: connection) }
    }

    /// Does so within a transaction.
    func migrate(within connection: any Connection) throws {
        if connection.dialect.locksTickets {
            try connection.run(Query("SELECT pg_advisory_xact_lock($1)", [.integer(Self.lock)]))
        }
        try connection.run(
            Query(
                """
                CREATE TABLE IF NOT EXISTS schema_version (
                    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
                    version INTEGER NOT NULL CHECK (version >= 0)
                )\(connection.dialect.tableOptions)
                """
            )
        )
        try connection.run(Query("INSERT INTO schema_version (id, version) VALUES (1, 0) ON CONFLICT DO NOTHING"))
        let version = try version(of: connection)
        guard version <= newest else { throw StorageError.newer(found: version, known: newest) }
        try apply(migrations.filter { $0.version > version }, to: connection)
    }

    /// Makes an empty database of the newest version into one of an earlier version, within a transaction.
    func beginAnew(_ connection: any Connection, version: Int) throws {
        guard version < newest else { return }
        try connection.run(statements: migrations.flatMap(\.tables).reversed().map { "DROP TABLE \($0)" })
        try apply(migrations.filter { $0.version <= version }, to: connection)
    }

    /// Returns the version of a database that has been migrated before.
    func version(of connection: any Connection) throws -> Int {
        try connection.run(Query("SELECT version FROM schema_version")).first?.integer(0) ?? 0
    }

    private func apply(_ steps: [Migration], to connection: any Connection) throws {
        for step in steps {
            try connection.run(statements: step.statements(connection.dialect))
            try connection.run(Query("UPDATE schema_version SET version = $1", [.integer(step.version)]))
        }
    }
}
