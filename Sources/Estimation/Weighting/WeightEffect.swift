// SPDX-License-Identifier: Apache-2.0

/// What unequal weights cost: Kish's design effect and the respondents that are left of it (Kish 1965, 11.7).
///
/// The price where the weights have nothing to do with the answer; a weighting that explains the answer costs less, and
/// the standard error says so.
public struct WeightEffect: Hashable, Sendable {
    /// n Σw² / (Σw)², at least 1.
    public let designEffect: Double
    /// The respondents with a weight above 0, n.
    public let respondents: Int
    /// n over the design effect: so many respondents of equal weight would know as much.
    public let effectiveBase: Double

    /// How much the weights vary: their standard deviation, with the divisor n − 1, over their mean; 0 where all are the same,
    /// `nan` for fewer than two respondents.
    public var coefficientOfVariation: Double {
        guard respondents > 1 else { return .nan }
        // The design effect is 1 plus the square of the one with the divisor n.
        return (max(0, designEffect - 1) * Double(respondents) / Double(respondents - 1)).squareRoot()
    }

    /// Creates the effect of some weights.
    ///
    /// - Parameters:
    ///   - weights: The weight of each respondent of a record.
    ///   - counts: The respondents of each record; nil for one each.
    public init(weights: [Double], counts: [Int]? = nil) {
        let counts = counts ?? Array(repeating: 1, count: weights.count)
        let pairs = zip(weights, counts).filter { $0 > 0 && $1 > 0 }
        let sum = NeumaierSum(pairs.lazy.map { $0 * Double($1) }).value
        let squares = NeumaierSum(pairs.lazy.map { $0 * $0 * Double($1) }).value
        respondents = pairs.reduce(0) { $0 + $1.1 }
        effectiveBase = squares > 0 ? sum * sum / squares : 0
        designEffect = effectiveBase > 0 ? Double(respondents) / effectiveBase : .nan
    }

    /// Creates the effect of the weights of a design.
    public init(of design: SampleDesign) {
        self.init(weights: design.weights, counts: design.records.map(\.count))
    }
}
