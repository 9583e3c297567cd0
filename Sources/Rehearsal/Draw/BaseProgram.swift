// SPDX-License-Identifier: Apache-2.0

import Instruments
import Optimisation
import Variables

/// The second step of a draw: the respondents and profiles of each stratum, so that every class has what was chosen.
struct BaseProgram {
    /// How the respondents and the profiles of each stratum were chosen.
    struct Solution {
        /// The number of respondents of each cell.
        var respondents: [Int]
        /// The number of respondents of each stratum.
        var strata: [Int]
        /// For each component, stratum and profile, the number of respondents.
        var profiles: [[[Int]]]
    }

    private let plan: RehearsalPlan
    private var program = IntegerProgram()
    private var cells: [Unknown] = []
    private var strata: [Unknown] = []
    private var profiles: [[[Unknown]]] = []

    /// Builds the program.
    ///
    /// - Parameters:
    ///   - plan: The study.
    ///   - margins: What was chosen for everyone and each class.
    ///   - expectations: What must hold of the number of respondents.
    ///   - targets: What is approached.
    init(
        _ plan: RehearsalPlan,
        margins: MarginProgram.Solution,
        expectations: [Expectation],
        targets: DrawTargets
    ) {
        self.plan = plan
        var targets = targets
        var objective = LinearExpression()
        let rate = Double(margins.respondents[0]) / Double(max(1, plan.places.sizes[0]))
        cells = plan.strata.cells.map { program.addVariable(upper: $0.units.count) }
        for stratum in plan.strata.strata.indices {
            let size = plan.strata.size(of: stratum)
            let unknown = program.addVariable(upper: size)
            strata.append(unknown)
            let members = plan.strata.cells.indices.filter { plan.strata.cells[$0].stratum == stratum }
            program.addConstraint(LinearExpression(sumOf: members.map { cells[$0] }) - unknown, .equal, 0)
            objective += program.distance(of: unknown, from: targets.count(rate, of: size), atMost: size)
        }
        addMargins(strata, margins.respondents)
        for (component, chosen) in margins.profiles.enumerated() {
            let count = plan.routes.components[component].profiles.count
            let unknowns = plan.strata.strata.indices.map { stratum in
                (0..<count).map { _ in program.addVariable(upper: plan.strata.size(of: stratum)) }
            }
            for (own, stratum) in zip(unknowns, strata) {
                program.addConstraint(LinearExpression(sumOf: own) - stratum, .equal, 0)
            }
            for profile in 0..<count { addMargins(unknowns.map { $0[profile] }, chosen.map { $0[profile] }) }
            profiles.append(unknowns)
        }
        for case .respondents(let domain, let range) in expectations.map(\.relation) {
            let members = plan.strata.cellMembers(of: domain).map { cells[$0] }
            program.addConstraint(LinearExpression(sumOf: members), lower: range.lowerBound, upper: range.upperBound)
        }
        program.minimise(objective)
    }

    private mutating func addMargins(_ unknowns: [Unknown], _ chosen: [Int]) {
        for (place, domain) in plan.places.domains.enumerated() {
            let members = plan.strata.members(of: domain).map { unknowns[$0] }
            program.addConstraint(LinearExpression(sumOf: members), .equal, chosen[place])
        }
    }

    /// Solves the program; nil where it has no solution, or none is found.
    func solve() throws(RehearsalRefusal) -> Solution? {
        guard case .solution(let values) = try program.outcome(nodes: 500) else { return nil }
        return Solution(
            respondents: cells.map { values[$0.index] },
            strata: strata.map { values[$0.index] },
            profiles: profiles.map { $0.map { $0.map { values[$0.index] } } }
        )
    }
}
