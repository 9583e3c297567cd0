// SPDX-License-Identifier: Apache-2.0

/// What the register knows a personal link by: a hash of 32 bytes, from which the link cannot be had back.
public struct TicketHash: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// Creates a hash from its bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// What the register knows a short code by: 32 bytes made with the server's key, because short codes can be guessed.
public struct CodeHash: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// Creates a hash from its bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// Where a draft is found: 32 bytes made from the link's secret.
///
/// The register does not have them, so that the database does not tell whose draft it is.
public struct DraftLocator: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// Creates a locator from its bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
}
