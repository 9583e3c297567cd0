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
        let following = numbers.questions.dropFirst(number)
        guard let first = following.first, Self.canHold(first.route, question.id, code) == false else { return nil }
        guard let next = following.first(where: { Self.canHold($0.route, question.id, code) != false }) else {
            return .end
        }
        return numbers[next.id].map(Target.question)
    }

    /// Whether a condition holds when one variable is known and the others are not; nil where they decide.
    private static func canHold(_ condition: Condition, _ variable: String, _ code: String) -> Bool? {
        switch condition {
        case .always: return true
        case .not(let part): return canHold(part, variable, code).map { !$0 }
        case .and(let parts):
            let verdicts = parts.map { canHold($0, variable, code) }
            return verdicts.contains(false) ? false : verdicts.contains(nil) ? nil : true
        case .or(let parts):
            let verdicts = parts.map { canHold($0, variable, code) }
            return verdicts.contains(true) ? true : verdicts.contains(nil) ? nil : false
        case .equals, .differs, .anyOf, .allOf, .noneOf, .empty, .notEmpty, .count:
            return condition.variables == [variable] ? condition.holds { _ in [code] } : nil
        }
    }
}
