// SPDX-License-Identifier: Apache-2.0

/// Newton's method for the calibration equations.
struct CalibrationSolver {
    let weights: [Double]
    let auxiliaries: Auxiliaries
    let method: CalibrationMethod

    struct Solution {
        var factors: [Double]
        var iterations: Int
        var discrepancy: Double
    }

    /// Refuses a class that has a total and no respondents.
    func checkClasses() throws(CalibrationError) {
        for (index, name) in auxiliaries.names.enumerated() where auxiliaries.totals[index] != 0 {
            let isEmpty = zip(auxiliaries.values.column(index), weights).allSatisfy { $0 * $1 == 0 }
            if isEmpty { throw .emptyClass(name: name, total: auxiliaries.totals[index]) }
        }
    }

    func solve(tolerance: Double) throws(CalibrationError) -> Solution {
        let x = auxiliaries.values
        var lambda = Array(repeating: 0.0, count: x.columns)
        var factors = Array(repeating: 1.0, count: x.rows)
        var gaps = self.gaps(factors)
        var iterations = 0
        while size(of: gaps) > tolerance, iterations < 200 {
            iterations += 1
            let slopes = (x * lambda).map { method.factor($0).slope }
            let step = Cholesky(x.crossProduct(weights: zip(weights, slopes).map { $0 * $1 })).solve(gaps)
            var fraction = 1.0
            var next = (lambda: lambda, factors: factors, gaps: gaps)
            repeat {
                next.lambda = zip(lambda, step).map { $0 + fraction * $1 }
                next.factors = (x * next.lambda).map { method.factor($0).value }
                next.gaps = self.gaps(next.factors)
                fraction /= 2
            } while !(size(of: next.gaps) < size(of: gaps)) && fraction > 1e-6
            // Rounding sets the limit: no step comes closer.
            guard size(of: next.gaps) < size(of: gaps) else { break }
            (lambda, factors, gaps) = next
        }
        let discrepancy = size(of: gaps)
        guard discrepancy <= max(tolerance, 1e-9) else { throw failure(gaps, iterations: iterations) }
        return Solution(factors: factors, iterations: iterations, discrepancy: discrepancy)
    }

    /// The known totals less the weighted ones.
    private func gaps(_ factors: [Double]) -> [Double] {
        let x = auxiliaries.values
        return (0..<x.columns).map { column in
            var sum = NeumaierSum()
            sum.add(auxiliaries.totals[column])
            for row in 0..<x.rows { sum.add(-weights[row] * factors[row] * x[row, column]) }
            return sum.value
        }
    }

    /// The largest gap beside its total.
    private func size(of gaps: [Double]) -> Double {
        relative(gaps).reduce(0) { $1.isNaN ? .infinity : max($0, $1) }
    }

    private func relative(_ gaps: [Double]) -> [Double] {
        let scale = auxiliaries.totals.reduce(0) { max($0, abs($1)) }
        return zip(gaps, auxiliaries.totals).map { abs($0) / max(abs($1), 1e-6 * scale, .leastNormalMagnitude) }
    }

    private func failure(_ gaps: [Double], iterations: Int) -> CalibrationError {
        let x = auxiliaries.values
        let cholesky = Cholesky(x.crossProduct(weights: weights))
        // In the linear case the independent totals are always met, so what is left contradicts them.
        let contradictory = cholesky.dependent.filter { index in
            let right = x.crossProduct(weights: weights, with: x.column(index))
            var others = cholesky.solve(right)
            others[index] = 0
            let implied = zip(others, auxiliaries.totals).reduce(0) { $0 + $1.0 * $1.1 }
            return abs(implied - auxiliaries.totals[index]) > 1e-9 * max(1, abs(auxiliaries.totals[index]))
        }
        guard contradictory.isEmpty else {
            return .contradictoryTotals(names: contradictory.map { auxiliaries.names[$0] })
        }
        let sizes = relative(gaps)
        let worst = sizes.max() ?? 0
        let names = auxiliaries.names.indices.filter { !(sizes[$0] < worst / 10) }.map { auxiliaries.names[$0] }
        return .unreachableTotals(names: names, iterations: iterations)
    }
}
