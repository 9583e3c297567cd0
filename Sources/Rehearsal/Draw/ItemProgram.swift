// SPDX-License-Identifier: Apache-2.0

import Instruments
import Optimisation
import Variables

/// The last step of a draw: the answers to questions that no route rests on, given who is asked them.
///
/// Questions that no expectation ties together are solved apart. Respondents are told apart only by the classes that
/// some expectation on the questions names, because everything else is dealt out freely.
struct ItemProgram {
    /// How many respondents of each group of strata chose each category.
    struct Solution {
        /// The strata of each group.
        var groups: [[Int]]
        /// For each question (and item) by name, group and category, the number of respondents.
        var counts: [String: [[Int]]]
    }

    private let plan: RehearsalPlan
    private let base: MarginProgram.Solution
    private let shares: ShareTargets
    private let groups: [[Int]]
    private var program = IntegerProgram()
    private var unknowns: [String: [[Unknown]]] = [:]
    private var objective = LinearExpression()

    /// Builds the program of some questions.
    init(
        _ questions: [Question],
        plan: RehearsalPlan,
        base: MarginProgram.Solution,
        expectations: [Expectation],
        shares: ShareTargets,
        targets: DrawTargets
    ) {
        self.plan = plan
        self.shares = shares
        self.base = base
        groups = plan.strata.groups(by: Set(expectations.flatMap(\.relation.classifications)))
        var targets = targets
        for question in questions { addAnswers(to: question, &targets) }
        for expectation in expectations { add(expectation) }
        program.minimise(objective)
    }

    /// Solves the program; nil where it has no solution.
    func solve() throws(RehearsalRefusal) -> Solution? {
        switch try program.outcome(nodes: 2_000) {
        case .infeasible, .undecided: return nil
        case .solution(let values):
            return Solution(
                groups: groups,
                counts: unknowns.mapValues { $0.map { $0.map { values[$0.index] } } }
            )
        }
    }

    private mutating func addAnswers(to question: Question, _ targets: inout DrawTargets) {
        let asked = groups.map { plan.number(where: question.route, in: $0, of: base) }
        let items = question.items.isEmpty ? [nil] : question.items.map { Optional($0.code) }
        for item in items {
            let name = [question.id, item].compactMap { $0 }.joined(separator: ".")
            let drawn: [Double]
            switch question.kind {
            case .multiple(_, let maximum):
                drawn = targets.shares(
                    of: question.categories,
                    room: 0.8 * Double(maximum ?? question.categories.count)
                )
            case .open: drawn = targets.shares(of: question.categories, room: 1.5)
            case .single, .battery, .note: drawn = targets.weights(of: question.categories)
            }
            let shares = shares.approached(drawn, question: question, item: item, plan: plan)
            unknowns[name] = asked.map { number in
                let options = question.categories.map { _ in program.addVariable(upper: number) }
                for (unknown, share) in zip(options, shares) {
                    let target = targets.count(share, of: number)
                    objective += program.distance(of: unknown, from: target, atMost: number)
                }
                addLimits(question, options, asked: number)
                return options
            }
        }
    }

    /// What every respondent's answer must be: one category; or one exclusive, or others up to the maximum.
    private mutating func addLimits(_ question: Question, _ options: [Unknown], asked: Int) {
        guard question.takesSeveral else {
            program.addConstraint(LinearExpression(sumOf: options), .equal, asked)
            return
        }
        let pairs = zip(question.categories, options)
        let exclusive = LinearExpression(sumOf: pairs.filter(\.0.isExclusive).map(\.1))
        let free = pairs.filter { !$0.0.isExclusive }.map(\.1)
        program.addConstraint(exclusive, .atMost, asked)
        for option in free { program.addConstraint(exclusive + option, .atMost, asked) }
        let chosen = LinearExpression(sumOf: free)
        switch question.kind {
        case .multiple(_, let maximum):
            program.addConstraint(chosen + exclusive, .atLeast, asked)
            let limit = min(maximum ?? free.count, free.count)
            program.addConstraint(chosen + exclusive * limit, .atMost, asked * limit)
        default: break
        }
    }

    private mutating func add(_ expectation: Expectation) {
        switch expectation.relation {
        case .respondents: break
        case .share(let cell, let range): program.require(share(cell), in: range)
        case .difference(let cell, let other, let range):
            _ = program.require(share(cell), minus: share(other), in: range, haveOneBase: false)
        case .trend(let cell, let id, let rises):
            let row = plan.domains(by: id, withOutside: false).map {
                share(cell.within($0.classification, $0.classCode))
            }
            for (first, second) in zip(row, row.dropFirst()) {
                let (above, below) = rises ? (second, first) : (first, second)
                _ = program.require(above, minus: below, in: .above, haveOneBase: false)
            }
        case .highest(let cell, let except):
            guard let table = plan.table(of: cell) else { return }
            let own = share(cell)
            for other in ComparedRows.of(cell, except: except, in: table, instrument: plan.instrument) {
                let compared = share(other)
                let haveOneBase = own.fixedBase == compared.fixedBase
                _ = program.require(own, minus: compared, in: .above, haveOneBase: haveOneBase)
            }
        }
    }

    /// A share whose base is a number; its count is one too where gates have decided it.
    private func share(_ cell: CellReference) -> ProgramShare {
        let members = plan.strata.members(of: cell.domain)
        let base = LinearExpression(constant: plan.number(where: plan.base(of: cell), in: members, of: base))
        guard let question = plan.question(of: cell) else {
            return ProgramShare(count: LinearExpression(), base: base)
        }
        if plan.gate(question, cell.item) != nil {
            return ProgramShare(
                count: LinearExpression(constant: plan.count(of: cell, in: self.base) ?? 0),
                base: base
            )
        }
        let name = [question.id, cell.item].compactMap { $0 }.joined(separator: ".")
        let codes = plan.codes(of: cell)
        let positions = question.categories.indices.filter { codes.contains(question.categories[$0].code) }
        let inside = groups.indices.filter { !Set(groups[$0]).isDisjoint(with: members) }
        let counted = inside.flatMap { group in positions.compactMap { unknowns[name]?[group][$0] } }
        return ProgramShare(count: LinearExpression(sumOf: counted), base: base)
    }
}

extension Expectation.Relation {
    /// Whether it compares shares that may be of different bases.
    var isComparison: Bool {
        switch self {
        case .difference, .trend: true
        case .share, .respondents, .highest: false
        }
    }

    /// The classifications whose classes it tells apart.
    var classifications: [String] {
        let named = cells.compactMap { $0.domain?.classification }
        if case .trend(_, let id, _) = self { return named + [id] }
        return named
    }
}

extension RehearsalPlan {
    /// The number of respondents of some strata for whom a condition holds, once bases are chosen.
    func number(where condition: Condition, in members: [Int], of solution: MarginProgram.Solution) -> Int {
        guard let (component, held) = profiles(where: condition) else {
            return condition.holds { _ in nil } ? members.reduce(0) { $0 + solution.strata[$1] } : 0
        }
        return members.reduce(0) { sum, stratum in
            held.reduce(sum) { $0 + solution.profiles[component][stratum][$1] }
        }
    }

    /// The count of a cell whose question is a gate, once bases are chosen; nil for other questions.
    func count(of cell: CellReference, in solution: MarginProgram.Solution) -> Int? {
        guard let (component, chosen) = profilesCounted(in: cell) else { return nil }
        return strata.members(of: cell.domain).reduce(0) { sum, stratum in
            chosen.reduce(sum) { $0 + solution.profiles[component][stratum][$1] }
        }
    }
}
