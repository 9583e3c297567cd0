// SPDX-License-Identifier: Apache-2.0

import CPostgreSQL

/// An answer of the server; its memory is libpq's.
final class PostgreSQLResult {
    private let pointer: OpaquePointer

    /// Creates a result, or nil where there is none.
    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { PQclear(pointer) }

    /// Whether it stands for the end of a pipeline.
    var isEndOfPipeline: Bool { PQresultStatus(pointer) == PGRES_PIPELINE_SYNC }

    /// Why the query failed, or nil where it did not, or did not come to be run because one before it failed.
    ///
    /// Only the first line of the message is passed on: its details may quote values, which may be personal.
    var failure: (any Error)? {
        guard PQresultStatus(pointer) == PGRES_FATAL_ERROR else { return nil }
        let state = field("C") ?? "08000"
        let message = "\(field("M") ?? "no message") (PostgreSQL \(state))"
        switch state.prefix(5) {
        // The server is going down, or the connection is gone.
        case "57P01", "57P02", "57P03", "57P05", "25P03": return ConnectionLost(reason: message)
        case _ where state.hasPrefix("08"): return ConnectionLost(reason: message)
        // Serialisation failure, deadlock.
        case "40001", "40P01": return Conflict(reason: message)
        default: return StorageError.refused(message)
        }
    }

    /// What was found.
    var rows: [Row] {
        let columns = PQnfields(pointer)
        return (0..<PQntuples(pointer)).map { line in Row(values: (0..<columns).map { value(line, $0) }) }
    }

    private func value(_ line: CInt, _ column: CInt) -> Value {
        guard PQgetisnull(pointer, line, column) == 0, let start = PQgetvalue(pointer, line, column) else {
            return .null
        }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, line, column)))
        switch PQftype(pointer, column) {
        case PostgreSQLType.bytes: return .bytes(Array(bytes))
        case PostgreSQLType.integer, PostgreSQLType.smallInteger:
            // Big-endian, of four or eight bytes.
            let isNegative = bytes.first.map { $0 & 0x80 != 0 } ?? false
            return .integer(bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) })
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func field(_ code: Unicode.Scalar) -> String? {
        PQresultErrorField(pointer, CInt(code.value)).map { String(cString: $0) }
    }
}

/// The types that values are sent and read as, by PostgreSQL's numbers for them.
enum PostgreSQLType {
    static let bytes: Oid = 17
    static let integer: Oid = 20
    static let smallInteger: Oid = 23
    static let text: Oid = 25
}
