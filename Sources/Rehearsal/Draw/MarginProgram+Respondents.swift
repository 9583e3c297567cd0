// SPDX-License-Identifier: Apache-2.0

import Instruments
import Optimisation
import Populations
import Variables

extension MarginProgram {
    /// Adds the respondents of each place.
    mutating func addRespondents(_ expectations: [Expectation], _ targets: inout DrawTargets) {
        let total = plan.places.sizes[0]
        let wanted = expectations.map(\.relation).compactMap { relation -> Int? in
            if case .respondents(nil, let range) = relation { range.lowerBound } else { nil }
        }.max()
        let rate = targets.responseRate()
        let number = wanted ?? max(1, Int((Double(total) * rate).rounded()))
        for (place, size) in plan.places.sizes.enumerated() {
            let bounds = fixed.map { $0.respondents[place]...$0.respondents[place] } ?? 0...size
            let unknown = program.addVariable(lower: bounds.lowerBound, upper: bounds.upperBound)
            respondents.append(unknown)
            if let fixed {
                places.append(LinearExpression(constant: fixed.respondents[place]))
                continue
            }
            places.append(unknown.expression)
            let target = place == 0 ? number : targets.count(Double(number) / Double(max(total, 1)), of: size)
            objective += program.distance(of: unknown, from: target, atMost: size) * (place == 0 ? 10_000 : 1_000)
        }
        tieClasses(respondents)
        strata = tieStrata(respondents)
    }

    /// Ties numbers of places to numbers of strata, so that what is chosen for classes can be had of all at once.
    ///
    /// - Parameters:
    ///   - unknowns: A number for each place.
    ///   - limits: What the number of each stratum may be at most.
    /// - Returns: The numbers of the strata.
    @discardableResult
    private mutating func tieStrata(_ unknowns: [Unknown], limits: [Unknown]? = nil) -> [Unknown] {
        let strata = plan.strata.strata.indices.map { program.addVariable(upper: plan.strata.size(of: $0)) }
        for (place, domain) in plan.places.domains.enumerated() {
            let members = plan.strata.members(of: domain).map { strata[$0] }
            program.addConstraint(LinearExpression(sumOf: members) - unknowns[place], .equal, 0)
        }
        for (own, limit) in zip(strata, limits ?? []) { program.addConstraint(limit - own, .atLeast, 0) }
        return strata
    }

    /// The classes of each classification sum to everyone, and classes that hold the same units are alike.
    private mutating func tieClasses(_ unknowns: [Unknown]) {
        for (place, twin) in plan.places.twins.enumerated() where twin != place {
            program.addConstraint(unknowns[place] - unknowns[twin], .equal, 0)
        }
        for classes in plan.places.classes {
            program.addConstraint(
                unknowns[0] - LinearExpression(sumOf: classes.map { unknowns[$0] }),
                .equal,
                0
            )
        }
    }

    /// Adds the profiles of each place, as many as respondents, and the bases that are drawn.
    mutating func addProfiles(_ targets: inout DrawTargets) {
        for component in plan.routes.components {
            let weights = ProfileWeights(component, plan: plan, shares: shares, targets: &targets).weights
            let unknowns = plan.places.sizes.map { size in
                component.profiles.map { _ in program.addVariable(upper: size) }
            }
            for (own, place) in zip(unknowns, places) {
                program.addConstraint(LinearExpression(sumOf: own) - place, .equal, 0)
            }
            for profile in component.profiles.indices {
                tieClasses(unknowns.map { $0[profile] })
                tieStrata(unknowns.map { $0[profile] }, limits: strata)
                let weight = Int((weights[profile] * 1_000).rounded())
                objective += program.distance(
                    of: unknowns[0][profile] * 1_000 - places[0] * weight,
                    from: 0,
                    atMost: plan.places.sizes[0] * 1_000
                )
            }
            profiles.append(unknowns)
        }
        for base in fixed?.bases ?? [] {
            for (place, number) in base.numbers.enumerated() {
                program.addConstraint(sum(where: base.condition, in: place), .equal, number)
            }
        }
    }
}
