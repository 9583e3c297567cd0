// SPDX-License-Identifier: Apache-2.0

import Instruments
import Optimisation
import Populations
import Variables

/// The first step of a draw: who answers, and how the questions are answered on which routes and bases rest.
///
/// Everything that an expectation says of counts is linear together with the bases, except a comparison between shares
/// of different bases. Of those, the bounds that follow are kept here, and the rest is met once the bases are known.
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

    /// A count that is not decided by gates, of which the program needs to know only the sum over a class.
    private struct CountKey: Hashable {
        var question: String
        var item: String?
        var codes: [String]
        var domain: CellReference.Domain?
    }

    private let plan: RehearsalPlan
    private let bounds: ShareBounds
    private var program = IntegerProgram()
    private var cells: [Unknown] = []
    private var strata: [LinearExpression] = []
    private var profiles: [[[Unknown]]] = []
    private var counts: [CountKey: Unknown] = [:]
    private var countOrder: [CountKey] = []
    private var objective = LinearExpression()

    /// Builds the program.
    ///
    /// - Parameters:
    ///   - plan: The study.
    ///   - expectations: What must hold.
    ///   - bounds: What follows for single shares.
    ///   - targets: What is approached.
    ///   - fixed: The respondents of each cell where they are decided already, so that more becomes linear.
    init(
        _ plan: RehearsalPlan,
        expectations: [Expectation],
        bounds: ShareBounds,
        targets: DrawTargets,
        fixed: [Int]? = nil
    ) {
        self.plan = plan
        self.bounds = bounds
        var targets = targets
        addRespondents(expectations, &targets, fixed)
        addProfiles(&targets)
        for expectation in expectations { add(expectation) }
        for cell in bounds.cells {
            let range = bounds[cell]
            program.require(
                share(cell),
                in: PointRange(
                    lower: range.lowerBound,
                    includesLower: true,
                    upper: range.upperBound,
                    includesUpper: true
                )
            )
        }
        completeCounts()
        program.minimise(objective)
    }

    /// Solves the program; nil where it has no solution.
    func solve() throws(RehearsalRefusal) -> Solution? {
        do {
            switch try program.solve(limits: IntegerProgram.Limits(nodes: 4_000, gap: 0.3)) {
            case .solution(let values): return solution(values)
            case .infeasible: return nil
            case .undecided: throw RehearsalRefusal.undecided
            }
        } catch let error as SolverDisagreement {
            throw .solver(error.description)
        } catch {
            throw .undecided
        }
    }

    private func solution(_ values: [Int]) -> Solution {
        Solution(
            respondents: cells.map { values[$0.index] },
            strata: plan.strata.strata.indices.map { stratum in
                plan.strata.cells.indices.reduce(0) {
                    plan.strata.cells[$1].stratum == stratum ? $0 + values[cells[$1].index] : $0
                }
            },
            profiles: profiles.map { $0.map { $0.map { values[$0.index] } } }
        )
    }

    // MARK: Respondents and profiles

    private mutating func addRespondents(_ expectations: [Expectation], _ targets: inout DrawTargets, _ fixed: [Int]?) {
        let sizes = plan.strata.cells.map(\.units.count)
        let total = sizes.reduce(0, +)
        var wanted: Int?
        for case .respondents(nil, let range) in expectations.map(\.relation) {
            wanted = max(wanted ?? 0, range.lowerBound)
        }
        let rate = targets.responseRate()
        let number = wanted ?? max(1, Int((Double(total) * rate).rounded()))
        for (index, size) in sizes.enumerated() {
            let bounds = fixed.map { $0[index]...$0[index] } ?? 0...size
            cells.append(program.addVariable(lower: bounds.lowerBound, upper: bounds.upperBound))
        }
        if wanted == nil, fixed == nil {
            let everyone = LinearExpression(sumOf: cells)
            let isBound = expectations.contains { if case .respondents = $0.relation { true } else { false } }
            // Where classes are expected and the whole is not, the whole is only approached.
            if isBound {
                objective += program.distance(of: everyone, from: number, atMost: total) * 1_000
            } else {
                program.addConstraint(everyone, .equal, min(number, total))
            }
        }
        for stratum in plan.strata.strata.indices {
            let members = plan.strata.cells.indices.filter { plan.strata.cells[$0].stratum == stratum }
            let size = plan.strata.size(of: stratum)
            if let fixed {
                strata.append(LinearExpression(constant: members.reduce(0) { $0 + fixed[$1] }))
                continue
            }
            let sum = LinearExpression(sumOf: members.map { cells[$0] })
            strata.append(sum)
            let target = targets.count(Double(number) / Double(max(total, 1)), of: size)
            objective += program.distance(of: sum, from: target, atMost: size) * 1_000
        }
    }

    private mutating func addProfiles(_ targets: inout DrawTargets) {
        for component in plan.routes.components {
            let weights = ProfileWeights(component, plan: plan, targets: &targets).weights
            var strataOfComponent: [[Unknown]] = []
            for stratum in plan.strata.strata.indices {
                let size = plan.strata.size(of: stratum)
                let unknowns = component.profiles.map { _ in program.addVariable(upper: size) }
                strataOfComponent.append(unknowns)
                program.addConstraint(LinearExpression(sumOf: unknowns) - strata[stratum], .equal, 0)
            }
            for profile in component.profiles.indices {
                let sum = LinearExpression(sumOf: strataOfComponent.map { $0[profile] })
                var target = sum * 1_000
                let weight = Int((weights[profile] * 1_000).rounded())
                for stratum in strata { target -= stratum * weight }
                let limit = plan.strata.cells.reduce(0) { $0 + $1.units.count } * 1_000
                objective += program.distance(of: target, from: 0, atMost: limit)
                // Within a stratum, a profile stays near its part of the stratum as well.
                for (unknowns, stratum) in zip(strataOfComponent, strata) {
                    let noisy = weight + targets.count(0.3, of: weight) - targets.count(0.3, of: weight)
                    objective += program.distance(
                        of: unknowns[profile] * 1_000 - stratum * noisy,
                        from: 0,
                        atMost: limit
                    )
                }
            }
            profiles.append(strataOfComponent)
        }
    }

    // MARK: Expectations

    private mutating func add(_ expectation: Expectation) {
        switch expectation.relation {
        case .respondents(let domain, let range):
            let members = plan.strata.cellMembers(of: domain).map { cells[$0] }
            program.addConstraint(LinearExpression(sumOf: members), lower: range.lowerBound, upper: range.upperBound)
        case .share(let cell, let range):
            program.require(share(cell), in: range)
        case .difference(let cell, let other, let range):
            _ = program.require(share(cell), minus: share(other), in: range, haveOneBase: haveOneBase(cell, other))
        case .trend(let cell, let id, let rises):
            let row = plan.domains(by: id, withOutside: false).map { share(cell.within($0.classification, $0.classCode)) }
            for (first, second) in zip(row, row.dropFirst()) {
                let (above, below) = rises ? (second, first) : (first, second)
                _ = program.require(above, minus: below, in: .above, haveOneBase: false)
            }
        case .highest(let cell, let except):
            guard let table = plan.table(of: cell) else { return }
            let own = share(cell)
            for other in ComparedRows.of(cell, except: except, in: table, instrument: plan.instrument)
            where isKnown(other) {
                _ = program.require(own, minus: share(other), in: .above, haveOneBase: true)
            }
        }
    }

    private func haveOneBase(_ cell: CellReference, _ other: CellReference) -> Bool {
        cell.domain == other.domain && plan.base(of: cell) == plan.base(of: other)
    }

    /// Whether the program has a count for a cell already, so that comparing with it costs nothing.
    private func isKnown(_ cell: CellReference) -> Bool {
        guard let question = plan.question(of: cell) else { return false }
        return plan.gate(question, cell.item) != nil || counts[key(cell, question)] != nil
    }

    private func key(_ cell: CellReference, _ question: Question) -> CountKey {
        CountKey(question: question.id, item: cell.item, codes: plan.codes(of: cell), domain: cell.domain)
    }

    private mutating func share(_ cell: CellReference) -> ProgramShare {
        let members = plan.strata.members(of: cell.domain)
        let base = plan.base(of: cell)
        guard let question = plan.question(of: cell) else {
            return ProgramShare(count: LinearExpression(), base: LinearExpression())
        }
        guard let gate = plan.gate(question, cell.item) else {
            return ProgramShare(count: count(key(cell, question)).expression, base: number(where: base, in: members))
        }
        let codes = Set(plan.codes(of: cell))
        let component = plan.routes.components[gate.component]
        let chosen = component.profiles.indices.filter {
            component.holds(base, in: $0) && !codes.isDisjoint(with: component.profiles[$0][gate.position].chosen)
        }
        let unknowns = members.flatMap { stratum in chosen.map { profiles[gate.component][stratum][$0] } }
        return ProgramShare(count: LinearExpression(sumOf: unknowns), base: number(where: base, in: members))
    }

    /// The number of respondents of some strata for whom a condition holds.
    private func number(where condition: Condition, in members: [Int]) -> LinearExpression {
        guard let (component, held) = plan.profiles(where: condition) else {
            guard condition.holds({ _ in nil }) else { return LinearExpression() }
            return members.reduce(into: LinearExpression()) { $0 += strata[$1] }
        }
        return LinearExpression(sumOf: members.flatMap { stratum in held.map { profiles[component][stratum][$0] } })
    }

    private mutating func count(_ key: CountKey) -> Unknown {
        if let unknown = counts[key] { return unknown }
        let members = plan.strata.members(of: key.domain)
        let size = members.reduce(0) { $0 + plan.strata.size(of: $1) }
        let unknown = program.addVariable(upper: size)
        counts[key] = unknown
        countOrder.append(key)
        let route = plan.instrument.question(key.question)?.route ?? .always
        program.addConstraint(number(where: route, in: members) - unknown, .atLeast, 0)
        return unknown
    }

    /// Ties counts of classes to the count of everyone, and counts of one column to how many answers there can be.
    private mutating func completeCounts() {
        for key in countOrder {
            guard let id = key.domain?.classification else { continue }
            var sum = LinearExpression()
            var everyone = key
            everyone.domain = nil
            sum += count(everyone)
            for domain in plan.domains(by: id, withOutside: true) {
                var part = key
                part.domain = domain
                sum -= count(part)
            }
            program.addConstraint(sum, .equal, 0)
        }
        for question in plan.instrument.questions {
            let own = countOrder.filter { $0.question == question.id }
            guard !own.isEmpty else { continue }
            addLimits(question, own)
        }
    }

    private mutating func addLimits(_ question: Question, _ keys: [CountKey]) {
        let maximum: Int
        switch question.kind {
        case .single, .battery: maximum = 1
        case .multiple(_, let limit?): maximum = limit
        case .multiple, .open, .note: return
        }
        var columns: [[CountKey]] = []
        for key in keys {
            if let index = columns.firstIndex(where: { $0[0].item == key.item && $0[0].domain == key.domain }) {
                columns[index].append(key)
            } else {
                columns.append([key])
            }
        }
        for column in columns {
            // Rows that count the same category twice, such as a composite and its part, are not summed.
            var seen: Set<String> = []
            let apart = column.filter { key in
                guard seen.isDisjoint(with: key.codes) else { return false }
                seen.formUnion(key.codes)
                return true
            }
            let asked = number(where: question.route, in: plan.strata.members(of: column[0].domain))
            let sum = LinearExpression(sumOf: apart.compactMap { counts[$0] })
            program.addConstraint(asked * maximum - sum, .atLeast, 0)
        }
    }
}

/// How the profiles of a component share the respondents out, before expectations have their say.
private struct ProfileWeights {
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
