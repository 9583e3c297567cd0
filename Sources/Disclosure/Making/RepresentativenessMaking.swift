// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Populations

/// Judges by each classification how those who answered represent those who were asked.
struct RepresentativenessMaking {
    let coverage: Coverage
    let rounds: [ContactRound]
    let classifications: [Classification]
    /// The ids of the classifications that tables are broken down by.
    let used: Set<String>
    /// How many must have answered before the first reminder, and after the last, for the two to be compared in public.
    let minimumBase: Int
    let policy = RepresentativenessPolicy.standard

    var criteria: RepresentativenessCriteria {
        RepresentativenessCriteria(
            leastProbability: policy.leastProbability,
            greatestDifference: policy.greatestDifference,
            greatestDissimilarity: 100 * policy.greatestDissimilarity
        )
    }

    /// One judgement a classification, in the order of the study; none where nobody answered.
    func judgements() -> [ReleasedRepresentativeness] {
        classifications.enumerated().compactMap { position, classification in
            guard let breakdown = coverage.breakdown(classification.id) else { return nil }
            let response = ResponseClassification(breakdown)
            guard response.classes.count > 1,
                let found = Representativeness(response, policy: policy)
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
                isRepresentative: found.mayBeCalledRepresentative,
                arrival: arrival(breakdown, at: position)
            )
        }
    }

    /// The first who answered against the last.
    ///
    /// Of classifications that break no table down, such as counties, nothing is told; and where few answered first or last,
    /// the dissimilarity would tell of which classes they are.
    private func arrival(_ breakdown: Coverage.Breakdown, at position: Int) -> ReleasedArrival? {
        guard used.contains(breakdown.classification),
            let arrivals = Arrivals(breakdown, at: position, rounds: rounds),
            let found = ArrivalComparison(
                names: breakdown.classes,
                first: arrivals.first,
                last: arrivals.last
            ),
            min(found.firstBase, found.lastBase) >= minimumBase
        else { return nil }
        return ReleasedArrival(
            reminders: rounds.count(where: \.isReminder),
            exact: found.test.exactProbability.map { rounded($0, 1_000) },
            corrected: rounded(found.test.correctedProbability, 1_000),
            dissimilarity: rounded(100 * found.dissimilarity, 10),
            isDifferent: found.test.probability < policy.leastProbability
        )
    }

    private func rounded(_ value: Double, _ parts: Double) -> Double { (value * parts).rounded() / parts }
}
