// SPDX-License-Identifier: Apache-2.0

extension Matrix {
    /// Returns the eigenvalues of a symmetric matrix, largest first, by Jacobi's method.
    ///
    /// Cyclic rotations in a fixed order (Golub and Van Loan 2013, 8.5): slower than other methods, right to the last digits, and
    /// always the same.
    public func symmetricEigenvalues() -> [Double] {
        precondition(rows == columns, "Only a square matrix has eigenvalues.")
        var matrix = self
        for _ in 0..<100 {
            var isDiagonal = true
            for row in 0..<rows {
                for column in 0..<row where matrix.rotate(row, column) { isDiagonal = false }
            }
            if isDiagonal { break }
        }
        return matrix.diagonal.sorted(by: >)
    }

    /// Makes an element 0 by a rotation of two axes, or returns false when it is nothing beside the diagonal.
    private mutating func rotate(_ first: Int, _ second: Int) -> Bool {
        let element = self[first, second]
        let size = (abs(self[first, first]) * abs(self[second, second])).squareRoot()
        guard abs(element) > 1e-17 * size, abs(element) > .leastNormalMagnitude else { return false }
        let ratio = (self[second, second] - self[first, first]) / (2 * element)
        let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        for index in 0..<rows {
            let (left, right) = (self[index, first], self[index, second])
            self[index, first] = cosine * left - sine * right
            self[index, second] = sine * left + cosine * right
        }
        for index in 0..<rows {
            let (left, right) = (self[first, index], self[second, index])
            self[first, index] = cosine * left - sine * right
            self[second, index] = sine * left + cosine * right
        }
        (self[first, second], self[second, first]) = (0, 0)
        return true
    }
}
