// SPDX-License-Identifier: Apache-2.0

/// A dense matrix of doubles, stored row after row.
///
/// For the small systems of survey estimation (up to about 60 columns). Every product is summed in a fixed order, so the
/// same matrices give the same bits on every run.
public struct Matrix: Hashable, Sendable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// The elements, row after row.
    public private(set) var elements: [Double]

    /// Creates a matrix of zeros.
    public init(rows: Int, columns: Int) {
        self.init(rows: rows, columns: columns, elements: Array(repeating: 0, count: rows * columns))
    }

    /// Creates a matrix from its elements, row after row; there must be `rows` times `columns` of them.
    public init(rows: Int, columns: Int, elements: [Double]) {
        precondition(rows >= 0 && columns >= 0 && elements.count == rows * columns, "A matrix is a full rectangle.")
        self.rows = rows
        self.columns = columns
        self.elements = elements
    }

    /// Creates a matrix from its rows, all of one length.
    public init(_ rows: [[Double]]) {
        self.init(rows: rows.count, columns: rows.first?.count ?? 0, elements: rows.flatMap { $0 })
    }

    /// Creates a square matrix with a diagonal and zeros elsewhere.
    public init(diagonal: [Double]) {
        self.init(rows: diagonal.count, columns: diagonal.count)
        for index in diagonal.indices { self[index, index] = diagonal[index] }
    }

    /// The element of a row and a column.
    public subscript(row: Int, column: Int) -> Double {
        get { elements[row * columns + column] }
        set { elements[row * columns + column] = newValue }
    }

    /// Returns the elements of a row.
    public func row(_ row: Int) -> ArraySlice<Double> {
        elements[row * columns..<(row + 1) * columns]
    }

    /// Returns the elements of a column.
    public func column(_ column: Int) -> [Double] {
        (0..<rows).map { self[$0, column] }
    }

    /// The elements whose row is their column.
    public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

    /// The sum of the diagonal.
    public var trace: Double { NeumaierSum(diagonal).value }

    /// The matrix with rows and columns exchanged.
    public var transposed: Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for row in 0..<rows {
            for column in 0..<columns { result[column, row] = self[row, column] }
        }
        return result
    }

    /// Returns the product of two matrices, the columns of the first being as many as the rows of the second.
    public static func * (left: Matrix, right: Matrix) -> Matrix {
        precondition(left.columns == right.rows, "The shapes do not fit.")
        var result = Matrix(rows: left.rows, columns: right.columns)
        for row in 0..<left.rows {
            for inner in 0..<left.columns where left[row, inner] != 0 {
                let factor = left[row, inner]
                for column in 0..<right.columns { result[row, column] += factor * right[inner, column] }
            }
        }
        return result
    }

    /// Returns the product of a matrix and a vector.
    public static func * (left: Matrix, right: [Double]) -> [Double] {
        precondition(left.columns == right.count, "The shapes do not fit.")
        return (0..<left.rows).map { row in
            zip(left.row(row), right).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }

    /// Returns x′Ay, the value of the bilinear form of a matrix with as many rows as x and columns as y.
    public func form(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, self * right).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Returns the matrix with every element multiplied by a number.
    public func scaled(by factor: Double) -> Matrix {
        Matrix(rows: rows, columns: columns, elements: elements.map { factor * $0 })
    }

    /// Returns the sum of two matrices of one shape.
    public static func + (left: Matrix, right: Matrix) -> Matrix {
        precondition(left.rows == right.rows && left.columns == right.columns, "The shapes do not fit.")
        return Matrix(
            rows: left.rows,
            columns: left.columns,
            elements: zip(left.elements, right.elements).map { $0 + $1 }
        )
    }

    /// Returns the weighted cross product X′WX of the rows, each sum compensated.
    public func crossProduct(weights: [Double]) -> Matrix {
        precondition(weights.count == rows, "Each row has a weight.")
        var result = Matrix(rows: columns, columns: columns)
        for first in 0..<columns {
            for second in 0...first {
                var sum = NeumaierSum()
                for row in 0..<rows { sum.add(weights[row] * self[row, first] * self[row, second]) }
                result[first, second] = sum.value
                result[second, first] = sum.value
            }
        }
        return result
    }

    /// Returns X′Wy, each sum compensated.
    public func crossProduct(weights: [Double], with values: [Double]) -> [Double] {
        precondition(weights.count == rows && values.count == rows, "Each row has a weight and a value.")
        return (0..<columns).map { column in
            NeumaierSum((0..<rows).lazy.map { weights[$0] * self[$0, column] * values[$0] }).value
        }
    }
}
