// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// Respondents of every place and stratum, and bases of every place, so that everything else that expectations say is linear.
struct DrawnBases {
    /// The bases that rest on one condition.
    struct Base {
        var condition: Condition
        /// The number of each place.
        var numbers: [Int]
    }

    /// The number of respondents of each place.
    var respondents: [Int]
    /// The number of respondents of each stratum, where they are decided too.
    var strata: [Int]?
    /// The bases that are chosen, in order.
    var bases: [Base] = []

    /// The bases that rest on a condition, where they are chosen.
    subscript(_ condition: Condition) -> [Int]? { bases.first { $0.condition == condition }?.numbers }
}

extension DrawnBases {
    /// Draws respondents and bases of which every expected share can be; nil where the first choices rule out others.
    ///
    /// The respondents of classes are divided among strata in proportion.
    /// A base is drawn where few numbers are admissible or where it is itself an expected share of the respondents;
    /// other bases are left to the program.
    init?(
        _ plan: RehearsalPlan,
        expectations: [Expectation],
        shares: ShareTargets,
        targets: inout DrawTargets
    ) throws(RehearsalRefusal) {
        let limits = BaseLimits(plan, expectations: expectations, shares: shares)
        guard let draw = try limits.respondents(&targets), let numbers = draw.numbers(&targets) else { return nil }
        respondents = numbers
        for condition in limits.conditions {
            guard let draw = limits.base(condition, given: self, &targets) else { continue }
            var found: Base?
            for _ in 0..<Self.tries where found == nil {
                guard let numbers = draw.numbers(&targets) else { return nil }
                let base = Base(condition: condition, numbers: numbers)
                if limits.isInOrder(base, respondents: respondents) { found = base }
            }
            guard let found else { return nil }
            bases.append(found)
        }
        let fixed = limits.ofRespondents.fixing(numbers, of: plan.places)
        guard let cells = try ControlledSelection(plan.strata, limits: fixed, targets: &targets).numbers() else {
            return nil
        }
        strata = plan.strata.sums(of: cells)
    }

    /// How often bases are drawn that are to have an order.
    private static let tries = 50
}
