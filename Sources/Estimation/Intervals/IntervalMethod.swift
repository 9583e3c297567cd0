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
    /// Limits on the scale of log odds.
    case logit
    /// Limits on the scale of the arcsine of the square root.
    case arcsine
    /// Limits from the likelihood scaled by the design effect.
    case likelihood
}

extension IntervalMethod: CustomStringConvertible {
    /// The method's name in English, as it is printed beside the limits.
    public var description: String {
        switch self {
        case .exactHypergeometric: "exact hypergeometric"
        case .kornGraubard: "Korn-Graubard"
        case .clopperPearson: "Clopper-Pearson"
        case .wilson: "Wilson"
        case .wilsonCorrected: "Wilson with continuity correction"
        case .jeffreys: "Jeffreys"
        case .agrestiCoull: "Agresti-Coull"
        case .logit: "logit"
        case .arcsine: "arcsine"
        case .likelihood: "scaled likelihood"
        }
    }
}
