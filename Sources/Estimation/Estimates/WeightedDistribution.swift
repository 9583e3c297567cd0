// SPDX-License-Identifier: Apache-2.0

/// The weighted distribution function of a measure.
struct WeightedDistribution {
    /// The distinct values, rising, with the weight at or below each.
    private let steps: [(value: Double, weight: Double)]

    init(_ measure: Measure, base: [Bool], weights: [Double]) {
        let order = base.indices.filter { base[$0] && weights[$0] > 0 }
            .sorted { (measure.values[$0], $0) < (measure.values[$1], $1) }
        var steps: [(value: Double, weight: Double)] = []
        var sum = NeumaierSum()
        for index in order {
            sum.add(weights[index])
            if steps.last?.value == measure.values[index] { steps.removeLast() }
            steps.append((measure.values[index], sum.value))
        }
        self.steps = steps
    }

    /// The smallest value whose share of the weight reaches a fraction; `nan` without values.
    func quantile(_ fraction: Double) -> Double {
        guard let last = steps.last else { return .nan }
        // A share that is the fraction but for rounding reaches it.
        let target = min(max(fraction, 0), 1) * last.weight * (1 - 1e-14)
        return steps.first { $0.weight >= target }?.value ?? last.value
    }
}
