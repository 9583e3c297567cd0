// SPDX-License-Identifier: Apache-2.0

/// A claim of a report and what is to be said of it.
public struct JudgedClaim: Hashable, Sendable {
    /// What came of a binding.
    public enum Outcome: Hashable, Sendable {
        /// The words were read and judged.
        case judged(Quantity, ClaimVerdict)
        /// The link is empty: its words are written from the cell, and so are true.
        case written
        /// The words cannot be read, or do not fit what they are bound to; with a sentence that says why.
        case unreadable(String)
        /// The tables withhold something that the words rest on; the sentence is left out.
        case withheld
        /// The words quote another survey.
        case external
    }

    /// The binding.
    public var binding: Binding
    /// The words as they stand, or as they are written from the cells where the link is empty.
    public var words: String
    /// What came of it.
    public var outcome: Outcome
    /// What the tables tell of the cells; nil where they tell nothing.
    public var grounds: ClaimReading.Grounds?
    /// The p value that decided, after correction; nil where no test did.
    public var pValue: Double?

    /// Whether the words are untrue of the respondents, or say nothing that can be checked: a release stops.
    public var isFalse: Bool {
        switch outcome {
        case .judged(_, let verdict): !verdict.isTrue
        case .unreadable: true
        case .written, .withheld, .external: false
        }
    }

    /// What follows for the reader when the claim is true and not supported; nil when nothing does.
    ///
    /// - Parameter policy: What a study wants to follow.
    /// - Returns: What the study wants.
    public func consequence(under policy: VerdictPolicy) -> VerdictPolicy.Unsupported? {
        guard case .judged(let quantity, let verdict) = outcome, verdict.isTrue,
            let population = verdict.population, population != .supported
        else { return nil }
        switch quantity.meaning {
        case .share, .count, .counts, .mean: return policy.shares
        case .difference, .ratio, .rank, .trend: return policy.orders
        }
    }
}
