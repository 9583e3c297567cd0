// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// The key that ballots are sealed to: whoever has it can seal and cannot open.
public struct BallotPublicKey: Hashable, Sendable {
    /// The 32 bytes (X25519).
    public let bytes: [UInt8]

    /// Creates a key from its bytes; nil where they are no key.
    public init?(bytes: some Collection<UInt8>) {
        self.bytes = Array(bytes)
        guard (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: self.bytes)) != nil else { return nil }
    }
}

/// The key that opens ballots: made when the study is made, kept off the server, destroyed when the fieldwork is closed.
public struct BallotPrivateKey: Sendable {
    /// The 32 bytes (X25519).
    public let bytes: [UInt8]

    /// Makes a new key from the system's source of randomness.
    public static func random() -> BallotPrivateKey {
        BallotPrivateKey(trusted: Array(Curve25519.KeyAgreement.PrivateKey().rawRepresentation))
    }

    /// Creates a key from its bytes; nil where they are no key.
    public init?(bytes: some Collection<UInt8>) {
        self.init(trusted: Array(bytes))
        guard (try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: self.bytes)) != nil else { return nil }
    }

    private init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The key that belongs to it.
    public var publicKey: BallotPublicKey? {
        (try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)).flatMap {
            BallotPublicKey(bytes: Array($0.publicKey.rawRepresentation))
        }
    }
}
