// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// What must hold between the questions of a questionnaire.
struct InstrumentChecks {
    let instrument: Instrument
    let routes: [String: ConditionSource]
    /// The questions whose answers could not be read, which has been reported.
    let incomplete: Set<String>
    let findings: FindingCollector

    func run() {
        reportIDs()
        var sound: Set<String> = []
        for (position, question) in instrument.questions.enumerated() {
            if !incomplete.contains(question.id) { deadEnd(question) }
            if let source = routes[question.id], references(source, position: position, of: question) {
                sound.insert(question.id)
            }
        }
        for section in instrument.sections where section.questions.isEmpty {
            findings.report("dead-end", at: section.location, "The section “\(section.id)” asks nothing.")
        }
        unreachable(sound)
    }

    private func reportIDs() {
        func twice(_ ids: [(String, SourceLocation)], _ what: String) {
            for (index, (id, location)) in ids.enumerated() where ids[..<index].contains(where: { $0.0 == id }) {
                findings.report("duplicate-id", at: location, "The id “\(id)” belongs to another \(what) already.")
            }
        }
        twice(instrument.sections.map { ($0.id, $0.location) }, "section")
        twice(instrument.questions.map { ($0.id, $0.location) }, "question")
    }

    /// A question that is asked and cannot be answered stops everyone who meets it.
    private func deadEnd(_ question: Question) {
        func report(_ reason: String) {
            findings.report(
                "dead-end",
                at: question.location,
                "Nobody can answer the question “\(question.id)”: \(reason)."
            )
        }
        switch question.kind {
        case .single(let options): if options.isEmpty { report("it has no options") }
        case .multiple(let options, let maximum):
            if options.isEmpty { report("it has no options") }
            if let maximum, maximum < 1 { report("at most \(maximum) options can be chosen") }
        case .battery(let items, let scale):
            if items.isEmpty { report("it has no items") }
            if scale.isEmpty { report("its scale has no options") }
        case .open, .note: break
        }
    }

    /// Checks the names in a route; returns whether all of them are earlier answers.
    private func references(_ source: ConditionSource, position: Int, of question: Question) -> Bool {
        let checker = ReferenceCheck(instrument: instrument, findings: findings)
        return checker.check(source) { place, variable in
            guard let index = place, index >= position else { return nil }
            return index == position
                ? "The route of “\(question.id)” rests on its own answer."
                : "The route of “\(question.id)” rests on “\(variable)”, which is asked later."
        }
    }

    /// Reports routes that can never hold, among those whose names all exist.
    private func unreachable(_ sound: Set<String>) {
        let questions = instrument.questions.filter { sound.contains($0.id) && !incomplete.contains($0.id) }
        // Where conditions depend on one another in too many ways, reachability is not decided.
        guard !questions.isEmpty, let profiles = try? RouteProfiles(of: instrument, mayBeUnanswered: true) else {
            return
        }
        for question in questions where !profiles.canHold(question.route) {
            findings.report(
                "unreachable-question",
                at: question.routeLocation,
                "No answers lead to the question “\(question.id)”: its route can never hold."
            )
        }
    }
}

/// Checks that the names in a condition are answers that exist.
struct ReferenceCheck {
    let instrument: Instrument
    let findings: FindingCollector

    /// Reports every name that does not exist, and those that a caller objects to.
    ///
    /// - Parameters:
    ///   - source: The condition.
    ///   - objection: Given the position of the question and the variable, returns why it must not be named; nil if it may.
    /// - Returns: Whether nothing was reported.
    func check(_ source: ConditionSource, objection: (Int?, String) -> String? = { _, _ in nil }) -> Bool {
        var isSound = true
        func report(_ rule: String, _ mention: ParsedCondition.Mention, _ message: String) {
            findings.report(rule, at: source.place(mention.offset), message)
            isSound = false
        }
        for mention in source.parsed.mentions {
            let parts = mention.variable.split(separator: ".", maxSplits: 1).map(String.init)
            guard let position = instrument.questions.firstIndex(where: { $0.id == parts.first }) else {
                guard mention.code == nil else { continue }
                let names = instrument.questions.map(\.id)
                report(
                    "unknown-reference",
                    mention,
                    "There is no question “\(mention.variable)”."
                        + NearestNames.suggestion(for: mention.variable, among: names)
                )
                continue
            }
            let question = instrument.questions[position]
            if let code = mention.code {
                let codes = question.categories.map(\.code)
                guard !codes.contains(code) else { continue }
                report(
                    "unknown-reference",
                    mention,
                    "The question “\(question.id)” has no answer “\(code)”."
                        + NearestNames.suggestion(for: code, among: codes)
                )
                continue
            }
            if let problem = Self.variableProblem(question, item: parts.count == 2 ? parts[1] : nil) {
                report("unknown-reference", mention, problem)
            } else if let message = objection(position, mention.variable) {
                report("later-reference", mention, message)
            }
        }
        return isSound
    }

    private static func variableProblem(_ question: Question, item: String?) -> String? {
        let items = question.items.map(\.code)
        guard let item else {
            guard case .battery = question.kind else {
                return question.kind == .note ? "“\(question.id)” is a note and has no answer." : nil
            }
            return
                "“\(question.id)” is a battery: name one of its items, such as {\(question.id).\(items.first ?? "item")}."
        }
        guard !items.contains(item) else { return nil }
        return "The question “\(question.id)” has no item “\(item)”." + NearestNames.suggestion(for: item, among: items)
    }
}
