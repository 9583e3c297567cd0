// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

extension Query {
    /// Gives a statement its values, without the arguments of GRDB between, which cost as much as the statement does.
    func bind(to statement: Statement) throws {
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

    /// Creates a value from a column.
    init(_ row: GRDB.Row, at column: Int) {
        let value: DatabaseValue = row[column]
        switch value.storage {
        case .int64(let value): self = .integer(Int(value))
        case .string(let value): self = .text(value)
        case .blob(let value): self = .bytes(Array(value))
        case .double, .null: self = .null
        }
    }
}
