// SPDX-License-Identifier: Apache-2.0

import Variables

extension RouteProfiles {
    /// The gates of a questionnaire, the codes of theirs that conditions mention, and which gates belong together.
    struct GatePlan {
        /// One gate.
        struct Gate {
            var name: String
            var route: Condition
            var categories: [Category]
            var takesSeveral: Bool
            var mayBeEmpty: Bool
            var maximum: Int
            /// The codes told apart.
            var codes: Set<String> = []
            /// Whether some condition sees how many codes are chosen.
            var countsMatter = false
        }

        private var gates: [Gate] = []
        private var positions: [String: Int] = [:]
        private var isGate: [Bool]
        private var parents: [Int]

        init(instrument: Instrument, distinguishing: [String: [String]]) {
            for question in instrument.questions {
                gates += Self.gates(of: question)
            }
            for (position, gate) in gates.enumerated() { positions[gate.name] = position }
            isGate = Array(repeating: false, count: gates.count)
            parents = Array(gates.indices)
            for (name, codes) in distinguishing {
                guard let position = positions[name] else { continue }
                isGate[position] = true
                gates[position].codes.formUnion(codes)
            }
        }

        private static func gates(of question: Question) -> [Gate] {
            func gate(_ name: String, maximum: Int) -> Gate {
                Gate(
                    name: name,
                    route: question.route,
                    categories: question.categories,
                    takesSeveral: question.takesSeveral,
                    mayBeEmpty: question.isOpen,
                    maximum: maximum
                )
            }
            switch question.kind {
            case .single: return [gate(question.id, maximum: 1)]
            case .multiple(let options, let maximum): return [gate(question.id, maximum: maximum ?? options.count)]
            case .open(let themes): return [gate(question.id, maximum: themes.count)]
            case .battery(let items, _): return items.map { gate("\(question.id).\($0.code)", maximum: 1) }
            case .note: return []
            }
        }

        /// Notes what a condition mentions, and that it decides over a question.
        mutating func link(_ condition: Condition, deciding question: Question) {
            var members = condition.variables.compactMap { positions[$0] }
            condition.visit { name, codes in
                guard let position = positions[name] else { return }
                gates[position].codes.formUnion(codes)
            }
            condition.visitCounted { name in
                guard let position = positions[name] else { return }
                gates[position].countsMatter = true
            }
            for member in members { isGate[member] = true }
            guard !members.isEmpty else { return }
            members += gates.indices.filter {
                gates[$0].name == question.id || gates[$0].name.hasPrefix(question.id + ".")
            }
            for member in members { parents[root(member)] = root(members[0]) }
        }

        private func root(_ position: Int) -> Int {
            var position = position
            while parents[position] != position { position = parents[position] }
            return position
        }

        /// The gates of each component, in order.
        func components() -> [[Gate]] {
            var order: [Int] = []
            var members: [Int: [Gate]] = [:]
            for position in gates.indices where isGate[position] {
                let root = root(position)
                if members[root] == nil { order.append(root) }
                members[root, default: []].append(gates[position])
            }
            return order.map { members[$0] ?? [] }
        }
    }
}

extension RouteProfiles.GatePlan.Gate {
    /// The states of an asked and answered gate, or nil when there are more than a limit.
    func states(limit: Int) -> [RouteProfiles.GateState]? {
        let named = categories.filter { codes.contains($0.code) }
        let unnamed = categories.filter { !codes.contains($0.code) }
        guard takesSeveral else {
            return named.map { state([$0.code], others: 0...0, unnamed) }
                + (unnamed.isEmpty ? [] : [state([], others: 1...1, unnamed)])
        }
        let free = unnamed.filter { !$0.isExclusive }
        var result = named.filter(\.isExclusive).map { state([$0.code], others: 0...0, free) }
        let choosable = named.filter { !$0.isExclusive }.map(\.code)
        guard choosable.count < 20, 1 << choosable.count <= 20 * limit else { return nil }
        for subset in 0..<(1 << choosable.count) {
            let chosen = choosable.indices.filter { subset & (1 << $0) != 0 }.map { choosable[$0] }
            guard chosen.count <= maximum else { continue }
            let least = chosen.isEmpty && !mayBeEmpty ? 1 : 0
            let hasLoneExclusive = chosen.isEmpty && unnamed.count > free.count
            let most = max(min(maximum - chosen.count, free.count), hasLoneExclusive ? 1 : 0)
            guard least <= most else { continue }
            if countsMatter {
                result += (least...most).map { state(chosen, others: $0...$0, free.isEmpty ? unnamed : free) }
            } else {
                result.append(state(chosen, others: least...most, free.isEmpty ? unnamed : free))
            }
            guard result.count <= limit else { return nil }
        }
        return result
    }

    private func state(
        _ chosen: [String],
        others: ClosedRange<Int>,
        _ unnamed: [Category]
    ) -> RouteProfiles.GateState {
        RouteProfiles.GateState(
            isAsked: true,
            chosen: chosen,
            others: others,
            example: chosen + unnamed.prefix(others.lowerBound).map(\.code)
        )
    }
}

extension Condition {
    /// Calls a function with every variable of which the number of chosen codes matters.
    fileprivate func visitCounted(_ body: (_ variable: String) -> Void) {
        switch self {
        case .equals(let name, _), .differs(let name, _), .count(let name, _, _): body(name)
        case .and(let parts), .or(let parts): for part in parts { part.visitCounted(body) }
        case .not(let part): part.visitCounted(body)
        case .always, .anyOf, .allOf, .noneOf, .empty, .notEmpty: break
        }
    }
}

extension Question {
    /// Whether it is a question with free text, whose answer may hold no theme at all.
    fileprivate var isOpen: Bool {
        if case .open = kind { true } else { false }
    }
}
