// SPDX-License-Identifier: Apache-2.0

import Crypto
import Fieldwork
import Foundation

/// Turns sessions into cookies that only this server can read, and vouches for the forms of a session.
struct SessionSeal: Sendable {
    private static let secretLength = 16

    private let cookieKey: SymmetricKey
    /// With the key taken in already, which is most of the work.
    private let formCode: HMAC<SHA256>

    init(_ key: LinkKey) {
        cookieKey = key.derivedKey(for: "session")
        formCode = HMAC(key: key.derivedKey(for: "csrf"))
    }

    /// Returns the value of a session's cookie.
    func seal(_ session: Session) throws -> String {
        let box = try AES.GCM.seal(Data(session.secret.bytes + session.random), using: cookieKey)
        return Self.text(Array(box.nonce) + box.ciphertext + box.tag)
    }

    /// Returns the session of a cookie, or nil where this server has not made it.
    func open(_ value: String) -> Session? {
        guard value.utf8.count < 200, let bytes = Self.bytes(value),
            let box = try? AES.GCM.SealedBox(combined: bytes),
            let plain = try? AES.GCM.open(box, using: cookieKey),
            plain.count == Self.secretLength + Session.randomLength,
            let secret = LinkSecret(bytes: plain.prefix(Self.secretLength))
        else { return nil }
        return Session(secret: secret, random: Array(plain.dropFirst(Self.secretLength)))
    }

    /// Returns what a form must send back to show that it was made for this session.
    func formToken(of session: Session) -> String {
        Self.text(Array(code(of: session)))
    }

    /// Whether a form was made for this session; it takes the same time whatever is wrong.
    func isValid(_ token: String, for session: Session) -> Bool {
        guard let code = Self.bytes(token) else { return false }
        // The comparison of codes takes the same time wherever they differ.
        return self.code(of: session) == code
    }

    private func code(of session: Session) -> HMAC<SHA256>.MAC {
        var code = formCode
        code.update(data: session.random)
        return code.finalize()
    }

    private static func text(_ bytes: [UInt8]) -> String {
        let base64 = Data(bytes).base64EncodedData().compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: byte
            }
        }
        return String(decoding: base64, as: UTF8.self)
    }

    private static func bytes(_ text: String) -> Data? {
        var base64 = text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: byte
            }
        }
        base64 += repeatElement(UInt8(ascii: "="), count: (4 - base64.count % 4) % 4)
        return Data(base64Encoded: Data(base64))
    }
}
