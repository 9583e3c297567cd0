// SPDX-License-Identifier: Apache-2.0

extension DatabaseStore {
    /// Returns what is wrong with the database, in whole sentences; nothing where all is well.
    public func verify() async throws -> [String] {
        try await aside.use { [migrator] connection, _ in try Verification.faults(connection, migrator: migrator) }
    }

    /// Returns what is wrong with a backup, in whole sentences; nothing where all is well.
    ///
    /// The file is only read.
    ///
    /// - Parameter path: The path of the file.
    /// - Returns: The sentences.
    public static func faults(inBackup path: String) -> [String] {
        do {
            let file = try SQLiteConnection(path: path, role: .archive)
            defer { file.close() }
            var faults = try Verification.faults(file, migrator: Migrator(migrations: Migration.all))
            if faults.isEmpty, try file.terms() == nil { faults.append("\(StorageError.nothingToRestore(path))") }
            return faults
        } catch {
            return ["\(error)"]
        }
    }
}
