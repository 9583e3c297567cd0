// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Populations
import Processing
import Variables

/// Turns counts into respondents' answers: every count met exactly, everything else left to the seed.
struct Dealer {
    private let plan: RehearsalPlan
    private let frame: Frame
    private let seed: UInt64

    init(_ plan: RehearsalPlan, frame: Frame, seed: UInt64) {
        self.plan = plan
        self.frame = frame
        self.seed = seed
    }

    /// Returns what a closed fieldwork would hand on.
    func deal(_ counts: CountSearch.Counts) -> ClosedFieldwork {
        let (answered, cells) = respondents(counts.cells)
        let strata = cells.map { plan.strata.cells[$0].stratum }
        let classifications = plan.strata.classifications
        var dataset = Dataset(
            variables: Variable.all(of: plan.instrument, classifications: classifications),
            count: cells.count
        )
        for (position, classification) in classifications.enumerated() {
            dataset.fill(classification.id) { .code(plan.strata.cells[cells[$0]].classes[position]) }
        }
        let profiles = dealProfiles(counts.base, strata)
        for (component, profileOf) in profiles.enumerated() { fillGates(component, profileOf, in: &dataset) }
        for question in plan.instrument.questions {
            fillItems(question, counts.items, strata, profiles, in: &dataset)
        }
        return ClosedFieldwork(
            origin: .rehearsal(seed: seed),
            dataset: dataset,
            coverage: Coverage(frame: frame, classifications: classifications, answered: answered)
        )
    }

    private func generator(_ purpose: String) -> SeededGenerator {
        SeededGenerator(seed: seed, purpose: "deal \(purpose)")
    }

    /// Who answers, by unit, and the cell of each respondent, in an order that tells nothing.
    private func respondents(_ numbers: [Int]) -> (answered: [Bool], cells: [Int]) {
        var random = generator("respondents")
        var answered = Array(repeating: false, count: frame.units.count)
        var cells: [Int] = []
        for (index, cell) in plan.strata.cells.enumerated() {
            for unit in cell.units.shuffled(using: &random).prefix(numbers[index]) {
                answered[unit] = true
                cells.append(index)
            }
        }
        cells.shuffle(using: &random)
        return (answered, cells)
    }

    /// The profile of each respondent, for each component.
    private func dealProfiles(_ base: MarginProgram.Solution, _ strata: [Int]) -> [[Int]] {
        var members: [[Int]] = Array(repeating: [], count: plan.strata.strata.count)
        for (respondent, stratum) in strata.enumerated() { members[stratum].append(respondent) }
        return base.profiles.enumerated().map { component, counts in
            var random = generator("profiles \(component)")
            var profileOf = Array(repeating: 0, count: strata.count)
            for (stratum, respondents) in members.enumerated() {
                let dealt = counts[stratum].enumerated().flatMap { Array(repeating: $0, count: $1) }
                for (respondent, profile) in zip(respondents, dealt.shuffled(using: &random)) {
                    profileOf[respondent] = profile
                }
            }
            return profileOf
        }
    }

    private func fillGates(_ component: Int, _ profileOf: [Int], in dataset: inout Dataset) {
        let set = plan.routes.components[component]
        for (position, name) in set.gates.enumerated() {
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard let question = plan.instrument.question(parts[0]) else { continue }
            var random = generator("gate \(name)")
            let chosen = profileOf.map { profile -> [String]? in
                let state = set.profiles[profile][position]
                guard state.isAsked, var codes = state.example else { return nil }
                // Codes that no condition mentions may be chosen besides, as many as the state leaves room for.
                let others = question.categories.filter { !$0.isExclusive && !codes.contains($0.code) }
                let isExclusive = question.categories.contains { $0.isExclusive && codes.contains($0.code) }
                let room = min(others.count, state.others.upperBound - state.others.lowerBound)
                if question.takesSeveral, !isExclusive, room > 0 {
                    let extra = Int.random(in: 0...min(room, 2), using: &random)
                    let mentioned = Set(set.profiles.flatMap { $0[position].chosen })
                    codes += others.map(\.code).filter { !mentioned.contains($0) }.shuffled(using: &random).prefix(
                        extra
                    )
                }
                return codes
            }
            write(chosen, to: question, name: name, in: &dataset)
        }
    }

    private func write(_ chosen: [[String]?], to question: Question, name: String, in dataset: inout Dataset) {
        guard question.takesSeveral else {
            let codes = question.categories.map(\.code)
            dataset.fill(name) { respondent in
                chosen[respondent].flatMap { $0.first.flatMap(codes.firstIndex) }.map { .code($0) }
                    ?? .missing(.notAsked)
            }
            return
        }
        for option in question.categories {
            dataset.fill("\(name).\(option.code)") { respondent in
                chosen[respondent].map { .code($0.contains(option.code) ? 1 : 0) } ?? .missing(.notAsked)
            }
        }
    }

    /// Answers to a question that is no gate.
    private func fillItems(
        _ question: Question,
        _ solutions: [ItemProgram.Solution],
        _ strata: [Int],
        _ profiles: [[Int]],
        in dataset: inout Dataset
    ) {
        let isAsked = asked(question, profiles, count: strata.count)
        let names = question.items.isEmpty ? [question.id] : question.items.map { "\(question.id).\($0.code)" }
        for name in names {
            guard let solution = solutions.first(where: { $0.counts[name] != nil }), let counts = solution.counts[name],
                !isGate(question, name)
            else { continue }
            var random = generator("answers \(name)")
            var groupOf = Array(repeating: 0, count: plan.strata.strata.count)
            for (group, members) in solution.groups.enumerated() { for stratum in members { groupOf[stratum] = group } }
            var members: [[Int]] = Array(repeating: [], count: solution.groups.count)
            for respondent in strata.indices where isAsked[respondent] {
                members[groupOf[strata[respondent]]].append(respondent)
            }
            var chosen: [[Int]?] = Array(repeating: nil, count: strata.count)
            for (group, respondents) in members.enumerated() {
                let hands = HandDeal(question, counts: counts[group], hands: respondents.count).deal(using: &random)
                for (respondent, hand) in zip(respondents, hands) { chosen[respondent] = hand }
            }
            write(chosen.map { $0?.map { question.categories[$0].code } }, to: question, name: name, in: &dataset)
        }
    }

    private func isGate(_ question: Question, _ name: String) -> Bool {
        plan.gate(question, question.items.isEmpty ? nil : String(name.dropFirst(question.id.count + 1))) != nil
    }

    private func asked(_ question: Question, _ profiles: [[Int]], count: Int) -> [Bool] {
        guard let (component, held) = plan.profiles(where: question.route) else {
            return Array(repeating: question.route.holds { _ in nil }, count: count)
        }
        let holds = Set(held)
        return profiles[component].map(holds.contains)
    }
}
