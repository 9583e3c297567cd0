// SPDX-License-Identifier: Apache-2.0

public import Crypto
import Foundation

/// The server's key, kept outside the database: every personal link follows from it, and is stored nowhere.
///
/// The link of a case is HMAC-SHA-256(key, study, case, version), so that the same link can be sent again in a reminder.
/// A new version of a case's link makes the old one worthless.
public struct LinkKey: Sendable {
    /// The length of a key in bytes.
    public static let length = 32

    private let key: SymmetricKey
    private let study: String

    /// Creates a key from 32 random bytes; nil where there are more or fewer.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - study: The id of the study, so that one key serves several studies.
    public init?(bytes: some Collection<UInt8>, study: String) {
        guard bytes.count == Self.length else { return nil }
        key = SymmetricKey(data: Array(bytes))
        self.study = study
    }

    /// Returns the secret of a case's link.
    public func secret(of number: Int, version: Int) -> LinkSecret {
        guard let secret = LinkSecret(bytes: code("link", number, version).prefix(16)) else {
            preconditionFailure("An HMAC of 32 bytes has 16 first ones.")
        }
        return secret
    }

    /// Returns the short code of a case.
    public func shortCode(of number: Int, version: Int) -> ShortCode {
        let bytes = code("code", number, version)
        return ShortCode(normal: ReadableBytes.text(bytes, characters: ShortCode.characters))
    }

    /// Returns what the register knows a short code by.
    public func hash(of code: ShortCode) -> CodeHash {
        CodeHash(authenticated("code hash\u{0}\(study)\u{0}\(code.normal)"))
    }

    /// Returns a key for another purpose of the server, such as its cookies.
    public func derivedKey(for purpose: String) -> SymmetricKey {
        SymmetricKey(data: authenticated("\(purpose)\u{0}\(study)"))
    }

    private func code(_ purpose: String, _ number: Int, _ version: Int) -> [UInt8] {
        authenticated("\(purpose)\u{0}\(study)\u{0}\(number)\u{0}\(version)")
    }

    private func authenticated(_ text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
    }
}
