// SPDX-License-Identifier: Apache-2.0

/// The values of the units of a stratum, kept so that squares are summed about their mean and not about 0.
///
/// A difference of large sums would leave rounding where the variance is 0; the units with equal values are few in a
/// table, so keeping them costs little.
struct UnitScatter: Hashable, Sendable {
    private(set) var count = 0
    private var sums: [NeumaierSum]
    private var values: [Double] = []
    private var counts: [Int] = []

    init(size: Int) {
        sums = Array(repeating: NeumaierSum(), count: size)
    }

    /// The sum over the units.
    var total: [Double] { sums.map(\.value) }

    mutating func add(_ unit: [Double], count more: Int) {
        count += more
        for column in unit.indices { sums[column].add(unit[column] * Double(more)) }
        values += unit
        counts.append(more)
    }

    /// The sum of squares and products about the mean of the units.
    var aboutMean: Matrix { about(total.map { $0 / Double(count) }) }

    /// The sum of squares and products about a given middle.
    func about(_ middle: [Double]) -> Matrix {
        let size = sums.count
        var result = Matrix(rows: size, columns: size)
        for (index, count) in counts.enumerated() {
            let unit = values[index * size..<(index + 1) * size]
            let deviations = zip(unit, middle).map { $0 - $1 }
            for row in 0..<size where deviations[row] != 0 {
                let factor = Double(count) * deviations[row]
                for column in 0...row { result[row, column] += factor * deviations[column] }
            }
        }
        for row in 0..<size {
            for column in 0..<row { result[column, row] = result[row, column] }
        }
        return result
    }
}
