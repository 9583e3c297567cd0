// SPDX-License-Identifier: Apache-2.0

/// The estimated shares of a table, and how far they are from independence.
struct IndependenceTable {
    private let shares: [Double]
    private let rows: Int
    private let columns: Int
    private let rowShares: [Double]
    private let columnShares: [Double]

    init(shares: [Double], rows: Int, columns: Int) {
        self.shares = shares
        self.rows = rows
        self.columns = columns
        rowShares = (0..<rows).map { row in (0..<columns).reduce(0) { $0 + shares[row * columns + $1] } }
        columnShares = (0..<columns).map { column in (0..<rows).reduce(0) { $0 + shares[$1 * columns + column] } }
    }

    /// Pearson's X² for a single respondent.
    var pearson: Double {
        NeumaierSum(
            shares.indices.lazy.map { cell in
                let expected = rowShares[cell / columns] * columnShares[cell % columns]
                return (shares[cell] - expected) * (shares[cell] - expected) / expected
            }
        ).value
    }

    /// The eigenvalues of Δ.
    func designEffects(covariance: Matrix, respondents: Int) -> [Double] {
        var contrasts = Matrix(rows: shares.count, columns: (rows - 1) * (columns - 1))
        var inverse = Matrix(rows: shares.count, columns: shares.count)
        for (column, cell) in interior.enumerated() {
            for other in shares.indices {
                // The indicator of the cell without what rows and columns explain.
                let row = (other / columns == cell / columns ? 1 : 0) - 1 / Double(rows)
                contrasts[other, column] =
                    row * ((other % columns == cell % columns ? 1 : 0) - 1 / Double(columns))
            }
        }
        for cell in shares.indices where shares[cell] > 0 { inverse[cell, cell] = 1 / shares[cell] }
        let scaled = inverse * contrasts
        let simple = (contrasts.transposed * scaled).scaled(by: 1 / Double(respondents))
        let real = scaled.transposed * covariance * scaled
        return Cholesky(simple).whitened(real).symmetricEigenvalues()
    }

    /// Wald's statistic of the numbers of units less what independence expects, N_ij − N_i N_j / N.
    func wald(totals: Estimates) -> Double {
        let sum = NeumaierSum(totals.values).value
        let differences = interior.map { cell in
            totals.values[cell] - sum * rowShares[cell / columns] * columnShares[cell % columns]
        }
        var gradient = Matrix(rows: shares.count, columns: differences.count)
        for (column, cell) in interior.enumerated() {
            let (row, side) = (rowShares[cell / columns], columnShares[cell % columns])
            for other in shares.indices {
                let isInRow = other / columns == cell / columns
                let isInColumn = other % columns == cell % columns
                gradient[other, column] =
                    (other == cell ? 1 : 0) - (isInRow ? side : 0) - (isInColumn ? row : 0) + row * side
            }
        }
        let spread = gradient.transposed * totals.covariance * gradient
        return zip(differences, Cholesky(spread).solve(differences)).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The cells outside the first row and the first column.
    private var interior: [Int] {
        shares.indices.filter { $0 / columns > 0 && $0 % columns > 0 }
    }
}
