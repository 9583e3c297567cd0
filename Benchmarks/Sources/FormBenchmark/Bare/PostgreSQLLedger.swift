// SPDX-License-Identifier: Apache-2.0

import CLibPQ

/// Appends entries to a table of a PostgreSQL server: one statement and one round trip, however many they are.
final class PostgreSQLLedger: Ledger {
    struct Failure: Error {
        let message: String
    }

    private static let byteArray: Oid = 1_001
    private static let bytes: UInt32 = 17

    private let connection: OpaquePointer?

    init(_ parameters: String) throws {
        connection = PQconnectdb(parameters)
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        try check(PQexec(connection, "SET synchronous_commit = on"))
        try check(PQexec(connection, "CREATE TABLE entry (id BIGSERIAL PRIMARY KEY, bytes BYTEA NOT NULL)"))
        try check(PQexec(connection, "ALTER TABLE entry ALTER COLUMN bytes SET STORAGE EXTERNAL"))
        let insertion = "INSERT INTO entry (bytes) SELECT unnest($1)"
        try check(PQprepare(connection, "append", insertion, 1, [Self.byteArray]))
    }

    deinit { PQfinish(connection) }

    func commit(_ entries: [[UInt8]]) throws {
        let array = Self.array(entries)
        let result = array.withUnsafeBytes { buffer in
            PQexecPrepared(
                connection,
                "append",
                1,
                [buffer.baseAddress?.assumingMemoryBound(to: CChar.self)],
                [CInt(buffer.count)],
                [1],
                1
            )
        }
        try check(result)
    }

    /// Returns entries as an array in PostgreSQL's binary form: dimensions, nulls, type, length, first index, elements.
    private static func array(_ entries: [[UInt8]]) -> [UInt8] {
        var array: [UInt8] = []
        array.reserveCapacity(20 + entries.reduce(0) { $0 + $1.count + 4 })
        func append(_ number: UInt32) { withUnsafeBytes(of: number.bigEndian) { array += $0 } }
        for number in [1, 0, bytes, UInt32(entries.count), 1] { append(number) }
        for entry in entries {
            append(UInt32(entry.count))
            array += entry
        }
        return array
    }

    private func check(_ result: OpaquePointer?) throws {
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            throw Failure(message: PQerrorMessage(connection).map { String(cString: $0) } ?? "")
        }
    }
}
