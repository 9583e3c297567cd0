// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// The small linear algebra against its definitions.
@Suite struct AlgebraTests {
    private static func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
        var generator = SeededGenerator(state: seed)
        let elements = (0..<rows * columns).map { _ in Double.random(in: -1...1, using: &generator) }
        return Matrix(rows: rows, columns: columns, elements: elements)
    }

    @Test func `a compensated sum keeps what plain addition loses`() {
        var sum = NeumaierSum([1, 1e100, 1])
        sum.add(-1e100)
        #expect(sum.value == 2)
        #expect(abs(NeumaierSum(repeatElement(0.1, count: 100_000)).value - 10_000) < 1e-12)
        var parts = NeumaierSum([1e16, 1])
        parts.add(NeumaierSum([-1e16, 1]))
        #expect(parts.value == 2)
        #expect(NeumaierSum([1, .infinity]).value == .infinity)
    }

    @Test(arguments: [1, 2, 7, 30])
    func `Cholesky solves, inverts and finds the full rank`(_ size: Int) {
        let root = Self.random(size + 5, size, seed: UInt64(size))
        let matrix = root.crossProduct(weights: Array(repeating: 1, count: size + 5))
        let cholesky = Cholesky(matrix)
        #expect(cholesky.isFullRank && cholesky.rank == size)
        let right = (0..<size).map { Double($0) - 2.5 }
        for (value, expected) in zip(matrix * cholesky.solve(right), right) {
            #expect(abs(value - expected) < 1e-9)
        }
        let unit = matrix * cholesky.inverse
        for row in 0..<size {
            for column in 0..<size { #expect(abs(unit[row, column] - (row == column ? 1 : 0)) < 1e-9) }
        }
    }

    @Test func `Cholesky leaves out the rows that depend on earlier ones, whatever their units`() {
        // Two margins of two classes each: the last class follows from the others.
        let rows = [[1.0, 0, 1, 0], [1, 0, 0, 1], [0, 1, 1, 0], [0, 1, 0, 1]]
        let margins = Matrix(rows.map { [$0[0], 1e6 * $0[1], $0[2], 1e-6 * $0[3]] })
        let cholesky = Cholesky(margins.crossProduct(weights: [1, 2, 3, 4]))
        #expect(cholesky.dependent == [3] && cholesky.rank == 3)
        let zero = Cholesky(Matrix(rows: 2, columns: 2))
        #expect(zero.rank == 0 && zero.solve([1, 1]) == [0, 0])
    }

    @Test(arguments: [1, 2, 5, 20])
    func `eigenvalues have the trace and the trace of the square, and those of a diagonal are itself`(_ size: Int) {
        let root = Self.random(size, size, seed: 7)
        let matrix = root + root.transposed
        let values = matrix.symmetricEigenvalues()
        #expect(values == values.sorted(by: >) && values.count == size)
        #expect(abs(NeumaierSum(values).value - matrix.trace) < 1e-12 * Double(size))
        #expect(abs(values.reduce(0) { $0 + $1 * $1 } - (matrix * matrix).trace) < 1e-11 * Double(size))
        #expect(Matrix(diagonal: [2, -1, 5]).symmetricEigenvalues() == [5, 2, -1])
    }

    @Test func `eigenvalues are those worked out by hand`() {
        // 2 − √2, 2 and 2 + √2.
        let values = Matrix([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]).symmetricEigenvalues()
        let expected = [2 + 2.0.squareRoot(), 2, 2 - 2.0.squareRoot()]
        for (value, right) in zip(values, expected) { #expect(abs(value - right) < 1e-15 * 4) }
    }
}
