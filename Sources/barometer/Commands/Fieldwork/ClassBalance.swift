// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork

/// One classification as the desk sees it: its classes, how well those who answered match those who were asked, and whom
/// to remind next.
struct ClassBalance {
    /// A class.
    struct Class {
        var code: String
        var asked: Int
        var answered: Int
        /// What has become of its units, while the register tells.
        var dispositions: Dispositions.Counts?
        /// Its share of those who answered less its share of those asked, in percentage points; nil before anybody answered.
        var difference: Double?
        /// √(N_k/N) (ρ̄_k − ρ̄), below 0 where the class answers too seldom; nil before anybody answered.
        var partial: Double?

        /// The share of those asked that answered, 0 to 1; nil where nobody was asked.
        var rate: Double? { asked > 0 ? Double(answered) / Double(asked) : nil }
    }

    let classification: String
    let classes: [Class]
    /// Nil before anybody answered, and where there are fewer than two classes to compare.
    let representativeness: Representativeness?
    /// The first who answered against the last; nil where nobody was reminded or has answered since, and where there are fewer
    /// than two classes.
    let arrival: ArrivalComparison?
    /// What weights to the sizes of the classes would cost, or why there are none; nil before anybody answered, and where
    /// there are fewer than two classes.
    let weighting: Result<FrameWeighting, FrameWeighting.Refusal>?
    /// Whom to call next; nil where fewer than two classes can be balanced.
    let calls: CallSequence?
    /// R before and after the calls, not adjusted; nil where nobody has answered.
    let before: Double?
    let after: Double?

    /// Judges a classification.
    ///
    /// - Parameters:
    ///   - breakdown: Who was asked and who answered, by class.
    ///   - dispositions: What has become of the units of each class, while the register tells.
    ///   - arrivals: The first and the last who answered, by class; nil where nobody was reminded.
    ///   - isOrdered: Whether the classes have an order, in which thin ones may be merged.
    ///   - count: How many calls to plan.
    init(
        _ breakdown: Coverage.Breakdown,
        _ dispositions: [Dispositions.Counts]?,
        arrivals: Arrivals?,
        isOrdered: Bool,
        calls count: Int
    ) {
        let response = ResponseClassification(breakdown)
        let found = response.classes.count > 1 ? Representativeness(response) : nil
        let reachable = dispositions.map { counts in
            Dictionary(uniqueKeysWithValues: zip(breakdown.classes, counts.map(\.unheard)))
        }
        let sequence =
            response.classes.count > 1 ? CallSequence(response, reachable: reachable, calls: count) : nil
        classification = breakdown.classification
        representativeness = found
        arrival =
            response.classes.count > 1
            ? arrivals.flatMap { ArrivalComparison(names: breakdown.classes, first: $0.first, last: $0.last) } : nil
        weighting = found.map { _ in
            Result { () throws(FrameWeighting.Refusal) in
                try FrameWeighting(answeredOf: breakdown, isOrdered: isOrdered)
            }
        }
        calls = sequence.flatMap { $0.calls.isEmpty ? nil : $0 }
        before = found?.indicator.value
        after = sequence.flatMap { RIndicator(ResponsePropensities($0.outcome))?.value }
        classes = breakdown.classes.indices.map { position in
            let code = breakdown.classes[position]
            let place = found?.classification.classes.firstIndex { $0.name == code }
            return Class(
                code: code,
                asked: breakdown.asked[position],
                answered: breakdown.answered[position],
                dispositions: dispositions?[position],
                difference: place.flatMap { found?.fit.differences[$0] },
                partial: found?.partial.categories.first { $0.name == code }?.unconditional
            )
        }
    }

    /// How many of the next calls go to each class, in the order in which the classes are first called.
    var callsByClass: [(code: String, calls: Int)] {
        var grouped: [(code: String, calls: Int)] = []
        for code in calls?.calls ?? [] {
            if let place = grouped.firstIndex(where: { $0.code == code }) {
                grouped[place].calls += 1
            } else {
                grouped.append((code, 1))
            }
        }
        return grouped
    }
}
