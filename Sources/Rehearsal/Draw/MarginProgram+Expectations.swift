// SPDX-License-Identifier: Apache-2.0

import Instruments
import Optimisation
import Variables

extension MarginProgram {
    /// Adds what an expectation says, as far as it is linear.
    mutating func add(_ expectation: Expectation) {
        switch expectation.relation {
        case .respondents(let domain, let range):
            // Classes that break no table down are no places; they have their say where cells are chosen.
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

    mutating func share(_ cell: CellReference) -> ProgramShare {
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
    func number(where condition: Condition, in place: Int) -> LinearExpression {
        if let numbers = fixed?[condition] { return LinearExpression(constant: numbers[place]) }
        return sum(where: condition, in: place)
    }

    func sum(where condition: Condition, in place: Int) -> LinearExpression {
        guard let (component, held) = plan.profiles(where: condition) else {
            return condition.holds { _ in nil } ? places[place] : LinearExpression()
        }
        return LinearExpression(sumOf: held.map { profiles[component][place][$0] })
    }

    /// Says which values each base may have, where few do.
    mutating func addAdmissibleBases(_ expectations: [Expectation]) {
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
            guard !base.terms.isEmpty || !values.contains(base.constant) else { continue }
            let choices = values.map { _ in program.addVariable(upper: 1) }
            program.addConstraint(LinearExpression(sumOf: choices), .equal, 1)
            var chosen = -base
            for (choice, value) in zip(choices, values) { chosen.add(value, times: choice) }
            program.addConstraint(chosen, .equal, 0)
        }
    }
}
