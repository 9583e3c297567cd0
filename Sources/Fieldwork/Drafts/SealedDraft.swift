// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
public import Instruments

/// A draft as the database holds it: encrypted (AES-GCM) under a key that only the respondent's link gives.
///
/// Codes are texts of any length, so drafts are padded first: which answers are in them would show in their length.
public struct SealedDraft: Hashable, Sendable {
    private static let format = 1
    private static let padding = 512

    /// The nonce, the ciphertext and the tag.
    public let bytes: [UInt8]

    /// Creates a sealed draft from what a database holds.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Seals a draft.
    ///
    /// - Throws: What the cipher throws, which it does not for keys of 256 bits.
    public init(_ draft: Draft, for secret: LinkSecret) throws {
        var writer = AnswerWriter()
        writer.write(Self.format)
        writer.write(draft.answers)
        writer.write(draft.passed.sorted())
        writer.write(draft.rivals)
        writer.write(draft.reason)
        writer.pad(to: Self.padding)
        let box = try AES.GCM.seal(writer.bytes, using: secret.draftKey)
        bytes = box.nonce.withUnsafeBytes(Array.init) + box.ciphertext + box.tag
    }

    /// Returns the draft, or nil where the secret is another one or the bytes have been changed.
    ///
    /// What follows the draft is not looked at, so that those sealed before drafts were padded are opened still.
    public func opened(with secret: LinkSecret) -> Draft? {
        guard let box = try? AES.GCM.SealedBox(combined: bytes),
            let plain = try? AES.GCM.open(box, using: secret.draftKey)
        else { return nil }
        var reader = AnswerReader(plain)
        guard reader.number() == Self.format, let answers = reader.answers(), let passed = reader.texts(),
            let rivals = reader.answers(), let reason = reader.text()
        else { return nil }
        return Draft(answers: answers, passed: Set(passed), rivals: rivals, reason: reason)
    }
}
