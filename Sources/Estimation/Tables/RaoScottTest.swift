// SPDX-License-Identifier: Apache-2.0

/// Tests of independence in a table of weighted answers, whose design makes Pearson's X² too large or too small.
///
/// X² is computed from the estimated shares as if the sample were simple, and judged by its real distribution, a weighted sum of
/// χ² with the eigenvalues of Δ = (C′D⁻¹C/n)⁻¹ C′D⁻¹VD⁻¹C as weights (Rao and Scott 1981, JASA 76:221; 1984, Annals of
/// Statistics 12:46): D has the shares on its diagonal, V is their covariance by the design, and C spans the interaction.
public struct RaoScottTest: Hashable, Sendable {
    /// A statistic with its reference distribution and probability.
    public struct Result: Hashable, Sendable {
        /// The statistic.
        public let statistic: Double
        /// The degrees of freedom of the numerator, or of χ².
        public let degreesOfFreedom: Double
        /// The degrees of freedom of the denominator; infinite for χ².
        public let denominatorDegrees: Double
        /// The probability of a value at least as large where rows and columns are independent.
        public let probability: Double
    }

    /// Pearson's X² of the estimated shares times the respondents.
    public let pearson: Double
    /// The eigenvalues of Δ, the generalised design effects, largest first; one for each degree of freedom.
    public let designEffects: [Double]
    /// The degrees of freedom of the design.
    public let designDegrees: Int
    /// The respondents in the table.
    public let base: Int

    private let wald: Double

    /// Creates the tests of a table, or returns nil when fewer than two rows or columns have weight, or the design has no
    /// degrees of freedom.
    ///
    /// - Parameters:
    ///   - design: The design.
    ///   - rows: The row of each record's answer; nil where it is missing, and the record is not in the table.
    ///   - columns: The column of each record's answer; nil where it is missing.
    public init?(_ design: SampleDesign, rows: [Int?], columns: [Int?]) {
        let weights = design.recordWeights
        let isIn = rows.indices.map { rows[$0] != nil && columns[$0] != nil && weights[$0] > 0 }
        // Rows and columns that nobody is in take no part.
        let rowCodes = Set(isIn.indices.compactMap { isIn[$0] ? rows[$0] : nil }).sorted()
        let columnCodes = Set(isIn.indices.compactMap { isIn[$0] ? columns[$0] : nil }).sorted()
        designDegrees = design.degreesOfFreedom(in: isIn)
        guard rowCodes.count > 1, columnCodes.count > 1, designDegrees > 0 else { return nil }
        let cells = rowCodes.flatMap { row in columnCodes.map { (row, $0) } }
        let indicators = cells.map { cell in
            Measure(indicator: isIn.indices.map { isIn[$0] && rows[$0] == cell.0 && columns[$0] == cell.1 })
        }
        let shares = design.estimate(indicators.map { .mean($0, in: isIn) })
        let totals = design.estimate(indicators.map { .total($0, in: isIn) })
        base = zip(isIn, design.records).reduce(0) { $1.0 ? $0 + $1.1.count : $0 }
        let table = IndependenceTable(shares: shares.values, rows: rowCodes.count, columns: columnCodes.count)
        pearson = table.pearson * Double(base)
        designEffects = table.designEffects(covariance: shares.covariance, respondents: base)
        wald = table.wald(totals: totals)
    }

    /// The first-order test: X² over the mean design effect as χ².
    public var firstOrder: Result {
        let degrees = designEffects.count
        let statistic = pearson / (NeumaierSum(designEffects).value / Double(degrees))
        return Result(
            statistic: statistic,
            degreesOfFreedom: Double(degrees),
            denominatorDegrees: .infinity,
            probability: ChiSquaredDistribution.upperTail(statistic, degrees)
        )
    }

    /// The second-order test, the one to use: X² over the sum of the design effects as F with Satterthwaite's degrees.
    public var secondOrder: Result {
        let trace = NeumaierSum(designEffects).value
        let degrees = trace * trace / NeumaierSum(designEffects.lazy.map { $0 * $0 }).value
        return result(pearson / trace, degrees, degrees * Double(designDegrees))
    }

    /// Wald's test of the differences from independence, too eager where the strata and clusters are few.
    public var waldTest: Result {
        let degrees = Double(designEffects.count)
        return result(wald / degrees, degrees, Double(designDegrees))
    }

    /// Wald's test with the denominator reduced by the degrees that the table uses; nil where none are left.
    public var adjustedWaldTest: Result? {
        let degrees = Double(designEffects.count)
        let left = Double(designDegrees) - degrees + 1
        guard left > 0 else { return nil }
        return result(wald * left / (degrees * Double(designDegrees)), degrees, left)
    }

    /// The probability of X² by the saddlepoint approximation of its real distribution (Kuonen 1999, Biometrika 86:929).
    ///
    /// The variance is taken to have the degrees of freedom of ``secondOrder``, whose probability stands in where the
    /// saddlepoint is at 0 and the approximation undefined.
    public var saddlepointProbability: Double {
        let second = secondOrder
        let tail = SaddlepointTail(
            effects: designEffects,
            value: pearson,
            denominatorDegrees: second.denominatorDegrees
        )
        return tail.probability ?? second.probability
    }

    private func result(_ statistic: Double, _ numerator: Double, _ denominator: Double) -> Result {
        let reference = FDistribution(numeratorDegrees: numerator, denominatorDegrees: denominator)
        return Result(
            statistic: statistic,
            degreesOfFreedom: numerator,
            denominatorDegrees: denominator,
            probability: reference?.upperTail(statistic) ?? .nan
        )
    }
}
