// SPDX-License-Identifier: Apache-2.0

import Foundation
import ScratchPostgres
import Testing

@testable import Storage

/// The kinds of database that every promise of the store is tested on.
enum Backend: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite = "SQLite"
    case postgreSQL = "PostgreSQL"

    var testDescription: String { rawValue }

    /// Those that can be had here.
    static let present: [Backend] = server == nil ? [.sqlite] : allCases

    /// The server that the tests share, each with a database of its own.
    static let server: ScratchPostgres? = {
        do {
            return try ScratchPostgres()
        } catch {
            print("PostgreSQL is left out of the tests of the store: \(error)")
            return nil
        }
    }()
}

/// A database that goes away with the test.
final class Scratch: Sendable {
    let backend: Backend
    /// The path of the file, or where the database is.
    let place: String
    private let server: ScratchPostgres?

    init(_ backend: Backend, server: ScratchPostgres? = Backend.server) throws {
        self.backend = backend
        self.server = server
        switch backend {
        case .sqlite: place = Self.path()
        case .postgreSQL: place = try server?.makeDatabase() ?? ""
        }
    }

    deinit {
        guard backend == .sqlite else { return }
        for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: place + suffix) }
    }

    /// Returns a path where nothing is.
    static func path() -> String {
        FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString).sqlite").path
    }

    /// Opens the database as a server would; several may.
    func store(migrations: [Migration] = Migration.all) async throws -> DatabaseStore {
        switch backend {
        case .sqlite: try await DatabaseStore(sqlite: place, migrations: migrations)
        case .postgreSQL:
            try await DatabaseStore(postgres: place, patience: .seconds(30), migrations: migrations)
        }
    }

    /// A connection of its own, for looking and for doing damage.
    func connection() throws -> any Connection {
        switch backend {
        case .sqlite: try SQLiteConnection(path: place, role: .writer)
        case .postgreSQL: try PostgreSQLConnection(place)
        }
    }
}
