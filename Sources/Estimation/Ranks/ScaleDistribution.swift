// SPDX-License-Identifier: Apache-2.0

/// The answers on a scale of whole points: how many gave each, and where their middle is; unweighted.
///
/// Mean and standard deviation take the steps between points to be equal, which the median and the distribution do not.
public struct ScaleDistribution: Hashable, Sendable {
    /// The points that somebody gave, ascending.
    public let points: [Int]
    /// The respondents who gave each of them.
    public let counts: [Int]

    /// Counts the answers.
    ///
    /// - Parameter answers: The point that each respondent gave; nil for no answer, and for "don't know" where that is not in the
    ///   base.
    public init(_ answers: [Int?]) {
        let byPoint = Dictionary(grouping: answers.compactMap { $0 }, by: { $0 }).mapValues(\.count)
        points = byPoint.keys.sorted()
        counts = points.map { byPoint[$0] ?? 0 }
    }

    /// Creates the distribution of counted answers.
    ///
    /// - Parameter counts: The respondents who gave each point, from point 1 up.
    public init(countsFromOne counts: [Int]) {
        let given = counts.indices.filter { counts[$0] > 0 }
        points = given.map { $0 + 1 }
        self.counts = given.map { counts[$0] }
    }

    /// The respondents in the base.
    public var base: Int { counts.reduce(0, +) }

    /// Returns the respondents who gave a point.
    public func count(of point: Int) -> Int {
        points.firstIndex(of: point).map { counts[$0] } ?? 0
    }

    /// The mean point; nil without a base.
    public var mean: Double? {
        base > 0 ? Double(zip(points, counts).reduce(0) { $0 + $1.0 * $1.1 }) / Double(base) : nil
    }

    /// The standard deviation with the divisor n − 1; nil for fewer than two respondents.
    public var standardDeviation: Double? {
        guard base > 1, let mean else { return nil }
        let squares = zip(points, counts).lazy.map { point, count in
            Double(count) * (Double(point) - mean) * (Double(point) - mean)
        }
        return (NeumaierSum(squares).value / Double(base - 1)).squareRoot()
    }

    /// The median, between two points where half gave at most the one and half at least the other; nil without a base.
    public var median: Double? {
        guard base > 0 else { return nil }
        return Double(point(at: (base - 1) / 2) + point(at: base / 2)) / 2
    }

    /// The point of a position among the answers in ascending order.
    private func point(at position: Int) -> Int {
        var passed = 0
        return zip(points, counts).first { _, count in
            passed += count
            return passed > position
        }?.0 ?? 0
    }
}
