// SPDX-License-Identifier: Apache-2.0

import CPostgreSQL

extension Query {
    /// Sends the statement for preparation; 1 where it could be sent.
    func prepare(_ connection: OpaquePointer?, name: String) -> CInt {
        PQsendPrepare(connection, name, sql, CInt(values.count), values.map(\.type))
    }

    /// Sends the values to a prepared statement, in binary form; 1 where they could be sent.
    func send(_ connection: OpaquePointer?, name: String) -> CInt {
        // All values one after the other, and at least one byte, so that there is an address to point to.
        var bytes: [UInt8] = []
        let starts = values.map { value in
            let start = bytes.count
            value.append(to: &bytes)
            return start
        }
        let lengths = zip(starts, starts.dropFirst() + [bytes.count]).map { CInt($1 - $0) }
        bytes.append(0)
        let formats = [CInt](repeating: 1, count: values.count)
        return bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = zip(values, starts).map { $0 == .null ? nil : base?.advanced(by: $1) }
            return PQsendQueryPrepared(connection, name, CInt(values.count), pointers, lengths, formats, 1)
        }
    }
}

extension Value {
    /// The type that it is sent as.
    var type: Oid {
        switch self {
        case .null, .text: PostgreSQLType.text
        case .integer: PostgreSQLType.integer
        case .bytes: PostgreSQLType.bytes
        }
    }

    /// Appends the value in binary form.
    func append(to buffer: inout [UInt8]) {
        switch self {
        case .null: break
        case .integer(let value): withUnsafeBytes(of: Int64(value).bigEndian) { buffer += $0 }
        case .text(let value): buffer += value.utf8
        case .bytes(let value): buffer += value
        }
    }
}
