// SPDX-License-Identifier: Apache-2.0

import Instruments
import Populations
import Tabulation
import Variables

/// What a draw must know of a study, looked up once.
struct RehearsalPlan {
    /// Where a gate is found: a variable whose answer decides who is asked what, or who a share is of.
    struct GatePlace: Hashable {
        var component: Int
        var position: Int
    }

    let instrument: Instrument
    let strata: Strata
    let places: Places
    let routes: RouteProfiles
    private let tables: [String: PlannedTable]
    private let questions: [String: Question]
    private let gates: [String: GatePlace]

    init(
        frame: Frame,
        classifications: [Classification],
        instrument: Instrument,
        tablePlan: TablePlan,
        expectations: [Expectation]
    ) throws(RouteProfiles.TooMany) {
        self.instrument = instrument
        tables = Dictionary(tablePlan.tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        questions = Dictionary(instrument.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let used = Set(tablePlan.tables.flatMap(\.breakdowns))
        strata = Strata(frame: frame, classifications: classifications, brokenDownBy: used)
        places = Places(strata, brokenDownBy: used)
        routes = try RouteProfiles(
            of: instrument,
            bases: tablePlan.tables.compactMap { table in
                table.base.map { RouteProfiles.Base(question: table.question, condition: $0) }
            },
            distinguishing: Self.distinguished(instrument, tablePlan, expectations),
            mayBeUnanswered: false
        )
        var gates: [String: GatePlace] = [:]
        for (component, gateSet) in routes.components.enumerated() {
            for (position, name) in gateSet.gates.enumerated() {
                gates[name] = GatePlace(component: component, position: position)
            }
        }
        self.gates = gates
    }

    /// The codes that profiles tell apart beyond those that conditions mention.
    ///
    /// Of a gate with one answer, all; of several answers, those that expectations speak of. A composite of several
    /// answers makes its question a gate, because how many chose *any* of them cannot be told from single counts.
    private static func distinguished(
        _ instrument: Instrument,
        _ plan: TablePlan,
        _ expectations: [Expectation]
    ) -> [String: [String]] {
        let conditions = instrument.questions.map(\.route) + plan.tables.compactMap(\.base)
        let mentioned = Set(conditions.flatMap(\.variables))
        var codes: [String: [String]] = [:]
        for question in instrument.questions where !question.takesSeveral {
            let names = question.items.isEmpty ? [question.id] : question.items.map { "\(question.id).\($0.code)" }
            for name in names where mentioned.contains(name) { codes[name] = question.categories.map(\.code) }
        }
        let several = expectations.flatMap { expectation in
            expectation.relation.cells.compactMap { cell -> (question: Question, codes: [String], isJoined: Bool)? in
                guard let table = plan.table(cell.table), let question = instrument.question(table.question),
                    question.takesSeveral
                else { return nil }
                let composite = table.composites.first { $0.code == cell.category }
                var codes = composite?.of ?? [cell.category]
                if case .highest = expectation.relation { codes += question.categories.map(\.code) }
                return (question, codes, composite != nil)
            }
        }
        let joined = Set(several.filter(\.isJoined).map(\.question.id))
        for (question, own, _) in several where joined.contains(question.id) || mentioned.contains(question.id) {
            codes[question.id, default: []] += own
        }
        return codes
    }

    /// The question that a cell's table shows.
    func question(of cell: CellReference) -> Question? {
        tables[cell.table].flatMap { questions[$0.question] }
    }

    func table(of cell: CellReference) -> PlannedTable? { tables[cell.table] }

    /// Who the shares of a cell's table are of.
    func base(of cell: CellReference) -> Condition {
        tables[cell.table]?.base ?? question(of: cell)?.route ?? .always
    }

    /// The categories whose respondents a cell counts.
    func codes(of cell: CellReference) -> [String] {
        tables[cell.table]?.composites.first { $0.code == cell.category }?.of ?? [cell.category]
    }

    func gate(_ question: Question, _ item: String?) -> GatePlace? {
        gates[[question.id, item].compactMap { $0 }.joined(separator: ".")]
    }

    /// The classes of a classification, in order, as domains.
    func domains(by id: String, withOutside: Bool) -> [CellReference.Domain] {
        guard let classification = strata.classifications.first(where: { $0.id == id }) else { return [] }
        return (withOutside ? classification.allClasses : classification.classes).map {
            CellReference.Domain(classification: id, classCode: $0.code)
        }
    }

    /// The profiles of a component in which a condition holds; nil where it rests on no answers and always holds.
    func profiles(where condition: Condition) -> (component: Int, profiles: [Int])? {
        guard let component = routes.component(of: condition) else { return nil }
        let set = routes.components[component]
        return (component, set.profiles.indices.filter { set.holds(condition, in: $0) })
    }

    /// The profiles whose respondents a cell counts; nil where its question is no gate.
    func profilesCounted(in cell: CellReference) -> (component: Int, profiles: [Int])? {
        guard let question = question(of: cell), let gate = gate(question, cell.item) else { return nil }
        let (codes, base, set) = (Set(codes(of: cell)), base(of: cell), routes.components[gate.component])
        let counted = set.profiles.indices.filter {
            set.holds(base, in: $0) && !codes.isDisjoint(with: set.profiles[$0][gate.position].chosen)
        }
        return (gate.component, counted)
    }

    /// The components without which neither a cell's base nor its count can be told.
    func components(of cell: CellReference) -> [Int] {
        let question = question(of: cell)
        return [
            routes.component(of: base(of: cell)), question.flatMap { routes.component(of: $0.route) },
            question.flatMap { gate($0, cell.item)?.component },
        ].compactMap { $0 }
    }
}

extension Expectation.Relation {
    /// The cells that it speaks of; a trend names its row once.
    var cells: [CellReference] {
        switch self {
        case .share(let cell, _), .trend(let cell, _, _), .highest(let cell, _): [cell]
        case .difference(let cell, let other, _): [cell, other]
        case .respondents: []
        }
    }
}
