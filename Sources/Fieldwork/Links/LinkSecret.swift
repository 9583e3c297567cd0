// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// The secret that a personal link carries: 128 bits that only its respondent and, for a moment, the server have.
public struct LinkSecret: Hashable, Sendable {
    /// The length of a link's secret as text.
    static let characters = 26

    /// The 16 bytes.
    public let bytes: [UInt8]

    /// Creates a secret from 16 bytes; nil where there are more or fewer.
    public init?(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        guard self.bytes.count == 16 else { return nil }
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

    /// What the register knows the link by.
    public var ticket: TicketHash { TicketHash(derived("barometer ticket")) }
    /// Where the draft is found.
    public var locator: DraftLocator { DraftLocator(derived("barometer draft locator")) }
    /// The key that the draft is encrypted under.
    var draftKey: SymmetricKey { SymmetricKey(data: derived("barometer draft key")) }

    /// HMAC-SHA-256 under the secret: what is derived for one purpose tells nothing of what is derived for another.
    private func derived(_ purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: SymmetricKey(data: bytes)))
    }
}
