// SPDX-License-Identifier: Apache-2.0

extension MarginNetwork {
    /// Returns the probability that the statistic is at least so large.
    ///
    /// - Parameters:
    ///   - threshold: The value that counts as reached when it is missed by less than the tolerance.
    ///   - tolerance: A difference that is one of rounding; sums of a path that differ by a thousandth of it are one.
    ///   - steps: The steps that may be taken.
    /// - Returns: The probability, 0 to 1.
    /// - Throws: ``ExactTestRefusal`` when the steps do not suffice.
    func tail(atLeast threshold: Double, tolerance: Double, steps: inout StepCount) throws(ExactTestRefusal) -> Double {
        let bound = threshold - tolerance
        if least[0][0] >= bound { return 1 }
        if most[0][0] < bound { return 0 }
        var total = NeumaierSum()
        var open = PathSums(grain: tolerance / 1000, farthest: farthest)
        var next = open
        open.begin(nodes: 1)
        open.add(0, to: 0, probability: 1)
        open.sort()
        for (stage, column) in stages.enumerated().dropLast() {
            next.begin(nodes: least[stage + 1].count)
            for node in 0..<column.nodes {
                let (paths, arcs) = (open.paths(at: node), column.arcs(of: node))
                guard !paths.isEmpty else { continue }
                try steps.spend(paths.count * arcs.count)
                for path in paths {
                    let (sum, weight) = (open[path].sum, open[path].probability)
                    for position in arcs {
                        let arc = column.arcs[position]
                        let reached = sum + arc.value
                        if reached + least[stage + 1][arc.target] >= bound {
                            total.add(weight * arc.probability)
                        } else if reached + most[stage + 1][arc.target] >= bound {
                            next.add(reached, to: arc.target, probability: weight * arc.probability)
                        }
                    }
                }
            }
            next.sort()
            swap(&open, &next)
        }
        try decide(open, bound, &total, &steps)
        return min(1, total.value)
    }

    /// The greatest distance from 0 that a sum can have on its way.
    private var farthest: Double {
        stages.reduce(0) { sofar, stage in
            sofar + stage.arcs.reduce(0) { max($0, abs($1.value)) }
        }
    }

    /// Adds the probability of the paths that reach the bound by the last two columns, which one arc fills.
    private func decide(
        _ open: PathSums,
        _ bound: Double,
        _ total: inout NeumaierSum,
        _ steps: inout StepCount
    ) throws(ExactTestRefusal) {
        guard let column = stages.last else { return }
        let ends = least[least.count - 1]
        var gains: [(gain: Double, probability: Double)] = []
        for node in 0..<column.nodes {
            let paths = open.paths(at: node)
            guard !paths.isEmpty else { continue }
            let arcs = column.arcs(of: node)
            try steps.spend(paths.count + arcs.count)
            gains.removeAll(keepingCapacity: true)
            for position in arcs {
                let arc = column.arcs[position]
                gains.append((arc.value + ends[arc.target], arc.probability))
            }
            gains.sort { $0.gain > $1.gain }
            // The probability that the gain is one of the first so many.
            var sum = NeumaierSum()
            for position in gains.indices {
                sum.add(gains[position].probability)
                gains[position].probability = sum.value
            }
            for path in paths {
                let sum = open[path].sum
                // The larger the gain, the sooner the bound is reached.
                var (low, high) = (0, gains.count)
                while low < high {
                    let middle = (low + high) / 2
                    if sum + gains[middle].gain >= bound { low = middle + 1 } else { high = middle }
                }
                if low > 0 { total.add(open[path].probability * gains[low - 1].probability) }
            }
        }
    }
}
