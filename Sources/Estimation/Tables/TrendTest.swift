// SPDX-License-Identifier: Apache-2.0

/// The Cochran-Armitage test of a share that rises or falls with an ordered classification.
///
/// T = Σ s(x − np) over the classes, with variance p(1 − p) Σ n(s − s̄)² (Cochran 1954, Biometrics 10:417; Armitage 1955,
/// Biometrics 11:375): the slope of a straight line. The scores are a choice that must be stated. A trend is supported by
/// the test without being monotone in the answers: "rises with size" needs both, see ``Monotonicity``.
public struct TrendTest: Hashable, Sendable {
    /// The classes, in order.
    public let classes: [GroupShare]
    /// The score of each class.
    public let scores: [Double]
    /// The test; ``Alternative/greater`` is a share that rises with the score.
    public let test: NormalTest

    /// Creates the test of some classes, or returns nil when everyone answers alike, or fewer than two different scores have
    /// respondents.
    ///
    /// - Parameters:
    ///   - classes: The classes, in order; an empty one adds nothing, but keeps its score.
    ///   - scores: A finite score for each class; nil for 1, 2, 3 and so on.
    public init?(_ classes: [GroupShare], scores: [Double]? = nil) {
        let scores = scores ?? classes.indices.map { Double($0 + 1) }
        precondition(scores.count == classes.count && scores.allSatisfy(\.isFinite), "Each class has a score.")
        (self.classes, self.scores) = (classes, scores)
        let (count, base) = (classes.reduce(0) { $0 + $1.count }, classes.reduce(0) { $0 + $1.base })
        guard 0 < count, count < base else { return nil }
        let weighted = NeumaierSum(zip(scores, classes).lazy.map { $0 * Double($1.base) })
        // Scores as distances from their mean lose no digits to scores that are years or populations.
        let distances = scores.map { $0 - weighted.value / Double(base) }
        let difference = NeumaierSum(zip(distances, classes).lazy.map { $0 * Double($1.count) }).value
        let scatter = NeumaierSum(zip(distances, classes).lazy.map { $0 * $0 * Double($1.base) }).value
        let common = Double(count) / Double(base) * (Double(base - count) / Double(base))
        let occupied = Set(zip(scores, classes).compactMap { $1.base > 0 ? $0 : nil })
        guard occupied.count > 1,
            let test = NormalTest(difference: difference, standardError: (common * scatter).squareRoot())
        else { return nil }
        self.test = test
    }

    /// Returns the exact test of the same trend, both margins given.
    ///
    /// - Parameter allowedSteps: The steps that may be taken.
    /// - Returns: The exact test; ``Alternative/greater`` is a share that rises with the score.
    public func exact(allowedSteps: Int = ExactTestRefusal.usualSteps) -> ExactTrend {
        ExactTrend(
            ContingencyTable(classes),
            rowScores: [1, 0],
            columnScores: scores,
            allowedSteps: allowedSteps
        )
    }
}
