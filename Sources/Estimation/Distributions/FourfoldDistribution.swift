// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The count of the first cell of a two-by-two table with both margins given: Fisher's noncentral hypergeometric distribution.
///
/// P(X = k) is in proportion to C(r, k) C(N − r, c − k) ψ^k, where r and c are the first row's and column's totals and ψ is the
/// odds ratio. The logarithms of the proportions are found by recurrence from the most probable count of ψ = 1.
struct FourfoldDistribution {
    /// The smallest possible count.
    let smallest: Int
    /// The largest possible count.
    let largest: Int

    /// ln P(X = k) for ψ = 1, up to a constant.
    private let logarithms: [Double]

    init(total: Int, row: Int, column: Int) {
        let (low, high) = (max(0, row + column - total), min(row, column))
        (smallest, largest) = (low, high)
        /// The step from a count to the next.
        func step(_ count: Int) -> Double {
            let up = Double(row - count) * Double(column - count)
            return log(up / (Double(count + 1) * Double(total - row - column + count + 1)))
        }
        let share = Double(row + 1) / Double(total + 2)
        let mode = min(max(Int((share * Double(column + 1)).rounded(.down)), low), high)
        var logarithms = Array(repeating: 0.0, count: high - low + 1)
        for count in stride(from: mode, to: high, by: 1) {
            logarithms[count + 1 - low] = logarithms[count - low] + step(count)
        }
        for count in stride(from: mode, to: low, by: -1) {
            logarithms[count - 1 - low] = logarithms[count - low] - step(count - 1)
        }
        self.logarithms = logarithms
    }

    /// The probabilities of the counts from the smallest to the largest, for ln ψ; infinite, it leaves one count only.
    func probabilities(logOdds: Double = 0) -> [Double] {
        guard logOdds.isFinite else {
            let certain = logOdds < 0 ? 0 : logarithms.count - 1
            return logarithms.indices.map { $0 == certain ? 1 : 0 }
        }
        let tilted = logarithms.indices.map { logarithms[$0] + logOdds * Double($0) }
        let largest = tilted.max() ?? 0
        let weights = tilted.map { exp($0 - largest) }
        let sum = NeumaierSum(weights).value
        return weights.map { $0 / sum }
    }

    /// P(X ≤ k) for ln ψ.
    func atMost(_ count: Int, logOdds: Double = 0) -> Double {
        min(1, NeumaierSum(probabilities(logOdds: logOdds).prefix(max(0, count - smallest + 1))).value)
    }

    /// P(X ≥ k) for ln ψ.
    func atLeast(_ count: Int, logOdds: Double = 0) -> Double {
        min(1, NeumaierSum(probabilities(logOdds: logOdds).dropFirst(max(0, count - smallest))).value)
    }

    /// The expected count for ln ψ.
    func mean(logOdds: Double) -> Double {
        let probabilities = self.probabilities(logOdds: logOdds)
        return Double(smallest) + NeumaierSum(probabilities.indices.lazy.map { Double($0) * probabilities[$0] }).value
    }

    /// The odds ratio at which a quantity that rises with it reaches a value, found by halving to the last digit.
    static func oddsRatio(where quantity: (_ logOdds: Double) -> Double, reaches value: Double) -> Double {
        var (low, high) = (-1.0, 1.0)
        while quantity(low) > value { low *= 2 }
        while quantity(high) < value { high *= 2 }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return exp(middle) }
            if quantity(middle) < value { low = middle } else { high = middle }
        }
    }
}
