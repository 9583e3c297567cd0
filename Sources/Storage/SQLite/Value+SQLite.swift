// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

extension Value {
    /// The value as SQLite takes it.
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .bytes(let value): Data(value).databaseValue
        }
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
