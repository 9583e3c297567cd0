// SPDX-License-Identifier: Apache-2.0

extension DatabaseStore {
    /// Writes everything to a new SQLite file, as it stands at one moment, while the store is in use.
    ///
    /// The file is complete when the call returns, and empty where it was broken off.
    ///
    /// - Parameter path: The path of the file.
    /// - Throws: `StorageError.notEmpty` where there is something already.
    public func backup(to path: String) async throws {
        try await aside.use { [migrator] source, _ in
            let file = try SQLiteConnection(path: path, role: .copy)
            defer { file.close() }
            try file.transaction(.changing) {
                try source.transaction(.snapshot) {
                    try migrator.migrate(within: file)
                    try TableCopy(layoutOf: file).copy(from: source, to: file)
                }
            }
        }
    }

    /// Fills an empty database from a backup, all or nothing; one of an earlier version is brought to the present one.
    ///
    /// - Parameter path: The path of the backup, which is left as it is.
    /// - Throws: `StorageError.notEmpty` where there is fieldwork in the database already,
    ///   `StorageError.nothingToRestore` where there is none in the backup.
    public func restore(from path: String) async throws {
        try await writer.use { [migrator] target, isFirst in
            let file = try SQLiteConnection(path: path, role: .archive)
            defer { file.close() }
            let version = try migrator.version(of: file)
            guard version <= migrator.newest else { throw StorageError.newer(found: version, known: migrator.newest) }
            guard let terms = try file.terms() else { throw StorageError.nothingToRestore(path) }
            let copy = try TableCopy(layoutOf: file)
            try target.transaction(.changing) {
                if let present = try target.terms() {
                    // The commit of the first attempt may have come through before the connection broke.
                    if !isFirst, present == terms { return }
                    throw StorageError.notEmpty("The database")
                }
                try migrator.beginAnew(target, version: version)
                try copy.copy(from: file, to: target)
                try migrator.migrate(within: target)
            }
        }
    }
}
