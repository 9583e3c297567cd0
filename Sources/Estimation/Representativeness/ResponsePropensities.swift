// SPDX-License-Identifier: Apache-2.0

/// How likely each unit of the frame is to answer, judged by the classes that are known of it, with the uncertainty
/// of that.
///
/// Indicators are computed from this alone, whether the propensities are rates of classes (``init(_:)``) or fitted by
/// a logit model (``init(logit:variables:)``).
public struct ResponsePropensities: Hashable, Sendable {
    /// The names of the variables.
    public let variables: [String]
    /// The cells of the frame.
    public let cells: [ResponseCell]
    /// The propensity of the units of each cell, 0 to 1.
    public let values: [Double]

    /// The derivative of each cell's propensity by each coefficient: z = ρ(1 − ρ)x, one row a cell.
    let gradients: Matrix
    /// The covariance Σ of the coefficients.
    let covariance: Matrix

    /// Takes the rates of the classes as propensities; the logit model with one variable, in closed form.
    ///
    /// Classes of which nobody or everybody answered are allowed, and have no uncertainty. Classes without units take
    /// no part.
    public init(_ classification: ResponseClassification) {
        let cells = classification.classes.filter { $0.units > 0 }
            .map { ResponseCell(classes: [$0.name], units: $0.units, respondents: $0.respondents) }
        let rates = cells.map { Double($0.respondents) / Double($0.units) }
        let spreads = rates.map { $0 * (1 - $0) }
        self.init(
            variables: [classification.name],
            cells: cells,
            values: rates,
            gradients: Matrix(diagonal: spreads),
            covariance: Matrix(diagonal: zip(cells, spreads).map { $1 > 0 ? 1 / (Double($0.units) * $1) : 0 })
        )
    }

    init(variables: [String], cells: [ResponseCell], values: [Double], gradients: Matrix, covariance: Matrix) {
        self.variables = variables
        self.cells = cells
        self.values = values
        self.gradients = gradients
        self.covariance = covariance
    }

    /// The units of the frame, N.
    public var units: Int { cells.reduce(0) { $0 + $1.units } }

    /// The units that answered, n.
    public var respondents: Int { cells.reduce(0) { $0 + $1.respondents } }

    /// The response rate n/N, which is also the mean propensity.
    public var meanRate: Double { Double(respondents) / Double(units) }

    /// Returns Σ of a value over the units of the frame.
    func sum(_ value: (Int) -> Double) -> Double {
        var sum = NeumaierSum()
        for (index, cell) in cells.enumerated() { sum.add(Double(cell.units) * value(index)) }
        return sum.value
    }

    /// Σ (ρ − ρ̄)² over the units of the frame.
    var squaredDeviations: Double {
        let mean = meanRate
        return sum { (values[$0] - mean) * (values[$0] - mean) }
    }
}
