// SPDX-License-Identifier: Apache-2.0

/// How often the items are marked, and marked together, in one group of respondents.
struct GroupMoments {
    /// The respondents.
    let base: Int
    /// How many have marked both of two items; on the diagonal, one.
    let pairs: [[Int]]

    init(_ marks: [[Bool]], items: Int) {
        base = marks.count
        var pairs = Array(repeating: Array(repeating: 0, count: items), count: items)
        for marks in marks {
            let marked = marks.indices.filter { marks[$0] }
            for first in marked {
                for second in marked { pairs[first][second] += 1 }
            }
        }
        self.pairs = pairs
    }

    /// Returns the share that has marked an item.
    func share(_ item: Int) -> Double { Double(pairs[item][item]) / Double(base) }

    /// Returns the covariances of some items, with the divisor n, each over the product of two given standard deviations.
    func scaledCovariance(of items: [Int], by deviations: [Double]) -> Matrix {
        Matrix(
            items.map { first in
                items.map { second in
                    let covariance = Double(pairs[first][second]) / Double(base) - share(first) * share(second)
                    return covariance / (deviations[first] * deviations[second])
                }
            }
        )
    }
}
