// SPDX-License-Identifier: Apache-2.0

/// When those who answered may be called representative of the frame: three criteria, all of which must be met.
///
/// The limits are policy and not statistics. A test alone is no evidence: with few respondents it finds nothing, with
/// many it finds what does not matter. So the differences themselves must be small too.
public struct RepresentativenessPolicy: Hashable, Sendable {
    /// The least probability of the exact test, or of the corrected one where the exact one was not computed.
    public var leastProbability: Double
    /// The greatest difference of any class from the frame, in percentage points.
    public var greatestDifference: Double
    /// The greatest dissimilarity, 0 to 1.
    public var greatestDissimilarity: Double

    /// p ≥ .05, every class within 5 points, dissimilarity at most 5 %.
    public static let standard = RepresentativenessPolicy()

    /// Creates a policy.
    public init(
        leastProbability: Double = 0.05,
        greatestDifference: Double = 5,
        greatestDissimilarity: Double = 0.05
    ) {
        self.leastProbability = leastProbability
        self.greatestDifference = greatestDifference
        self.greatestDissimilarity = greatestDissimilarity
    }

    /// What is asked of the respondents.
    public enum Criterion: String, CaseIterable, Hashable, Sendable {
        /// The test does not find that classes answer differently.
        case probability
        /// No class is far from its share of the frame.
        case difference
        /// Few respondents would have to be of another class.
        case dissimilarity
    }

    /// A criterion with its value and limit.
    public struct Finding: Hashable, Sendable {
        /// The criterion.
        public let criterion: Criterion
        /// The value: a probability, percentage points, or a share.
        public let value: Double
        /// The limit, in the same unit; a value just at it meets it.
        public let limit: Double
        /// Whether the value is on the right side of the limit.
        public let isMet: Bool
    }

    /// Returns a finding for each criterion.
    public func findings(of fit: FrameFit) -> [Finding] {
        Criterion.allCases.map { criterion in
            switch criterion {
            case .probability:
                finding(criterion, fit.probability, leastProbability, fit.probability >= leastProbability)
            case .difference:
                finding(
                    criterion,
                    fit.greatestDifference,
                    greatestDifference,
                    fit.greatestDifference <= greatestDifference
                )
            case .dissimilarity:
                finding(
                    criterion,
                    fit.dissimilarity,
                    greatestDissimilarity,
                    fit.dissimilarity <= greatestDissimilarity
                )
            }
        }
    }

    private func finding(_ criterion: Criterion, _ value: Double, _ limit: Double, _ isMet: Bool) -> Finding {
        Finding(criterion: criterion, value: value, limit: limit, isMet: isMet)
    }
}
