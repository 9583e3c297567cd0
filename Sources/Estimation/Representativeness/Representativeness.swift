// SPDX-License-Identifier: Apache-2.0

/// All that is said of how those who answered represent the frame in one classification.
///
/// Counts by class say who answered where classes are small: they are for the desk. Tests and indicators may be
/// published.
public struct Representativeness: Hashable, Sendable {
    /// The classes with their units, respondents and rates.
    public let classification: ResponseClassification
    /// The tests and the differences from the frame.
    public let fit: FrameFit
    /// How alike the classes are in their rates, in closed form.
    public let indicator: RIndicator
    /// Which class answers too seldom.
    public let partial: PartialIndicators
    /// The class that a reminder serves best; nil when everybody answered.
    public let nextCall: String?
    /// The policy that the word was judged by.
    public let policy: RepresentativenessPolicy
    /// What each criterion of the policy found.
    public let findings: [RepresentativenessPolicy.Finding]

    /// Judges a classification, or returns nil when nobody answered.
    ///
    /// - Parameters:
    ///   - classification: The whole frame by class, with those who answered.
    ///   - policy: When the word may be used.
    ///   - limit: The work that the exact probability may take, see ``MultivariateHypergeometric``.
    public init?(
        _ classification: ResponseClassification,
        policy: RepresentativenessPolicy = .standard,
        limit: Int = ExactTestRefusal.usualSteps
    ) {
        let propensities = ResponsePropensities(classification)
        guard
            let fit = FrameFit(classification, limit: limit),
            let indicator = RIndicator(propensities),
            let partial = PartialIndicators(propensities, variable: 0)
        else { return nil }
        self.classification = classification
        self.fit = fit
        self.indicator = indicator
        self.partial = partial
        self.policy = policy
        nextCall = classification.bestNextCall.map { classification.classes[$0].name }
        findings = policy.findings(of: fit)
    }

    /// Whether the respondents may be called representative in this classification: every criterion is met.
    public var mayBeCalledRepresentative: Bool { findings.allSatisfy(\.isMet) }
}
