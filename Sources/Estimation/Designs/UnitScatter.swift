// SPDX-License-Identifier: Apache-2.0

/// The values of the units of a stratum, kept so that squares are summed about their mean and not about 0.
///
/// A difference of large sums would leave rounding where the variance is 0; the units with equal values are few in a
/// table, so keeping them costs little. Units outside a domain have nothing but zeros, and are only counted.
struct UnitScatter: Hashable, Sendable {
    private(set) var count = 0
    private var sums: [NeumaierSum]
    private var values: [Double] = []
    private var counts: [Int] = []
    private var zeros = 0

    init(size: Int) {
        sums = Array(repeating: NeumaierSum(), count: size)
    }

    /// The sum over the units.
    var total: [Double] { sums.map(\.value) }

    /// Adds units that are alike: their values times their weight.
    mutating func add(_ unit: some RandomAccessCollection<Double>, weight: Double = 1, count more: Int) {
        count += more
        guard unit.contains(where: { $0 != 0 }) else {
            zeros += more
            return
        }
        for (column, value) in unit.enumerated() {
            sums[column].add(value * weight * Double(more))
            values.append(value * weight)
        }
        counts.append(more)
    }

    /// The sum of squares and products about the mean of the units.
    var aboutMean: Matrix { about(total.map { $0 / Double(count) }) }

    /// The sum of squares and products about a given middle.
    func about(_ middle: [Double]) -> Matrix {
        let size = sums.count
        var elements = Array(repeating: 0.0, count: size * size)
        var deviations = middle.map { 0 - $0 }
        func add(_ count: Int) {
            for row in 0..<size where deviations[row] != 0 {
                let factor = Double(count) * deviations[row]
                for column in 0...row { elements[row * size + column] += factor * deviations[column] }
            }
        }
        add(zeros)
        for (index, count) in counts.enumerated() {
            for column in 0..<size { deviations[column] = values[index * size + column] - middle[column] }
            add(count)
        }
        for row in 0..<size {
            for column in 0..<row { elements[column * size + row] = elements[row * size + column] }
        }
        return Matrix(rows: size, columns: size, elements: elements)
    }
}
