// SPDX-License-Identifier: Apache-2.0

/// The ranks of some values, smallest first; equal values share the mean of the ranks they take up.
struct MidRanks {
    /// The rank of each value, from 1.
    let ranks: [Double]
    /// Σ(t³ − t) over groups of t equal values.
    let ties: Double

    init(_ values: [Double]) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = Array(repeating: 0.0, count: values.count)
        var (ties, start) = (0.0, 0)
        while start < order.count {
            var end = start
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for position in start..<end { ranks[order[position]] = Double(start + 1 + end) / 2 }
            let size = Double(end - start)
            ties += size * size * size - size
            start = end
        }
        self.ranks = ranks
        self.ties = ties
    }

    /// Σ(r − r̄)² of the ranks, (n³ − n − ties)/12.
    var scatter: Double {
        let size = Double(ranks.count)
        return (size * size * size - size - ties) / 12
    }

    /// The mean of the ranks.
    var mean: Double { Double(ranks.count + 1) / 2 }
}
