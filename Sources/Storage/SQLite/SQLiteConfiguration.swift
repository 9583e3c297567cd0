// SPDX-License-Identifier: Apache-2.0

import GRDB

/// How SQLite files are opened.
enum SQLiteConfiguration {
    /// What marks a file as ours: “Baro”.
    private static let application = 0x4261_726f
    private static let patience = 10.0

    static func configuration(_ role: SQLiteConnection.Role) -> Configuration {
        var configuration = Configuration()
        // Transactions span calls, because what happens between them is common to both kinds of database.
        configuration.allowsUnsafeTransactions = true
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.readonly = role == .reader || role == .archive
        if role == .writer { configuration.journalMode = .wal }
        configuration.prepareDatabase { database in
            // A commit returns when the disk has it, and what is deleted is overwritten.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA cache_size = -32000")
            // 64 MB between checkpoints: the same page is written to the file once for many commits.
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 16000")
        }
        return configuration
    }

    /// Sees to it that a file is ours before anything is done with it.
    static func identify(_ database: Database, path: String, role: SQLiteConnection.Role) throws {
        let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
        if role == .copy, !isEmpty { throw StorageError.notEmpty(path) }
        if isEmpty, role == .writer || role == .copy {
            try database.execute(sql: "PRAGMA application_id = \(application)")
        } else if try Int.fetchOne(database, sql: "PRAGMA application_id") != application {
            throw StorageError.foreign(path)
        }
    }
}
