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
        let (bound, same) = (threshold - tolerance, tolerance / 1000)
        if least[0][0] >= bound { return 1 }
        if most[0][0] < bound { return 0 }
        var total = NeumaierSum()
        var open = [PathSums()]
        open[0].add(PathSums.Path(sum: 0, probability: 1), tolerance: same)
        for stage in arcs.indices {
            var next = Array(repeating: PathSums(), count: least[stage + 1].count)
            for (node, arcs) in arcs[stage].enumerated() {
                let paths = open[node].sorted(tolerance: same)
                guard !paths.isEmpty else { continue }
                guard stage < self.arcs.count - 1 else {
                    try steps.spend(paths.count + arcs.count)
                    total.add(decided(paths, arcs, bound))
                    continue
                }
                try steps.spend(paths.count * arcs.count)
                for path in paths {
                    for arc in arcs {
                        let sum = path.sum + arc.value
                        let probability = path.probability * arc.probability
                        if sum + least[stage + 1][arc.target] >= bound {
                            total.add(probability)
                        } else if sum + most[stage + 1][arc.target] >= bound {
                            next[arc.target].add(PathSums.Path(sum: sum, probability: probability), tolerance: same)
                        }
                    }
                }
            }
            open = next
        }
        return min(1, total.value)
    }

    /// The probability of the paths that reach the bound by the last two columns, which one arc fills.
    ///
    /// The smaller the sum of a path, the fewer arcs lift it to the bound: both lists are gone through once.
    private func decided(_ paths: [PathSums.Path], _ arcs: [Arc], _ bound: Double) -> Double {
        let ends = least[least.count - 1]
        let gains = arcs.map { (gain: $0.value + ends[$0.target], probability: $0.probability) }.sorted { $0 > $1 }
        var (reached, position, total) = (NeumaierSum(), 0, NeumaierSum())
        for path in paths.reversed() {
            while position < gains.count, path.sum + gains[position].gain >= bound {
                reached.add(gains[position].probability)
                position += 1
            }
            total.add(path.probability * reached.value)
        }
        return total.value
    }
}
