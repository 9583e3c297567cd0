// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// Says in words who is asked a question, by the numbers of the questions before it.
struct RouteSentence {
    let texts: FormTexts
    let instrument: Instrument
    let numbers: QuestionNumbers

    /// Returns the sentence.
    func sentence(_ route: Condition) -> String {
        route == .always ? texts[.toEveryone] : texts.text(.toSome, ["clause": clause(route)])
    }

    /// Writes a condition, or its denial, which moves inwards, since prose has no parentheses.
    private func clause(_ condition: Condition, denied: Bool = false) -> String {
        switch condition {
        case .always: return texts[.toEveryone]
        case .equals(let variable, let code): return answered(variable, [code], denied, joint: .listOr)
        case .differs(let variable, let code): return answered(variable, [code], !denied, joint: .listOr)
        case .anyOf(let variable, let codes): return answered(variable, codes, denied, joint: .listOr)
        case .allOf(let variable, let codes): return answered(variable, codes, denied, joint: .listAnd)
        case .noneOf(let variable, let codes) where denied:
            return clause(.or([.anyOf(variable: variable, codes: codes), .empty(variable: variable)]))
        case .noneOf(let variable, let codes): return write(.clauseOther, variable, codes, .listOr)
        case .empty(let variable): return write(denied ? .clauseAny : .clauseNone, variable)
        case .notEmpty(let variable): return write(denied ? .clauseNone : .clauseAny, variable)
        case .count(let variable, let comparison, let number):
            return texts.text(
                denied ? .clauseNotCount : .clauseCount,
                ["comparison": word(comparison), "count": String(number), "question": reference(variable)]
            )
        case .not(let part): return clause(part, denied: !denied)
        case .and(let parts): return joined(parts, denied, denied ? .listOr : .listAnd)
        case .or(let parts): return joined(parts, denied, denied ? .listAnd : .listOr)
        }
    }

    private func joined(_ parts: [Condition], _ denied: Bool, _ joint: TextKey) -> String {
        // A comma keeps “a and b, or c” from being read as “a and, b or c”.
        let isNested = parts.contains { part in
            switch part {
            case .and, .or, .not, .noneOf: true
            default: false
            }
        }
        return parts.map { clause($0, denied: denied) }
            .joined(separator: "\(isNested ? "," : "") \(texts[joint]) ")
    }

    private func answered(_ variable: String, _ codes: [String], _ denied: Bool, joint: TextKey) -> String {
        write(denied ? .clauseNotAnswered : .clauseAnswered, variable, codes, joint)
    }

    private func write(_ key: TextKey, _ variable: String, _ codes: [String] = [], _ joint: TextKey = .listOr) -> String
    {
        let labels = codes.map { texts.quoted(label($0, of: variable)) }
        let answers =
            labels.count < 2
            ? labels.joined()
            : "\(labels.dropLast().joined(separator: ", ")) \(texts[joint]) \(labels[labels.count - 1])"
        return texts.text(key, ["answers": answers, "question": reference(variable)])
    }

    private func reference(_ variable: String) -> String {
        if let number = numbers[variable] { return texts.text(.questionReference, ["number": String(number)]) }
        for question in instrument.questions {
            for item in question.items where "\(question.id).\(item.code)" == variable {
                let label = texts.quoted(item.label.text(in: texts.language))
                return texts.text(.itemReference, ["item": label, "number": String(numbers[question.id] ?? 0)])
            }
        }
        return variable
    }

    private func label(_ code: String, of variable: String) -> String {
        let id = String(variable.prefix { $0 != "." })
        let category = instrument.question(id)?.categories.first { $0.code == code }
        return category?.label.text(in: texts.language) ?? code
    }

    private func word(_ comparison: Condition.Comparison) -> String {
        switch comparison {
        case .less: texts[.fewer]
        case .atMost: texts[.atMost]
        case .greater: texts[.more]
        case .atLeast: texts[.atLeast]
        case .equal: texts[.exactly]
        case .different: texts[.notExactly]
        }
    }
}
