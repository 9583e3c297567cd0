// SPDX-License-Identifier: Apache-2.0

/// The constraints of a program, row after row in flat arrays.
struct SparseRows: Hashable, Sendable {
    /// Where each row's terms start, and, last, where the last row's end.
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int] = []
    private(set) var coefficients: [Int] = []
    private(set) var lowers: [Int?] = []
    private(set) var uppers: [Int?] = []

    var count: Int { lowers.count }
    var termCount: Int { columns.count }

    func range(of row: Int) -> Range<Int> {
        starts[row]..<starts[row + 1]
    }

    mutating func append(_ terms: [LinearExpression.Term], lower: Int?, upper: Int?) {
        for term in terms {
            columns.append(term.unknown.index)
            coefficients.append(term.coefficient)
        }
        starts.append(columns.count)
        lowers.append(lower)
        uppers.append(upper)
    }

    /// The same terms, column after column: where each column starts, and the rows and coefficients in it.
    ///
    /// This is the form that the solver wants, and the index by which propagation finds the rows of an unknown.
    func transposed(columnCount: Int) -> (starts: [Int], rows: [Int], coefficients: [Int]) {
        var starts = [Int](repeating: 0, count: columnCount + 1)
        for column in columns {
            starts[column + 1] += 1
        }
        for column in 0..<columnCount {
            starts[column + 1] += starts[column]
        }
        var next = starts
        var rows = [Int](repeating: 0, count: columns.count)
        var values = rows
        for row in 0..<count {
            for position in range(of: row) {
                let place = next[columns[position]]
                next[columns[position]] += 1
                rows[place] = row
                values[place] = coefficients[position]
            }
        }
        return (starts, rows, values)
    }
}
