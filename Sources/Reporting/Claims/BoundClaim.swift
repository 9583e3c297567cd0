// SPDX-License-Identifier: Apache-2.0

public import Claims

/// A claim as a reader meets it.
public struct BoundClaim: Hashable, Sendable {
    /// The claim and what came of judging it.
    public let claim: JudgedClaim
    /// What must stand after the words, such as “retningsgivende”, when they are true of the respondents and not shown for
    /// everybody asked; nil when nothing must.
    public let caveat: String?

    init(_ claim: JudgedClaim, caveat: String?) {
        self.claim = claim
        self.caveat = caveat
    }
}
