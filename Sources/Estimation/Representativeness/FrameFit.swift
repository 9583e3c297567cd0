// SPDX-License-Identifier: Apache-2.0

/// Those who answered compared with the frame that they are of.
///
/// In a census nobody is drawn, and the n who answered are a large part of the N who could. Under answering at random
/// their classes are a draw *without* replacement, whose X² is 1 − n/N times that of an endless population. Pearson's
/// X² of the table answered or not × class is the uncorrected X² · N/(N − n) exactly, so the corrected test is also
/// the test that all classes answer alike.
public struct FrameFit: Hashable, Sendable {
    /// The test without correction, which calls a census representative too easily: shown for comparison only.
    public let naive: GoodnessOfFit
    /// 1 − n/N, what drawing without replacement leaves of the variance; 0 when everyone answered.
    public let correction: Double
    /// X² over the correction; 0 when everyone answered.
    public let corrected: Double
    /// P(χ² > corrected X²).
    public let correctedProbability: Double
    /// The exact probability, by ``MultivariateHypergeometric``, of a division among the classes no likelier than
    /// this one; nil when the divisions are too many to go through.
    public let exactProbability: Double?
    /// (n_k − nπ_k)/√(nπ_k(1 − π_k)(N − n)/(N − 1)) for each class, about standard normal where all answer alike; 0
    /// where nothing is left to chance.
    public let residuals: [Double]
    /// n_k/n − N_k/N for each class, in percentage points.
    public let differences: [Double]
    /// ½ Σ |n_k/n − N_k/N|, 0 to 1: the share of the respondents that would have to be of another class.
    public let dissimilarity: Double

    /// Compares respondents with the frame, or returns nil when nobody answered.
    ///
    /// - Parameters:
    ///   - classification: The frame and the respondents by class; a class without units takes no part.
    ///   - limit: The work that the exact probability may take, see ``MultivariateHypergeometric``.
    public init?(_ classification: ResponseClassification, limit: Int = ExactTestRefusal.usualSteps) {
        let classes = classification.classes
        let (units, respondents) = (classification.units, classification.respondents)
        guard
            let naive = GoodnessOfFit(counts: classes.map(\.respondents), shares: classes.map { Double($0.units) })
        else { return nil }
        let left = Double(units - respondents)
        self.naive = naive
        correction = left / Double(units)
        corrected = left > 0 ? naive.pearson / (left / Double(units)) : 0
        correctedProbability = ChiSquaredDistribution.upperTail(corrected, naive.degreesOfFreedom)
        exactProbability = MultivariateHypergeometric(classification).probability(limit: limit)
        residuals = naive.residuals.map { left > 0 ? $0 * (Double(units - 1) / left).squareRoot() : 0 }
        // In whole numbers up to one division, so that a difference of just five points is no more than five.
        let gaps = classes.map { $0.respondents * units - $0.units * respondents }
        let whole = Double(units) * Double(respondents)
        differences = gaps.map { 100 * Double($0) / whole }
        dissimilarity = Double(gaps.reduce(0) { $0 + abs($1) }) / (2 * whole)
    }

    /// The degrees of freedom: classes with units, less one.
    public var degreesOfFreedom: Int { naive.degreesOfFreedom }

    /// The greatest difference of a class from the frame, in percentage points without sign.
    public var greatestDifference: Double { differences.reduce(0) { max($0, abs($1)) } }

    /// The probability to judge by: the exact one, or the corrected one where the exact one was not computed.
    public var probability: Double { exactProbability ?? correctedProbability }
}
