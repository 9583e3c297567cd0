// SPDX-License-Identifier: Apache-2.0

/// The ranks of some values, smallest first; equal values share the mean of the ranks they take up.
struct MidRanks {
    /// The rank of each value, from 1; that of all answers that it stands for.
    let ranks: [Double]
    /// Σ(t³ − t) over groups of t equal values.
    let ties: Double

    /// How many answers there are.
    let count: Int

    /// Ranks values.
    ///
    /// - Parameters:
    ///   - values: The values.
    ///   - counts: How many answers each value stands for; nil for one each.
    init(_ values: [Double], counts: [Int]? = nil) {
        let counts = counts ?? Array(repeating: 1, count: values.count)
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = Array(repeating: 0.0, count: values.count)
        var (ties, start, passed) = (0.0, 0, 0)
        while start < order.count {
            var (end, alike) = (start, 0)
            while end < order.count, values[order[end]] == values[order[start]] {
                alike += counts[order[end]]
                end += 1
            }
            for position in start..<end { ranks[order[position]] = Double(2 * passed + alike + 1) / 2 }
            let size = Double(alike)
            ties += size * size * size - size
            passed += alike
            start = end
        }
        self.ranks = ranks
        self.ties = ties
        count = passed
    }

    /// Σ(r − r̄)² of the ranks, (n³ − n − ties)/12.
    var scatter: Double {
        let size = Double(count)
        return (size * size * size - size - ties) / 12
    }

    /// The mean of the ranks.
    var mean: Double { Double(count + 1) / 2 }
}
