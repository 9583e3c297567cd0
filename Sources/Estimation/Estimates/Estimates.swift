// SPDX-License-Identifier: Apache-2.0

/// Estimates made together, with the covariances that differences between them need.
public struct Estimates: Hashable, Sendable {
    /// The estimated values; `nan` where there is no base.
    public let values: [Double]
    /// Their covariance matrix.
    public let covariance: Matrix
    /// The respondents in the base of each.
    public let bases: [Int]
    /// The degrees of freedom of the variances: those of the whole design, or of the base where all have the same one.
    public let degreesOfFreedom: Int
    /// How missing answers were treated, for the note below the table.
    public var note: MissingAnswers

    /// Creates estimates from their parts.
    public init(
        values: [Double],
        covariance: Matrix,
        bases: [Int],
        degreesOfFreedom: Int,
        note: MissingAnswers = MissingAnswers()
    ) {
        self.values = values
        self.covariance = covariance
        self.bases = bases
        self.degreesOfFreedom = degreesOfFreedom
        self.note = note
    }

    /// The number of estimates.
    public var count: Int { values.count }

    /// The standard errors; `nan` where there is no base.
    public var standardErrors: [Double] { values.indices.map { self[$0].standardError } }

    /// One of the estimates.
    public subscript(index: Int) -> Estimate {
        Estimate(
            value: values[index],
            variance: covariance[index, index],
            degreesOfFreedom: degreesOfFreedom,
            base: bases[index],
            note: note
        )
    }

    /// Returns a linear combination, such as a difference with the coefficients 1 and −1.
    ///
    /// - Parameter coefficients: One for each estimate.
    /// - Returns: Σ cθ with variance c′Vc; its base is the respondents behind the estimates that take part, each base
    ///   counted for itself.
    public func contrast(_ coefficients: [Double]) -> Estimate {
        precondition(coefficients.count == count, "Each estimate has a coefficient.")
        let taken = coefficients.indices.filter { coefficients[$0] != 0 }
        return Estimate(
            value: NeumaierSum(taken.lazy.map { coefficients[$0] * values[$0] }).value,
            variance: covariance.form(coefficients, coefficients),
            degreesOfFreedom: degreesOfFreedom,
            base: taken.reduce(0) { $0 + bases[$1] },
            note: note
        )
    }

    /// Returns the difference between two of the estimates.
    public func difference(_ first: Int, _ second: Int) -> Estimate {
        contrast(values.indices.map { ($0 == first ? 1 : 0) - ($0 == second ? 1 : 0) })
    }
}
