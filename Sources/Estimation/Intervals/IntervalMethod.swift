// SPDX-License-Identifier: Apache-2.0

/// A way of making a confidence interval for a share.
///
/// The raw values are stored in releases and must not change. There is no Wald interval: in a small population its
/// coverage can fall to n/N (Wang 2015, JASA 110:1491).
public enum IntervalMethod: String, Hashable, Sendable, Codable, CaseIterable {
    /// Limits from the hypergeometric distribution, for an unweighted share in a population of known size.
    case exactHypergeometric
    /// Beta limits on the effective sample size, for weighted shares and for bases of unknown size in the frame.
    case kornGraubard
    /// Beta limits on the sample size itself, without finite population correction.
    case clopperPearson
    /// Limits from inverting the score test.
    case wilson
    /// Wilson's limits with continuity correction.
    case wilsonCorrected
    /// Limits from the posterior of Jeffreys' prior.
    case jeffreys
    /// The simple interval around the middle of Wilson's.
    case agrestiCoull
}
