// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// A ballot that nobody on the server can read: sealed with HPKE (RFC 9180) to the study's public key.
public struct SealedBallot: Hashable, Sendable {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let keyLength = 32

    /// The number it is stored under: 16 random bytes, which tell nothing of when or by whom.
    public let number: [UInt8]
    /// The encapsulated key and the ciphertext.
    public let bytes: [UInt8]

    /// Creates a sealed ballot from what a database holds.
    public init(number: [UInt8], bytes: [UInt8]) {
        self.number = number
        self.bytes = bytes
    }

    /// Seals a ballot under a new random number.
    ///
    /// - Parameters:
    ///   - ballot: The ballot.
    ///   - key: The study's public key.
    ///   - study: The study's id, without which the ballot cannot be opened.
    /// - Throws: What the cipher throws, which it does not for a sound key.
    public init(_ ballot: Ballot, for key: BallotPublicKey, study: String) throws {
        var random = SystemRandomNumberGenerator()
        number = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
        let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: key.bytes)
        var sender = try HPKE.Sender(recipientKey: recipient, ciphersuite: Self.suite, info: Data(study.utf8))
        bytes = Array(sender.encapsulatedKey) + Array(try sender.seal(Data(ballot.bytes)))
    }

    /// Returns the ballot, or nil where the key or the study is another one, or the bytes have been changed.
    public func opened(with key: BallotPrivateKey, study: String) -> Ballot? {
        guard bytes.count > Self.keyLength,
            let own = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: key.bytes),
            var recipient = try? HPKE.Recipient(
                privateKey: own,
                ciphersuite: Self.suite,
                info: Data(study.utf8),
                encapsulatedKey: Data(bytes.prefix(Self.keyLength))
            ),
            let plain = try? recipient.open(Data(bytes.dropFirst(Self.keyLength)))
        else { return nil }
        return Ballot(bytes: plain)
    }
}
