// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import GRDBSQLite

extension Query {
    /// Runs the query, and returns what it finds.
    ///
    /// The steps are taken without the cursors and rows of GRDB, which cost as much as the statement does; nobody
    /// observes the database through it.
    func rows(on database: Database) throws -> [Row] {
        let statement = try database.cachedStatement(sql: sql)
        try bind(to: statement)
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        var rows: [Row] = []
        while true {
            let code = sqlite3_step(handle)
            switch code {
            case SQLITE_ROW:
                rows.append(Row(values: (0..<sqlite3_column_count(handle)).map { Value(handle, column: $0) }))
            case SQLITE_DONE: return rows
            default: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
            }
        }
    }

    /// Gives a statement its values, without the arguments of GRDB between, which cost as much as the statement does.
    private func bind(to statement: Statement) throws {
        statement.setUncheckedArguments(StatementArguments())
        for (place, value) in zip(CInt(1)..., values) where !value.bind(to: statement, at: place) {
            throw StorageError.refused("A value was given for which the statement has no place.")
        }
    }
}

extension Value {
    fileprivate func bind(to statement: Statement, at place: CInt) -> Bool {
        let code =
            switch self {
            case .null: DatabaseValue.null.bind(to: statement.sqliteStatement, at: place)
            case .integer(let value): Int64(value).bind(to: statement.sqliteStatement, at: place)
            case .text(let value): value.bind(to: statement.sqliteStatement, at: place)
            case .bytes(let value): Data(value).bind(to: statement.sqliteStatement, at: place)
            }
        return code == ResultCode.SQLITE_OK.rawValue
    }

    /// Creates a value from a column of the line that a statement has come to.
    init(_ statement: SQLiteStatement, column: CInt) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
        case SQLITE_TEXT:
            let bytes = UnsafeBufferPointer(
                start: sqlite3_column_text(statement, column),
                count: Int(sqlite3_column_bytes(statement, column))
            )
            self = .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(statement, column),
                count: Int(sqlite3_column_bytes(statement, column))
            )
            self = .bytes(Array(bytes))
        default: self = .null
        }
    }
}
