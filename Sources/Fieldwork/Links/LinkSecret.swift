// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// The secret that a personal link carries: 128 bits that only its respondent and, for a moment, the server have.
public struct LinkSecret: Sendable {
    /// The length of a link's secret as text.
    static let characters = 26

    private static let ticketPurpose = Array("barometer ticket".utf8)
    private static let locatorPurpose = Array("barometer draft locator".utf8)
    private static let draftKeyPurpose = Array("barometer draft key".utf8)

    /// The 16 bytes.
    public let bytes: [UInt8]
    /// What the register knows the link by.
    public let ticket: TicketHash
    /// Where the draft is found.
    public let locator: DraftLocator
    /// The key that the draft is encrypted under.
    let draftKey: SymmetricKey

    /// Creates a secret from 16 bytes; nil where there are more or fewer.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
        // HMAC-SHA-256 under the secret: what is derived for one purpose tells nothing of what is derived for another.
        // Taking in the key is most of the work, and is done once for all three.
        let keyed = HMAC<SHA256>(key: SymmetricKey(data: bytes))
        func derived(_ purpose: [UInt8]) -> HMAC<SHA256>.MAC {
            var code = keyed
            code.update(data: purpose)
            return code.finalize()
        }
        ticket = TicketHash(derived(Self.ticketPurpose).withUnsafeBytes(Array.init))
        locator = DraftLocator(derived(Self.locatorPurpose).withUnsafeBytes(Array.init))
        draftKey = SymmetricKey(data: derived(Self.draftKeyPurpose))
    }

    /// Creates a secret from the text of a link; nil where it is no such text.
    public init?(text: String) {
        guard let normal = ReadableBytes.normal(text, characters: Self.characters),
            let bytes = ReadableBytes.bytes(normal)
        else { return nil }
        self.init(bytes: bytes)
    }

    /// The secret as links carry it: 26 letters and digits.
    public var text: String { ReadableBytes.text(bytes, characters: Self.characters) }
}

extension LinkSecret: Hashable {
    /// Whether two secrets are the same; everything else about them follows from their bytes.
    public static func == (left: LinkSecret, right: LinkSecret) -> Bool { left.bytes == right.bytes }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
