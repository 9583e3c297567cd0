// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// Where to go on paper after an option: past the questions that are certainly not asked of those who chose it.
struct SkipInstructions {
    /// Where an option leads.
    enum Target: Hashable {
        case question(Int)
        case end
    }

    let numbers: QuestionNumbers

    /// Returns where an option of a one-answer question leads, or nil where it is the next question.
    func target(after question: Question, choosing code: String) -> Target? {
        guard case .single = question.kind, let number = numbers[question.id] else { return nil }
        var known: [String: [String]] = [question.id: [code]]
        var isSkipping = false
        for next in numbers.questions.dropFirst(number) {
            guard Self.canHold(next.route, known) == false else {
                return isSkipping ? numbers[next.id].map(Target.question) : nil
            }
            // What is skipped is known to be unanswered, which may close the questions after it.
            isSkipping = true
            known[next.id] = []
            for item in next.items { known["\(next.id).\(item.code)"] = [] }
        }
        return isSkipping ? .end : nil
    }

    /// Whether a condition holds when some variables are known, the empty ones to be unanswered; nil where the others
    /// decide.
    private static func canHold(_ condition: Condition, _ known: [String: [String]]) -> Bool? {
        switch condition {
        case .always: return true
        case .not(let part): return canHold(part, known).map { !$0 }
        case .and(let parts):
            let verdicts = parts.map { canHold($0, known) }
            return verdicts.contains(false) ? false : verdicts.contains(nil) ? nil : true
        case .or(let parts):
            let verdicts = parts.map { canHold($0, known) }
            return verdicts.contains(true) ? true : verdicts.contains(nil) ? nil : false
        case .equals, .differs, .anyOf, .allOf, .noneOf, .empty, .notEmpty, .count:
            guard condition.variables.allSatisfy({ known[$0] != nil }) else { return nil }
            return condition.holds { name in known[name].flatMap { $0.isEmpty ? nil : $0 } }
        }
    }
}
