// SPDX-License-Identifier: Apache-2.0

import Instruments
import Optimisation
import Populations
import Variables

/// The first step of a draw: how many answer in each class, and how the questions are answered on which bases rest.
///
/// Everything that an expectation says of counts is linear together with the bases, except a comparison between shares
/// of different bases. Of those, the bounds that follow are kept here, and the rest is met once the bases are known.
struct MarginProgram {
    /// What was chosen for everyone and for each class, in the order of the places.
    struct Solution {
        /// The number of respondents of each place.
        var respondents: [Int]
        /// For each component, place and profile, the number of respondents.
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
    private let namesWhatFollows: Bool
    private var program = IntegerProgram()
    private var respondents: [Unknown] = []
    private var strata: [Unknown] = []
    private var places: [LinearExpression] = []
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
    ///   - namesWhatFollows: Whether what follows from comparisons for single counts is written out; it guides the
    ///     search in hard programs and slows it in easy ones.
    ///   - fixed: The respondents of each place where they are decided already, so that more becomes linear.
    init(
        _ plan: RehearsalPlan,
        expectations: [Expectation],
        bounds: ShareBounds,
        targets: DrawTargets,
        namesWhatFollows: Bool,
        fixed: [Int]? = nil
    ) {
        self.plan = plan
        self.bounds = bounds
        self.namesWhatFollows = namesWhatFollows
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
        addAdmissibleBases(expectations)
        program.minimise(objective)
    }

    /// Solves the program.
    func solve() throws(RehearsalRefusal) -> (solution: Solution?, isDecided: Bool) {
        switch try program.outcome(nodes: 2_000) {
        case .solution(let values): (solution(values), true)
        case .infeasible: (nil, true)
        case .undecided: (nil, false)
        }
    }

    private func solution(_ values: [Int]) -> Solution {
        Solution(
            respondents: respondents.map { values[$0.index] },
            profiles: profiles.map { $0.map { $0.map { values[$0.index] } } }
        )
    }

    // MARK: Respondents and profiles

    private mutating func addRespondents(_ expectations: [Expectation], _ targets: inout DrawTargets, _ fixed: [Int]?) {
        let total = plan.places.sizes[0]
        let wanted = expectations.map(\.relation).compactMap { relation -> Int? in
            if case .respondents(nil, let range) = relation { range.lowerBound } else { nil }
        }.max()
        let rate = targets.responseRate()
        let number = wanted ?? max(1, Int((Double(total) * rate).rounded()))
        for (place, size) in plan.places.sizes.enumerated() {
            let bounds = fixed.map { $0[place]...$0[place] } ?? 0...size
            let unknown = program.addVariable(lower: bounds.lowerBound, upper: bounds.upperBound)
            respondents.append(unknown)
            if let fixed {
                places.append(LinearExpression(constant: fixed[place]))
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

    private mutating func addProfiles(_ targets: inout DrawTargets) {
        for component in plan.routes.components {
            let weights = ProfileWeights(component, plan: plan, targets: &targets).weights
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
    }

    // MARK: Expectations

    private mutating func add(_ expectation: Expectation) {
        switch expectation.relation {
        case .respondents(let domain, let range):
            // Classes that break no table down are no places; they have their say when strata are chosen.
            guard let place = plan.places.position(of: domain) else { return }
            program.addConstraint(respondents[place], lower: range.lowerBound, upper: range.upperBound)
        case .share(let cell, let range):
            program.require(share(cell), in: range)
        case .difference(let cell, let other, let range):
            let (own, compared) = (share(cell), share(other))
            _ = program.require(own, minus: compared, in: range, haveOneBase: haveOneBase(cell, other))
            // Whatever the bases are, a share above another is not 0.
            guard namesWhatFollows else { return }
            if range.lower > 0 || range.lower == 0 && !range.includesLower {
                program.addConstraint(own.count, .atLeast, 1)
            }
            if range.upper < 0 || range.upper == 0 && !range.includesUpper {
                program.addConstraint(compared.count, .atLeast, 1)
            }
        case .trend(let cell, let id, let rises):
            let row = plan.domains(by: id, withOutside: false).map {
                share(cell.within($0.classification, $0.classCode))
            }
            for (first, second) in zip(row, row.dropFirst()) {
                let (above, below) = rises ? (second, first) : (first, second)
                _ = program.require(above, minus: below, in: .above, haveOneBase: false)
                if namesWhatFollows { program.addConstraint(above.count, .atLeast, 1) }
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
        let base = plan.base(of: cell)
        guard let question = plan.question(of: cell), let place = plan.places.position(of: cell.domain) else {
            return ProgramShare(count: LinearExpression(), base: LinearExpression())
        }
        guard let gate = plan.gate(question, cell.item) else {
            return ProgramShare(count: count(key(cell, question)).expression, base: number(where: base, in: place))
        }
        let codes = Set(plan.codes(of: cell))
        let component = plan.routes.components[gate.component]
        let chosen = component.profiles.indices.filter {
            component.holds(base, in: $0) && !codes.isDisjoint(with: component.profiles[$0][gate.position].chosen)
        }
        let unknowns = chosen.map { profiles[gate.component][place][$0] }
        return ProgramShare(count: LinearExpression(sumOf: unknowns), base: number(where: base, in: place))
    }

    /// The number of respondents of a place for whom a condition holds.
    private func number(where condition: Condition, in place: Int) -> LinearExpression {
        guard let (component, held) = plan.profiles(where: condition) else {
            return condition.holds { _ in nil } ? places[place] : LinearExpression()
        }
        return LinearExpression(sumOf: held.map { profiles[component][place][$0] })
    }

    private mutating func count(_ key: CountKey) -> Unknown {
        if let unknown = counts[key] { return unknown }
        // A class that breaks no table down has no cells, so every count has a place.
        let place = plan.places.position(of: key.domain) ?? 0
        let unknown = program.addVariable(upper: plan.places.sizes[place])
        counts[key] = unknown
        countOrder.append(key)
        let route = plan.instrument.question(key.question)?.route ?? .always
        program.addConstraint(number(where: route, in: place) - unknown, .atLeast, 0)
        return unknown
    }

    /// Says which values each base may have, where few do.
    private mutating func addAdmissibleBases(_ expectations: [Expectation]) {
        struct Key: Hashable {
            var base: Condition
            var domain: CellReference.Domain?
        }
        var keys: [Key] = []
        var ranges: [Key: [PointRange]] = [:]
        for case .share(let cell, let range) in expectations.map(\.relation) {
            let key = Key(base: plan.base(of: cell), domain: cell.domain)
            if ranges[key] == nil { keys.append(key) }
            ranges[key, default: []].append(range)
        }
        for key in keys {
            guard let place = plan.places.position(of: key.domain),
                let values = AdmissibleBases.list(ranges[key] ?? [], upTo: plan.places.sizes[place])
            else { continue }
            let base = number(where: key.base, in: place)
            let choices = values.map { _ in program.addVariable(upper: 1) }
            program.addConstraint(LinearExpression(sumOf: choices), .equal, 1)
            var chosen = -base
            for (choice, value) in zip(choices, values) { chosen.add(value, times: choice) }
            program.addConstraint(chosen, .equal, 0)
        }
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
            let asked = number(where: question.route, in: plan.places.position(of: column[0].domain) ?? 0)
            let sum = LinearExpression(sumOf: apart.compactMap { counts[$0] })
            program.addConstraint(asked * maximum - sum, .atLeast, 0)
        }
    }
}
