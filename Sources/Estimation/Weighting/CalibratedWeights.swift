// SPDX-License-Identifier: Apache-2.0

/// Factors that make weighted totals equal known ones, how they were found, and how well they meet them.
public struct CalibratedWeights: Hashable, Sendable {
    /// The method.
    public let method: CalibrationMethod
    /// The auxiliaries and their totals.
    public let auxiliaries: Auxiliaries
    /// The factor g of each record: the new weight over the old one.
    public let factors: [Double]
    /// The rounds of Newton's method.
    public let iterations: Int
    /// The largest relative difference that is left between a weighted total and the known one.
    public let discrepancy: Double

    /// The smallest and the largest factor, over the records that have respondents.
    public let range: ClosedRange<Double>

    /// Calibrates weights.
    ///
    /// Newton's method on Σ d g(x′λ) x = T, with halved steps where a whole one would go too far. Auxiliaries that depend on
    /// others are left out of the equations, and their totals are checked in the end.
    ///
    /// - Parameters:
    ///   - weights: The design weight of each respondent of a record, times the number of respondents of the record.
    ///   - auxiliaries: The auxiliaries with their totals.
    ///   - method: The distance.
    ///   - tolerance: The relative difference from the totals at which to stop.
    /// - Throws: ``CalibrationError`` when no such weights exist or none were found.
    public init(
        weights: [Double],
        auxiliaries: Auxiliaries,
        method: CalibrationMethod,
        tolerance: Double = 1e-12
    ) throws(CalibrationError) {
        if case .boundedLogit(let lower, let upper) = method, !(lower < 1 && upper > 1) {
            throw .impossibleBounds(lower: lower, upper: upper)
        }
        let solver = CalibrationSolver(weights: weights, auxiliaries: auxiliaries, method: method)
        try solver.checkClasses()
        let solution = try solver.solve(tolerance: tolerance)
        self.method = method
        self.auxiliaries = auxiliaries
        factors = solution.factors
        iterations = solution.iterations
        discrepancy = solution.discrepancy
        let used = zip(factors, weights).filter { $1 > 0 }.map(\.0)
        range = (used.min() ?? 1)...(used.max() ?? 1)
    }

    private init(_ other: CalibratedWeights, records: [Int]) {
        method = other.method
        auxiliaries = Auxiliaries(
            names: other.auxiliaries.names,
            values: Matrix(
                rows: records.count,
                columns: other.auxiliaries.values.columns,
                elements: records.flatMap { other.auxiliaries.values.row($0) }
            ),
            totals: other.auxiliaries.totals
        )
        factors = records.map { other.factors[$0] }
        iterations = other.iterations
        discrepancy = other.discrepancy
        range = other.range
    }

    /// Returns the factors of other records, each of which is part of one that was calibrated.
    func divided(_ records: [Int]) -> CalibratedWeights { CalibratedWeights(self, records: records) }

    /// Returns what the auxiliaries do not explain of linearised values: z − x′B, B by least squares with design weights.
    func residuals(of influences: Matrix, in design: SampleDesign) -> Matrix {
        let weights = design.records.map { $0.weight * Double($0.count) }
        let x = auxiliaries.values
        let normal = Cholesky(x.crossProduct(weights: weights))
        var result = influences
        for column in 0..<influences.columns {
            let right = x.crossProduct(weights: weights, with: influences.column(column))
            let fitted = x * normal.solve(right)
            for row in 0..<result.rows { result[row, column] -= fitted[row] }
        }
        return result
    }
}
