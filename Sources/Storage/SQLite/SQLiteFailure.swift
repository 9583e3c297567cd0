// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What SQLite reports, in the terms of the store.
enum SQLiteFailure {
    /// Does something, and translates what it throws.
    ///
    /// Values are not repeated, because they may be personal.
    static func translating<T>(_ path: String = "The file", _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw StorageError.busy
            case .SQLITE_NOTADB: throw StorageError.foreign(path)
            default:
                let message = error.message ?? "no message"
                throw StorageError.refused("\(message) (SQLite \(error.extendedResultCode.rawValue))")
            }
        }
    }
}
