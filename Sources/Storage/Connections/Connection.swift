// SPDX-License-Identifier: Apache-2.0

/// A connection to a database, used by one thread at a time.
///
/// Its calls block.
protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Runs queries one after the other, in one round trip where that can be had, and returns what each found.
    ///
    /// - Throws: `ConnectionLost`, `Conflict` or `StorageError`. What the other queries did is then undone at the latest
    ///   by `rollBack()`.
    func run(_ queries: [Query]) throws -> [[Row]]

    /// Begins a transaction.
    func begin(_ kind: TransactionKind) throws
    /// Ends a transaction, so that what it did lasts.
    func commit() throws
    /// Ends a transaction as if it had never been.
    func rollBack()

    /// Makes what has been deleted impossible to find in the files of the database, as far as that is in its power.
    func scrub() throws
    /// Returns what the database itself finds wrong with its files, in whole sentences.
    func faultsOfFiles() throws -> [String]
    /// Ends the use of the connection.
    func close()
}

/// What a transaction is for.
enum TransactionKind {
    /// It changes something.
    case changing
    /// It reads by single queries, each of which may see a newer state than the one before.
    case looking
    /// It reads one and the same state throughout.
    case snapshot
}

extension Connection {
    /// Runs one query.
    @discardableResult
    func run(_ query: Query) throws -> [Row] {
        try run([query]).first ?? []
    }

    /// Runs statements without values.
    func run(statements: [String]) throws {
        _ = try run(statements.map { Query($0) })
    }

    /// Does something within a transaction, all of it or nothing.
    func transaction<T>(_ kind: TransactionKind, _ body: () throws -> T) throws -> T {
        try begin(kind)
        do {
            let result = try body()
            try commit()
            return result
        } catch {
            if !(error is ConnectionLost) { rollBack() }
            throw error
        }
    }
}

/// The connection has broken.
///
/// What was being committed may be in place or not.
struct ConnectionLost: Error {
    let reason: String
}

/// Another transaction was in the way; the same again may succeed.
struct Conflict: Error {
    let reason: String
}
