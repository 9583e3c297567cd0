// SPDX-License-Identifier: Apache-2.0

import Fieldwork

/// What a respondent's browser carries: the secret of the personal link, and eight bytes that this sign-in alone has.
///
/// The server keeps nothing of it. The random bytes tie the forms of a page to the sign-in that they were shown to.
struct Session: Hashable, Sendable {
    static let randomLength = 8

    let secret: LinkSecret
    let random: [UInt8]

    init(secret: LinkSecret, random: [UInt8]) {
        self.secret = secret
        self.random = random
    }

    /// Begins a session.
    init(signingIn secret: LinkSecret) {
        var generator = SystemRandomNumberGenerator()
        self.init(
            secret: secret,
            random: (0..<Self.randomLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
        )
    }
}
