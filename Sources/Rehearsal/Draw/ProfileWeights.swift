// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// How the profiles of a component share the respondents out, before expectations have their say.
struct ProfileWeights {
    private(set) var weights: [Double] = []

    init(_ component: RouteProfiles.Component, plan: RehearsalPlan, shares: ShareTargets, targets: inout DrawTargets) {
        var ofGates: [[String: Double]] = []
        for name in component.gates {
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard let question = plan.instrument.question(parts[0]) else { continue }
            let weights = shares.approached(
                targets.weights(of: question.categories),
                question: question,
                item: parts.count > 1 ? parts[1] : nil,
                plan: plan
            )
            ofGates.append(
                Dictionary(
                    zip(question.categories.map(\.code), weights),
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
        for profile in component.profiles {
            var weight = 1.0
            for (state, codes) in zip(profile, ofGates) where state.isAsked {
                weight *= max(0.02, state.chosen.reduce(0) { $0 + (codes[$1] ?? 0) })
            }
            weights.append(weight)
        }
        let sum = weights.reduce(0, +)
        weights = weights.map { $0 / max(sum, 1e-9) }
    }
}
