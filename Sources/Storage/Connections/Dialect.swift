// SPDX-License-Identifier: Apache-2.0

/// What the two kinds of database say differently.
struct Dialect: Hashable, Sendable {
    /// The type of byte strings.
    let bytes: String
    /// What ends the definition of a table.
    let tableOptions: String
    /// Whether several servers may write at once, so that a ticket must be locked before it is looked at.
    let locksTickets: Bool
    /// Whether a value may be an array, so that one statement can serve many lines.
    let takesArrays: Bool
    /// What empties tables, given with the one that changes touch first in front, so that it waits for them there.
    let emptying: @Sendable ([String]) -> [String]

    static let sqlite = Dialect(
        bytes: "BLOB",
        // Without rowids there is no number that tells in which order lines came.
        tableOptions: " STRICT, WITHOUT ROWID",
        locksTickets: false,
        takesArrays: false,
        emptying: { tables in tables.map { "DELETE FROM \($0)" } }
    )

    static let postgreSQL = Dialect(
        bytes: "BYTEA",
        tableOptions: "",
        locksTickets: true,
        takesArrays: true,
        // TRUNCATE begins new files, whereas DELETE would leave the lines in the old ones.
        emptying: { tables in ["TRUNCATE \(tables.joined(separator: ", "))"] }
    )

    static func == (left: Dialect, right: Dialect) -> Bool { left.bytes == right.bytes }
    func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
