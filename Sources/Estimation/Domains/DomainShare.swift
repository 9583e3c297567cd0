// SPDX-License-Identifier: Apache-2.0

/// The estimated share of a domain in a stratified random sample without replacement, with its variance.
///
/// The share is Σ w x / Σ w m with w = N/n. Strata that nobody answered for are not represented. The variance is that of
/// the linearised ratio, V = Σ (1 − n/N) n/(n − 1) Σᵢ (w zᵢ − mean)² (Särndal, Swensson and Wretman 1992, 5.8), where
/// respondents outside the domain stay in with z = 0: that the size of the domain is itself an estimate is part of the
/// uncertainty.
public struct DomainShare: Hashable, Sendable {
    /// The estimated share, 0 to 1.
    public let estimate: Double
    /// The variance of the estimate; 0 where the design leaves nothing open or tells nothing.
    public let variance: Double
    /// The respondents in the domain.
    public let base: Int
    /// The respondents in the domain that have the property.
    public let count: Int
    /// The degrees of freedom of the variance: respondents in the domain less the strata that they are in.
    public let degreesOfFreedom: Int
    /// Whether every unit of the frame answered, so that the estimate is the share itself.
    public let isCensus: Bool

    /// Creates the estimate from what every stratum tells.
    ///
    /// A stratum with a single respondent has no variance of its own; its deviation is taken from 0, the mean of all
    /// deviations, which errs on the wide side.
    ///
    /// - Parameter strata: The strata, with at least one respondent in the domain among them.
    public init(_ strata: [DomainStratum]) {
        let weightedBase = strata.reduce(0) { $0 + $1.weight * Double($1.base) }
        precondition(weightedBase > 0, "A share needs a base.")
        let share = strata.reduce(0) { $0 + $1.weight * Double($1.count) } / weightedBase
        // One minus the share, without its rounding.
        let rest = strata.reduce(0) { $0 + $1.weight * Double($1.base - $1.count) } / weightedBase
        estimate = share
        variance = strata.reduce(0) { sum, stratum in
            let open = Double(stratum.units - stratum.respondents) / Double(max(1, stratum.units))
            let scale = stratum.weight / weightedBase
            return sum + open * scale * scale * Self.deviation(of: stratum, share: share, rest: rest)
        }
        count = strata.reduce(0) { $0 + $1.count }
        base = strata.reduce(0) { $0 + $1.base }
        degreesOfFreedom = base - strata.count { $0.base > 0 }
        isCensus = strata.allSatisfy { $0.respondents == $0.units }
    }

    /// n/(n − 1) times the sum of squared deviations of y − p̂, which is 0 for respondents outside the domain.
    private static func deviation(of stratum: DomainStratum, share: Double, rest: Double) -> Double {
        let (with, without) = (Double(stratum.count), Double(stratum.base - stratum.count))
        let squares = with * rest * rest + without * share * share
        guard stratum.respondents > 1 else { return squares }
        let sum = with * rest - without * share
        let respondents = Double(stratum.respondents)
        return max(0, squares - sum * sum / respondents) * respondents / (respondents - 1)
    }
}
