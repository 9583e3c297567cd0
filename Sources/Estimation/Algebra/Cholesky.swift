// SPDX-License-Identifier: Apache-2.0

/// The Cholesky factor of a symmetric, positive semidefinite matrix, with its rank.
///
/// A row that depends on the rows before it, to within a tolerance, is left out: its unknown is 0 in every solution, which
/// is how margins that all sum to the same total are handled. The matrix is scaled to a unit diagonal first, so units of
/// measurement do not decide what is dependent.
public struct Cholesky: Hashable, Sendable {
    /// The positions of the rows that depend on earlier ones, in order.
    public let dependent: [Int]

    private let factor: Matrix
    private let scale: [Double]
    private let kept: [Int]

    /// Creates the factor.
    ///
    /// - Parameters:
    ///   - matrix: A symmetric matrix; only its lower triangle is read.
    ///   - tolerance: A row is dependent when what its predecessors leave of its unit diagonal is at most this.
    public init(_ matrix: Matrix, tolerance: Double = 1e-11) {
        precondition(matrix.rows == matrix.columns, "Only a square matrix has a Cholesky factor.")
        let scale = matrix.diagonal.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
        var factor = Matrix(rows: matrix.rows, columns: matrix.rows)
        var (kept, dependent): ([Int], [Int]) = ([], [])
        for row in 0..<matrix.rows {
            for column in kept {
                var rest = matrix[row, column] * scale[row] * scale[column]
                for inner in kept where inner < column { rest -= factor[row, inner] * factor[column, inner] }
                factor[row, column] = rest / factor[column, column]
            }
            let left = kept.reduce(scale[row] > 0 ? 1 : 0) { $0 - factor[row, $1] * factor[row, $1] }
            if left > tolerance {
                factor[row, row] = left.squareRoot()
                kept.append(row)
            } else {
                dependent.append(row)
            }
        }
        self.factor = factor
        self.scale = scale
        self.kept = kept
        self.dependent = dependent
    }

    /// The number of independent rows.
    public var rank: Int { kept.count }

    /// Says whether the matrix has an inverse.
    public var isFullRank: Bool { dependent.isEmpty }

    /// Returns the solution x of Ax = b, with 0 for the dependent rows, whose equations are not looked at.
    public func solve(_ right: [Double]) -> [Double] {
        precondition(right.count == scale.count, "There is one equation a row.")
        var solution = Array(repeating: 0.0, count: right.count)
        for row in kept {
            let rest = kept.prefix { $0 < row }.reduce(right[row] * scale[row]) { $0 - factor[row, $1] * solution[$1] }
            solution[row] = rest / factor[row, row]
        }
        for row in kept.reversed() {
            let later = kept.reversed().prefix { $0 > row }
            solution[row] = later.reduce(solution[row]) { $0 - factor[$1, row] * solution[$1] } / factor[row, row]
        }
        return zip(solution, scale).map { $0 * $1 }
    }

    /// Returns the solution of AX = B, column by column.
    public func solve(_ right: Matrix) -> Matrix {
        var result = Matrix(rows: right.rows, columns: right.columns)
        for column in 0..<right.columns {
            for (row, value) in solve(right.column(column)).enumerated() { result[row, column] = value }
        }
        return result
    }

    /// The inverse, with zeros in the rows and columns of the dependent rows (a reflexive generalised inverse).
    public var inverse: Matrix {
        var result = solve(Matrix(diagonal: Array(repeating: 1, count: scale.count)))
        for column in dependent {
            for row in 0..<result.rows { result[row, column] = 0 }
        }
        return result
    }

    /// Returns L⁻¹BL⁻ᵀ for a symmetric B, where A = LLᵀ: the symmetric matrix with the eigenvalues of A⁻¹B.
    ///
    /// The rows and columns that depend on earlier ones are left out.
    public func whitened(_ matrix: Matrix) -> Matrix {
        func halved(_ right: [Double]) -> [Double] {
            var solution: [Double] = []
            for row in kept {
                let rest = zip(kept, solution).reduce(right[row] * scale[row]) { $0 - factor[row, $1.0] * $1.1 }
                solution.append(rest / factor[row, row])
            }
            return solution
        }
        let half = Matrix((0..<matrix.columns).map { halved(matrix.column($0)) })
        return Matrix((0..<rank).map { halved(half.column($0)) })
    }
}
