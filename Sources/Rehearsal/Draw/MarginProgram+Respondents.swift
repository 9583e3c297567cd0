// SPDX-License-Identifier: Apache-2.0

import Instruments
import Optimisation
import Populations
import Variables

extension MarginProgram {
    /// Adds the respondents of each place and stratum.
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
            let part = Double(number) * Double(size) / Double(max(total, 1))
            let near = targets.number(near: part, straying: targets.straying, in: RangeSet(0..<(size + 1))) ?? 0
            let target = place == 0 ? number : near
            objective += program.distance(of: unknown, from: target, atMost: size) * (place == 0 ? 10_000 : 1_000)
        }
        tieClasses(respondents)
        strata = tieStrata(respondents)
        if let numbers = fixed?.strata {
            for (unknown, number) in zip(strata, numbers) { program.addConstraint(unknown, .equal, number) }
        } else {
            addCells(RespondentLimits(expectations, strata: plan.strata))
        }
    }

    /// Makes sure that there are respondents with whom all classes keep to their limits, those of no table among them.
    private mutating func addCells(_ limits: RespondentLimits) {
        var ofStrata = strata.map { -$0 }
        var ofClasses = limits.classes.map { $0.map { _ in LinearExpression() } }
        for cell in plan.strata.cells {
            let unknown = program.addVariable(upper: cell.units.count)
            ofStrata[cell.stratum] += unknown
            for (position, index) in cell.classes.enumerated() { ofClasses[position][index] += unknown }
        }
        for sum in ofStrata { program.addConstraint(sum, .equal, 0) }
        for (limits, sums) in zip(limits.classes, ofClasses) {
            for (limit, sum) in zip(limits, sums) {
                program.addConstraint(sum, lower: limit.lowerBound, upper: limit.upperBound - 1)
            }
        }
    }

    /// Ties numbers of places to numbers of strata, which are returned.
    private mutating func tieStrata(_ unknowns: [Unknown]) -> [Unknown] {
        let strata = plan.strata.strata.indices.map { program.addVariable(upper: plan.strata.size(of: $0)) }
        for (place, domain) in plan.places.domains.enumerated() {
            let members = plan.strata.members(of: domain).map { strata[$0] }
            program.addConstraint(LinearExpression(sumOf: members) - unknowns[place], .equal, 0)
        }
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

    /// Adds the profiles of each place and stratum, as many as respondents, and the bases that are drawn.
    mutating func addProfiles(_ targets: inout DrawTargets) {
        for component in plan.routes.components {
            let weights = ProfileWeights(component, plan: plan, shares: shares, targets: &targets).weights
            let unknowns = plan.places.sizes.map { size in
                component.profiles.map { _ in program.addVariable(upper: size) }
            }
            for (own, place) in zip(unknowns, places) {
                program.addConstraint(LinearExpression(sumOf: own) - place, .equal, 0)
            }
            var left = strata.map(\.expression)
            var ofStrata: [[Unknown]] = []
            for profile in component.profiles.indices {
                tieClasses(unknowns.map { $0[profile] })
                let own = tieStrata(unknowns.map { $0[profile] })
                for (stratum, unknown) in own.enumerated() { left[stratum] -= unknown }
                ofStrata.append(own)
                let weight = Int((weights[profile] * 1_000).rounded())
                objective += program.distance(
                    of: unknowns[0][profile] * 1_000 - places[0] * weight,
                    from: 0,
                    atMost: plan.places.sizes[0] * 1_000
                )
            }
            for rest in left { program.addConstraint(rest, .equal, 0) }
            profilesOfStrata.append(ofStrata)
            profiles.append(unknowns)
        }
        for base in fixed?.bases ?? [] {
            for (place, number) in base.numbers.enumerated() {
                program.addConstraint(sum(where: base.condition, in: place), .equal, number)
            }
        }
    }
}
