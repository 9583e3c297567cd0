// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension ResponsePropensities {
    /// Fits ln(ρ/(1 − ρ)) = x′β with an intercept and a term for every class of every variable but its first.
    ///
    /// Maximum likelihood by iteratively reweighted least squares (McCullagh and Nelder 1989, 4.4); Σ is the inverse
    /// information. A term that follows from others (one classification nested in another) is left out and changes no
    /// propensity.
    ///
    /// - Parameters:
    ///   - cells: The frame by cell, such as ``ResponseCell/counting(_:answered:)`` gives.
    ///   - variables: The names of the variables.
    /// - Throws: ``ResponseModelError`` when some units are fitted to answer never or always, which no finite β says.
    public init(logit cells: [ResponseCell], variables: [String]) throws(ResponseModelError) {
        precondition(
            cells.allSatisfy { $0.classes.count == variables.count },
            "Every cell has a class in every variable."
        )
        let respondents = cells.reduce(0) { $0 + $1.respondents }
        guard respondents > 0 else { throw .nobodyAnswered }
        guard respondents < cells.reduce(0, { $0 + $1.units }) else { throw .everybodyAnswered }
        let fit = LogitFit(terms: Self.terms(of: cells, variables.count), cells: cells)
        let extremes = cells.indices.filter { min(fit.values[$0], 1 - fit.values[$0]) < 1e-7 }
        guard extremes.isEmpty else {
            throw .unbounded(cells: extremes.map { cells[$0].classes.joined(separator: ", ") })
        }
        let spreads = fit.values.map { $0 * (1 - $0) }
        var gradients = fit.terms
        for row in 0..<gradients.rows {
            for column in 0..<gradients.columns { gradients[row, column] *= spreads[row] }
        }
        self.init(
            variables: variables,
            cells: cells,
            values: fit.values,
            gradients: gradients,
            covariance: Cholesky(fit.information).inverse
        )
    }

    /// The intercept, and an indicator of each class but the first, in sorted order.
    private static func terms(of cells: [ResponseCell], _ variables: Int) -> Matrix {
        let indicated = (0..<variables).flatMap { variable in
            Set(cells.map { $0.classes[variable] }).sorted().dropFirst().map { (variable, $0) }
        }
        return Matrix(cells.map { cell in [1] + indicated.map { cell.classes[$0.0] == $0.1 ? 1 : 0 } })
    }
}

/// The maximum of the likelihood of a logit model.
private struct LogitFit {
    let terms: Matrix
    let values: [Double]
    let information: Matrix

    init(terms: Matrix, cells: [ResponseCell]) {
        let units = cells.map { Double($0.units) }
        let respondents = cells.map { Double($0.respondents) }
        func values(_ beta: [Double]) -> [Double] { (terms * beta).map { 1 / (1 + exp(-$0)) } }
        func information(_ values: [Double]) -> Matrix {
            terms.crossProduct(weights: zip(units, values).map { $0 * $1 * (1 - $1) })
        }
        func deviance(_ values: [Double]) -> Double {
            let parts = values.indices.lazy.map { cell in
                let (yes, no) = (respondents[cell], units[cell] - respondents[cell])
                return (yes > 0 ? yes * log(values[cell]) : 0) + (no > 0 ? no * log1p(-values[cell]) : 0)
            }
            return -2 * NeumaierSum(parts).value
        }
        var beta = Array(repeating: 0.0, count: terms.columns)
        var fitted = values(beta)
        // Where the maximum lies at infinity each round goes about 1 further; thirty reach any bound that matters.
        for _ in 0..<30 {
            let gaps = fitted.indices.map { respondents[$0] - units[$0] * fitted[$0] }
            let gradient = terms.crossProduct(weights: gaps, with: Array(repeating: 1, count: gaps.count))
            let step = Cholesky(information(fitted)).solve(gradient)
            var fraction = 1.0
            var (next, nextFitted) = (beta, fitted)
            repeat {
                next = zip(beta, step).map { $0 + fraction * $1 }
                nextFitted = values(next)
                fraction /= 2
            } while !(deviance(nextFitted) <= deviance(fitted) * (1 + 1e-12)) && fraction > 1e-3
            (beta, fitted) = (next, nextFitted)
            guard step.contains(where: { abs($0) > 1e-11 }) else { break }
        }
        self.terms = terms
        self.values = fitted
        self.information = information(fitted)
    }
}
