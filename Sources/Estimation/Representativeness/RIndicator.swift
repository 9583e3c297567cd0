// SPDX-License-Identifier: Apache-2.0

/// How alike the units of the frame are in their propensity to answer: 1 when all are, less the more they differ.
///
/// R = 1 − 2S with S the standard deviation of the propensities over the frame (Schouten, Cobben and Bethlehem 2009,
/// *Survey Methodology* 35:101; Shlomo, Skinner and Schouten 2012, *Journal of Statistical Planning and Inference*
/// 142:201). The frame is known in full, so nothing is sampled but the answering. The propensities are estimated, and
/// their errors add to S²: compare waves and surveys by the adjusted value, never by the plain one.
public struct RIndicator: Hashable, Sendable {
    /// The units of the frame, N.
    public let units: Int
    /// The units that answered, n.
    public let respondents: Int
    /// n/N, the mean propensity ρ̄.
    public let meanRate: Double
    /// S² = Σ (ρ − ρ̄)²/(N − 1); 0 for a frame of one unit.
    public let variance: Double
    /// (1/N) Σ z′Σz with z = ρ(1 − ρ)x: what errors of estimation add to S² on average.
    public let varianceBias: Double
    /// The standard error of R, √((4A′ΣA + 2 tr(BΣBΣ))/S²) with A = cov(ρ, z), B = cov(z) and S² all divided by N;
    /// nil where all propensities are alike, and rough where S² is not well above its bias.
    public let standardError: Double?

    /// Creates the indicator, or returns nil when nobody answered.
    public init?(_ propensities: ResponsePropensities) {
        units = propensities.units
        respondents = propensities.respondents
        guard respondents > 0 else { return nil }
        let whole = Double(units)
        let mean = propensities.meanRate
        let squares = propensities.squaredDeviations
        meanRate = mean
        variance = units > 1 ? squares / (whole - 1) : 0
        let (z, covariance) = (propensities.gradients, propensities.covariance)
        varianceBias =
            propensities.sum { row in
                let gradient = Array(z.row(row))
                return covariance.form(gradient, gradient)
            } / whole
        // Below this the propensities differ by rounding only.
        guard squares > 1e-20 * mean * mean * whole else {
            standardError = nil
            return
        }
        var centred = z
        for column in 0..<z.columns {
            let average = propensities.sum { z[$0, column] } / whole
            for row in 0..<z.rows { centred[row, column] -= average }
        }
        let weights = propensities.cells.map { Double($0.units) / whole }
        let slope = centred.crossProduct(weights: weights, with: propensities.values.map { $0 - mean })
        let product = centred.crossProduct(weights: weights) * covariance
        let spread = 4 * covariance.form(slope, slope) + 2 * (product * product).trace
        standardError = (spread / (squares / whole)).squareRoot()
    }

    /// R = 1 − 2S.
    public var value: Double { 1 - 2 * variance.squareRoot() }
    /// S² less its bias, at least 0.
    public var adjustedVariance: Double { max(0, variance - varianceBias) }
    /// R without the bias of S²; the value to publish and to compare.
    public var adjusted: Double { 1 - 2 * adjustedVariance.squareRoot() }
    /// The share of S² that is not bias, which may be below 0; nil where S² is 0.
    public var biasFactor: Double? { variance > 0 ? 1 - varianceBias / variance : nil }
    /// The lowest R that is possible with this response rate and many units, 1 − 2√(ρ̄(1 − ρ̄)): half never answer,
    /// half always do.
    public var lowerBound: Double { 1 - 2 * (meanRate * (1 - meanRate)).squareRoot() }
    /// S/ρ̄: the greatest bias of a mean of respondents, in standard deviations of what is asked (half of that for a
    /// share).
    public var coefficientOfVariation: Double { variance.squareRoot() / meanRate }
    /// The same from the adjusted S.
    public var adjustedCoefficientOfVariation: Double { adjustedVariance.squareRoot() / meanRate }

    /// Särndal's first balance indicator 1 − S/√(ρ̄(1 − ρ̄)), with S² divided by N (2011, *Journal of Official
    /// Statistics* 27:1); nil where all answered.
    public var balance: Double? {
        let greatest = meanRate * (1 - meanRate)
        return greatest > 0 ? 1 - (wholeVariance / greatest).squareRoot() : nil
    }
    /// Särndal's second balance indicator 1 − 2S, with S² divided by N.
    public var secondBalance: Double { 1 - 2 * wholeVariance.squareRoot() }

    private var wholeVariance: Double { variance * Double(units - 1) / Double(units) }
}
