// SPDX-License-Identifier: Apache-2.0

import Foundation
import ScratchPostgres
import Storage
import Testing

/// A real database that goes away with the test.
final class ScratchDatabase: Sendable {
    /// The kinds of database that the form runs on.
    enum Kind: String, CaseIterable, Sendable, CustomTestStringConvertible {
        case sqlite = "SQLite"
        case postgreSQL = "PostgreSQL"

        var testDescription: String { rawValue }

        /// Those that can be had here.
        static let present: [Kind] = server == nil ? [.sqlite] : allCases
    }

    private static let server: ScratchPostgres? = {
        do {
            return try ScratchPostgres()
        } catch {
            print("PostgreSQL is left out of the tests of the form: \(error)")
            return nil
        }
    }()

    /// The path of the file, or where the database is.
    let place: String
    private let kind: Kind

    init(_ kind: Kind) throws {
        self.kind = kind
        switch kind {
        case .sqlite:
            place = FileManager.default.temporaryDirectory.appending(path: "form-\(UUID().uuidString).sqlite").path
        case .postgreSQL: place = try #require(Self.server).makeDatabase()
        }
    }

    deinit {
        guard kind == .sqlite else { return }
        for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: place + suffix) }
    }

    /// Opens the database as a server would; several may.
    func store() async throws -> DatabaseStore {
        switch kind {
        case .sqlite: try await DatabaseStore(sqlite: place)
        case .postgreSQL: try await DatabaseStore(postgres: place)
        }
    }
}
