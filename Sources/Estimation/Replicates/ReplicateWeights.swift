// SPDX-License-Identifier: Apache-2.0

/// Sets of weights that each leave out, double or redraw a part of the sample; the spread of an estimate over them is its
/// variance (Wolter 2007).
public struct ReplicateWeights: Hashable, Sendable {
    /// How the sets were made.
    public enum Method: String, Hashable, Sendable, Codable {
        /// One unit at a time left out of an unstratified sample.
        case jackknife = "JK1"
        /// One unit at a time left out within strata.
        case stratifiedJackknife = "JKn"
        /// One unit of each pair, balanced.
        case balancedHalf = "BRR"
        /// Balanced, with a part of the weight left on the other unit.
        case fay = "Fay"
        /// Units redrawn within strata, as many as there were less one.
        case bootstrap = "subbootstrap"
        /// Made elsewhere.
        case given = "other"
    }

    /// How the sets were made.
    public let method: Method
    /// The weight of each record in each set: that of a respondent times the respondents.
    public let weights: [[Double]]
    /// The factor of the whole sum.
    public let scale: Double
    /// The factor of each set.
    public let replicateScales: [Double]
    /// Whether deviations are taken from the estimate itself and not from the mean over the sets.
    public var isAroundEstimate: Bool
    /// The weights of the sample itself, as `weights`.
    public let fullWeights: [Double]
    /// The degrees of freedom of a variance.
    public let degreesOfFreedom: Int

    /// Creates replicate weights that were made elsewhere.
    ///
    /// - Parameters:
    ///   - method: How they were made.
    ///   - fullWeights: The weight of each record in the sample itself.
    ///   - weights: The weight of each record in each set.
    ///   - scale: The factor of the whole sum.
    ///   - replicateScales: The factor of each set; nil for 1.
    ///   - isAroundEstimate: Whether deviations are taken from the estimate itself.
    ///   - degreesOfFreedom: The degrees of freedom; nil for the number of independent sets less one.
    public init(
        method: Method,
        fullWeights: [Double],
        weights: [[Double]],
        scale: Double,
        replicateScales: [Double]? = nil,
        isAroundEstimate: Bool = false,
        degreesOfFreedom: Int? = nil
    ) {
        precondition(weights.allSatisfy { $0.count == fullWeights.count }, "Each record has a weight in each set.")
        self.method = method
        self.fullWeights = fullWeights
        self.weights = weights
        self.scale = scale
        self.replicateScales = replicateScales ?? Array(repeating: 1, count: weights.count)
        self.isAroundEstimate = isAroundEstimate
        self.degreesOfFreedom = degreesOfFreedom ?? max(0, Self.rank(of: weights) - 1)
    }

    /// Returns the covariances of estimates: scale · Σ r (θ − middle)(θ − middle)′.
    ///
    /// - Parameter estimate: Computes the estimates from the weight of each record.
    /// - Returns: The covariance matrix of the estimates.
    public func covariance(of estimate: ([Double]) -> [Double]) -> Matrix {
        let full = estimate(fullWeights)
        let values = weights.map(estimate)
        let used = values.indices.filter { replicateScales[$0] > 0 }
        let middle =
            isAroundEstimate
            ? full
            : full.indices.map { column in
                NeumaierSum(used.lazy.map { values[$0][column] }).value / Double(used.count)
            }
        let deviations = Matrix(values.map { row in zip(row, middle).map { $0 - $1 } })
        return deviations.crossProduct(weights: replicateScales.map { $0 * scale })
    }

    /// Returns the sets with each of them calibrated to the same totals, as the sample itself was.
    ///
    /// - Throws: ``CalibrationError`` when a set cannot be calibrated.
    public func calibrated(
        to auxiliaries: Auxiliaries,
        method calibration: CalibrationMethod = .linear
    ) throws(CalibrationError) -> ReplicateWeights {
        func calibrated(_ weights: [Double]) throws(CalibrationError) -> [Double] {
            let result = try CalibratedWeights(weights: weights, auxiliaries: auxiliaries, method: calibration)
            return zip(weights, result.factors).map { $0 * $1 }
        }
        var sets: [[Double]] = []
        for set in weights { sets.append(try calibrated(set)) }
        return ReplicateWeights(
            method: method,
            fullWeights: try calibrated(fullWeights),
            weights: sets,
            scale: scale,
            replicateScales: replicateScales,
            isAroundEstimate: isAroundEstimate,
            degreesOfFreedom: degreesOfFreedom
        )
    }

    /// The number of independent sets.
    private static func rank(of weights: [[Double]]) -> Int {
        let sets = Matrix(weights)
        return Cholesky(sets.transposed.crossProduct(weights: Array(repeating: 1, count: sets.columns))).rank
    }
}
