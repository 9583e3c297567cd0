// SPDX-License-Identifier: Apache-2.0

/// A step from one version of the tables to the next.
struct Migration: Sendable {
    /// The version that it leads to, from 1.
    let version: Int
    /// The tables that it adds, each after those that it refers to.
    let tables: [String]
    /// The statements, in a database's own dialect.
    let statements: @Sendable (Dialect) -> [String]

    /// Every step, in order.
    ///
    /// One that has been in a published version is never changed.
    static let all = [
        Migration(version: 1, tables: Schema.firstTables, statements: Schema.first),
        Migration(version: 2, tables: Schema.roundTables, statements: Schema.rounds),
    ]
}
