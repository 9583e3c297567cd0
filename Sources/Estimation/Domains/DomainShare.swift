// SPDX-License-Identifier: Apache-2.0

/// The estimated share of a domain in a stratified random sample without replacement, with its variance.
///
/// The share is Σ w x / Σ w m with w = N/n, and its variance that of ``SampleDesign/covariance(of:)``: respondents outside the
/// domain stay in with 0, because that the size of the domain is itself an estimate is part of the uncertainty. Strata that
/// nobody answered for are not represented.
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
        precondition(strata.contains { $0.base > 0 }, "A share needs a base.")
        // Three records a stratum: with the property, without it, and outside the domain.
        let design = SampleDesign(
            strata: strata.map { DesignStratum(name: "", units: $0.units) },
            stratum: strata.indices.flatMap { [$0, $0, $0] },
            counts: strata.flatMap { [$0.count, $0.base - $0.count, $0.respondents - $0.base] }
        )
        let property = Measure(strata.flatMap { _ in [1, 0, nil] })
        let share = design.estimate(.mean(property))
        estimate = share.value
        variance = share.variance
        base = share.base
        degreesOfFreedom = share.degreesOfFreedom
        count = strata.reduce(0) { $0 + $1.count }
        isCensus = strata.allSatisfy { $0.respondents == $0.units }
    }
}
