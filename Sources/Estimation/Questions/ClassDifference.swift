// SPDX-License-Identifier: Apache-2.0

import Tabulation

/// A test of whether the answers to a question as a whole, or to one item of a battery, differ between classes.
///
/// “Don't know” and “not relevant” take no part, nor does the class outside.
public struct ClassDifference: Hashable, Sendable {
    /// How the classes were compared.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Pearson's X².
        case pearson
        /// The exact test of Freeman and Halton, Fisher's for larger tables.
        case exact
        /// Pearson's X² although some expected counts are below 5, because the exact test would take too long.
        case roughPearson
        /// The joint test of all answers of a question that takes several.
        case marginalIndependence
    }

    /// The item's code, in a battery.
    public let item: String?
    /// The classification's id.
    public let classification: String
    /// The respondents with an answer and a class.
    public let base: Int
    /// How the classes were compared.
    public let method: Method
    /// The statistic with its degrees of freedom; nil for the exact test, which has none.
    public let statistic: ChiSquaredTest?
    /// The probability of differences at least as large where there are none.
    public let probability: Double
    /// Cramér's V, 0 to 1; nil for a question that takes several answers.
    public let cramersV: Double?

    /// Tests the answers, or returns nil when fewer than two classes have respondents, or all answer alike.
    ///
    /// - Parameters:
    ///   - answers: The answers.
    ///   - crosstab: Their table.
    ///   - breakdown: The classes.
    ///   - allowedSteps: The steps that an exact test may take.
    init?(_ answers: CountedAnswers, in crosstab: Crosstab, by breakdown: TableBreakdown, allowedSteps: Int) {
        item = answers.item
        classification = breakdown.classification
        if answers.form == .several {
            guard let test = MarginalIndependenceTest(MarkedAnswers(answers), groups: breakdown.comparedClasses),
                let joint = test.secondOrder
            else { return nil }
            base = test.base
            method = .marginalIndependence
            statistic = joint
            probability = joint.probability
            cramersV = nil
        } else {
            guard let table = crosstab.table(of: answers, over: breakdown.columns),
                let test = IndependenceTest(table)
            else { return nil }
            let found = test.probability(allowedSteps: allowedSteps)
            base = table.total
            (method, statistic) =
                switch found.method {
                case .pearson: (.pearson, test.pearson)
                case .exact: (.exact, nil)
                case .roughPearson: (.roughPearson, test.pearson)
                }
            probability = found.value
            cramersV = test.cramersV
        }
    }
}
