// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Populations

/// Judges by each classification how those who answered represent those who were asked.
struct RepresentativenessMaking {
    let coverage: Coverage
    let classifications: [Classification]
    let policy = RepresentativenessPolicy.standard

    /// The steps that an exact probability may take.
    ///
    /// Enough for the classifications that tables are broken down by. Many classes, such as counties, are judged by the
    /// corrected test, so that no release waits for them.
    private static let allowedSteps = 400_000

    var criteria: RepresentativenessCriteria {
        RepresentativenessCriteria(
            leastProbability: policy.leastProbability,
            greatestDifference: policy.greatestDifference,
            greatestDissimilarity: 100 * policy.greatestDissimilarity
        )
    }

    /// One judgement a classification, in the order of the study; none where nobody answered.
    func judgements() -> [ReleasedRepresentativeness] {
        classifications.compactMap { classification in
            guard let breakdown = coverage.breakdown(classification.id) else { return nil }
            let response = ResponseClassification(breakdown)
            guard response.classes.count > 1,
                let found = Representativeness(response, policy: policy, limit: Self.allowedSteps)
            else {
                return nil
            }
            return ReleasedRepresentativeness(
                classification: classification.id,
                label: classification.label,
                classes: response.classes.count,
                exact: found.fit.exactProbability.map { rounded($0, 1_000) },
                corrected: rounded(found.fit.correctedProbability, 1_000),
                naive: rounded(found.fit.naive.probability, 1_000),
                greatestDifference: rounded(found.fit.greatestDifference, 10),
                dissimilarity: rounded(100 * found.fit.dissimilarity, 10),
                indicator: rounded(found.indicator.adjusted, 100),
                indicatorError: found.indicator.standardError.map { rounded($0, 100) },
                variation: rounded(found.indicator.adjustedCoefficientOfVariation, 100),
                isRepresentative: found.mayBeCalledRepresentative
            )
        }
    }

    private func rounded(_ value: Double, _ parts: Double) -> Double { (value * parts).rounded() / parts }
}
