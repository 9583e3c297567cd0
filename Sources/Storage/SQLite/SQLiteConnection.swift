// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// A connection to an SQLite file.
final class SQLiteConnection: Connection {
    /// What a connection may do.
    enum Role {
        /// It writes, and makes the file where there is none.
        case writer
        /// It reads beside a writer.
        case reader
        /// It fills a new file that nobody else uses.
        case copy
        /// It reads a file that nobody else uses, and leaves it as it is.
        case archive
    }

    let dialect = Dialect.sqlite
    private let queue: DatabaseQueue

    /// Opens a file.
    ///
    /// - Throws: `StorageError.foreign` where it belongs to another program, `StorageError.notEmpty` where a copy would
    ///   be made over something.
    init(path: String, role: Role) throws {
        queue = try SQLiteFailure.translating(path) {
            try DatabaseQueue(path: path, configuration: SQLiteConfiguration.configuration(role))
        }
        try SQLiteFailure.translating(path) {
            try queue.inDatabase { try SQLiteConfiguration.identify($0, path: path, role: role) }
        }
    }

    func run(_ queries: [Query]) throws -> [[Row]] {
        try SQLiteFailure.translating {
            try queue.inDatabase { database in try queries.map { try $0.rows(on: database) } }
        }
    }

    func begin(_ kind: TransactionKind) throws {
        try run(Query(kind == .changing ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED"))
    }

    func commit() throws {
        try run(Query("COMMIT"))
    }

    func rollBack() {
        // Some failures have ended the transaction already.
        _ = try? SQLiteFailure.translating {
            try queue.inDatabase { if $0.isInsideTransaction { try $0.rollback() } }
        }
    }

    func scrub() throws {
        try run(Query("VACUUM"))
        let isHindered = try run(Query("PRAGMA wal_checkpoint(TRUNCATE)")).first?.integer(0) == 1
        if isHindered { throw StorageError.busy }
    }

    func faultsOfFiles() throws -> [String] {
        let damage = try run(Query("PRAGMA integrity_check")).map { try $0.text(0) }.filter { $0 != "ok" }
        let orphans = try run(Query("PRAGMA foreign_key_check")).map { try $0.text(0) }
        return damage.map { "The file is damaged: \($0)." }
            + Set(orphans).sorted().map { "A line of the table \($0) points to one that is not there." }
    }

    func close() {
        try? queue.close()
    }
}
