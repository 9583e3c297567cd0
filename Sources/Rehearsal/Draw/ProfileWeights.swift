// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// How the profiles of a component share the respondents out, before expectations have their say.
struct ProfileWeights {
    private(set) var weights: [Double] = []

    init(_ component: RouteProfiles.Component, plan: RehearsalPlan, targets: inout DrawTargets) {
        var ofGates: [[String: Double]] = []
        for name in component.gates {
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            let categories = plan.instrument.question(parts[0])?.categories ?? []
            ofGates.append(
                Dictionary(
                    zip(categories.map(\.code), targets.weights(of: categories)),
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
