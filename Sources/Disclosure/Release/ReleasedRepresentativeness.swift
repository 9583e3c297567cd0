// SPDX-License-Identifier: Apache-2.0

public import Variables

/// How those who answered represent those who were asked, in one classification, as readers may see it.
///
/// Tests and indicators, rounded, and no counts by class: who answered in a small class, such as a county, stays on the desk.
public struct ReleasedRepresentativeness: Hashable, Sendable {
    /// The id of the classification.
    public let classification: String
    /// Its name.
    public let label: LocalizedText
    /// The number of classes with units, the class outside among them.
    public let classes: Int
    /// The probability by the exact test, to three decimals; nil where the divisions are too many to go through.
    public let exact: Double?
    /// The probability by χ² with finite-population correction, to three decimals.
    public let corrected: Double
    /// The same without the correction, which calls a census representative too easily; to three decimals.
    public let naive: Double
    /// The greatest difference of a class from the frame, in percentage points to one decimal.
    public let greatestDifference: Double
    /// The share of the respondents that would have to be of another class, in per cent to one decimal.
    public let dissimilarity: Double
    /// The R-indicator, its bias taken out, to two decimals.
    public let indicator: Double
    /// Its standard error, to two decimals; nil where all classes answered alike.
    public let indicatorError: Double?
    /// The coefficient of variation of the propensities to answer, its bias taken out, to two decimals.
    public let variation: Double
    /// Whether respondents may be called representative in this classification: every criterion of the policy is met.
    public let isRepresentative: Bool
    /// The first who answered against the last; nil where that is not told.
    public let arrival: ReleasedArrival?

    init(
        classification: String,
        label: LocalizedText,
        classes: Int,
        exact: Double?,
        corrected: Double,
        naive: Double,
        greatestDifference: Double,
        dissimilarity: Double,
        indicator: Double,
        indicatorError: Double?,
        variation: Double,
        isRepresentative: Bool,
        arrival: ReleasedArrival? = nil
    ) {
        self.classification = classification
        self.label = label
        self.classes = classes
        self.exact = exact
        self.corrected = corrected
        self.naive = naive
        self.greatestDifference = greatestDifference
        self.dissimilarity = dissimilarity
        self.indicator = indicator
        self.indicatorError = indicatorError
        self.variation = variation
        self.isRepresentative = isRepresentative
        self.arrival = arrival
    }
}

/// When respondents may be called representative: what each classification was held against.
public struct RepresentativenessCriteria: Hashable, Sendable {
    /// The least probability by the exact test, or by the corrected one where that was not computed.
    public let leastProbability: Double
    /// The greatest difference of any class from the frame, in percentage points.
    public let greatestDifference: Double
    /// The greatest dissimilarity, in per cent.
    public let greatestDissimilarity: Double

    init(leastProbability: Double, greatestDifference: Double, greatestDissimilarity: Double) {
        self.leastProbability = leastProbability
        self.greatestDifference = greatestDifference
        self.greatestDissimilarity = greatestDissimilarity
    }
}
