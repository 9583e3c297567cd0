// SPDX-License-Identifier: Apache-2.0

/// The families of expected values, one line each.
enum CaseRegistry {
    static let families: [CaseFamily] = [
        .binomialGrid,
        .finiteGrid,
        .coverage,
        .syntheticDesigns,
        .barometerCounts,
        .barometerWeights,
        .barometerShares,
        .barometerDomains,
        .barometerColumns,
        .barometerTrends,
        .smallTables,
        .adjustedProbabilities,
        .barometerFit,
        .goodnessOfFit,
        .modelIndicators,
        .closedIndicators,
        .barometerSeveralAnswers,
        .barometerMarginalIndependence,
        .barometerScales,
        .barometerPairs,
        .barometerOverlap,
        .ranks,
        .pairs,
        .overlap,
    ]
}
