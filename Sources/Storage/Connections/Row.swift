// SPDX-License-Identifier: Apache-2.0

/// A line of what a query found.
struct Row: Hashable, Sendable {
    let values: [Value]

    /// Returns the whole number in a column.
    func integer(_ column: Int) throws -> Int {
        guard case .integer(let value) = values[column] else { throw unexpected(column) }
        return value
    }

    /// Returns the text in a column.
    func text(_ column: Int) throws -> String {
        guard case .text(let value) = values[column] else { throw unexpected(column) }
        return value
    }

    /// Returns the bytes in a column.
    func bytes(_ column: Int) throws -> [UInt8] {
        guard case .bytes(let value) = values[column] else { throw unexpected(column) }
        return value
    }

    /// Returns whether nothing is in a column.
    func isNull(_ column: Int) -> Bool { values[column] == .null }

    /// Says what is wrong without saying what is there, which may be personal.
    private func unexpected(_ column: Int) -> StorageError {
        .refused("Column \(column + 1) of what was read is of another kind than expected.")
    }
}
