// SPDX-License-Identifier: Apache-2.0

public import Fieldwork

/// Fieldwork in a database: an SQLite file, or PostgreSQL where several servers share the load.
///
/// What respondents change goes through one connection, where changes that arrive while a commit is under way share the
/// next one; what they read goes through another, and what concerns the whole study through a third.
public struct DatabaseStore: FieldworkStore {
    let writer: Lane
    let reader: Lane
    let aside: Lane
    let changes: Batcher<Change, SaveOutcome>
    let readings: Batcher<Query, [Row]>
    let migrator: Migrator

    /// Opens a file, or makes one where there is none.
    ///
    /// - Parameter path: The path of the file. Two more lie beside it while it is in use.
    /// - Throws: `StorageError` where it is no database of Barometer, or one of a newer version.
    public init(sqlite path: String) async throws {
        try await self.init(sqlite: path, migrations: Migration.all)
    }

    /// Connects to a server.
    ///
    /// - Parameters:
    ///   - connection: Where the database is, as libpq reads it: `postgres://…` or `host=… dbname=…`.
    ///   - patience: How long to go on trying when the server does not answer, such as while it is started anew.
    /// - Throws: `StorageError` where it cannot be used.
    public init(postgres connection: String, patience: Duration = .seconds(20)) async throws {
        try await self.init(postgres: connection, patience: patience, migrations: Migration.all)
    }

    init(sqlite path: String, migrations: [Migration]) async throws {
        try await self.init(patience: .zero, migrations: migrations) { role in
            try SQLiteConnection(path: path, role: role == .writer ? .writer : .reader)
        }
    }

    init(postgres connection: String, patience: Duration, migrations: [Migration]) async throws {
        try await self.init(patience: patience, migrations: migrations) { _ in
            try PostgreSQLConnection(connection)
        }
    }

    /// What a connection of the store is for.
    enum Role {
        case writer
        case reader
    }

    init(
        patience: Duration,
        migrations: [Migration],
        connect: @escaping @Sendable (Role) throws -> any Connection
    ) async throws {
        migrator = Migrator(migrations: migrations)
        writer = Lane("writer", patience: patience) { try connect(.writer) }
        reader = Lane("reader", patience: patience) { try connect(.reader) }
        aside = Lane("aside", patience: patience) { try connect(.reader) }
        changes = Batcher(writer, key: \.ticket.bytes) { try $0.make($1) }
        readings = Batcher(reader) { try $0.read($1) }
        do {
            try await writer.use { [migrator] connection, _ in try migrator.migrate(connection) }
        } catch {
            await writer.close()
            throw error
        }
    }

    /// Ends the use of the store, once everything that was to be stored has been.
    public func shutDown() async {
        await changes.finish()
        await readings.finish()
        // The connection that can tidy up the files goes last.
        for lane in [aside, reader, writer] { await lane.close() }
    }
}
