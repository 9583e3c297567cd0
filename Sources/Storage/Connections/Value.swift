// SPDX-License-Identifier: Apache-2.0

/// One value in a database: what both kinds have in common.
enum Value: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    /// A text without the character NUL, which PostgreSQL cannot hold.
    static func clean(_ text: String) -> Value {
        guard text.utf8.contains(0) else { return .text(text) }
        return .text(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 })))
    }

    /// Whether something is so, as 1 or 0.
    static func flag(_ isSo: Bool) -> Value { .integer(isSo ? 1 : 0) }
}
