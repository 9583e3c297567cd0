// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// Appends entries to a table of an SQLite file, as durably as the form does and with the same room for its log.
final class SQLiteLedger: Ledger {
    private let queue: DatabaseQueue

    init(path: String) throws {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA cache_size = -32000")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 16000")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { try $0.execute(sql: "CREATE TABLE entry (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)") }
    }

    func commit(_ entries: [[UInt8]]) throws {
        try queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                let statement = try database.cachedStatement(sql: "INSERT INTO entry (bytes) VALUES (?)")
                for entry in entries { try statement.execute(arguments: [Data(entry)]) }
                return .commit
            }
        }
    }
}
