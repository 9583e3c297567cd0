// SPDX-License-Identifier: Apache-2.0

/// A statement with its values.
///
/// Its places are `$1`, `$2` and so on in the order in which they first appear, which both kinds of database read alike.
struct Query: Hashable, Sendable {
    let sql: String
    let values: [Value]

    init(_ sql: String, _ values: [Value] = []) {
        self.sql = sql
        self.values = values
    }
}
