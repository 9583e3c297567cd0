// SPDX-License-Identifier: Apache-2.0

/// What respondents have been promised: decided when the fieldwork opens, and the same until it is closed.
public struct FieldworkTerms: Hashable, Sendable {
    /// The study's id.
    public var study: String
    /// Whether nobody can tie an answer to a unit once the fieldwork is closed; otherwise it is confidential.
    public var isAnonymous: Bool
    /// The key that ballots are sealed to.
    public var publicKey: BallotPublicKey
    /// A fingerprint of what is asked, so that the questionnaire cannot change under those who answer.
    public var instrument: String

    /// Creates terms.
    public init(study: String, isAnonymous: Bool, publicKey: BallotPublicKey, instrument: String) {
        self.study = study
        self.isAnonymous = isAnonymous
        self.publicKey = publicKey
        self.instrument = instrument
    }
}
