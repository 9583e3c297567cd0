// SPDX-License-Identifier: Apache-2.0

public import Instruments
public import Variables

/// Writes who a table's shares are of, from the condition that decides it.
public struct BaseSentence: Sendable {
    private let instrument: Instrument
    private let population: LocalizedText

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - instrument: The questionnaire that the conditions speak of.
    ///   - population: Who was asked, in words, such as “ordførere og fylkesordførere”.
    public init(instrument: Instrument, population: LocalizedText) {
        self.instrument = instrument
        self.population = population
    }

    /// Returns the sentence in the languages that Barometer speaks.
    public func write(_ base: Condition) -> LocalizedText {
        LocalizedText(
            Dictionary(
                uniqueKeysWithValues: Language.spoken.map { ($0, sentence(base, BaseWording.of($0), in: $0)) }
            )
        )
    }

    private func sentence(_ base: Condition, _ wording: BaseWording, in language: Language) -> String {
        guard base != .always else { return wording.everyone(population.text(in: language)) }
        return "\(wording.those) \(clause(base, wording, in: language))."
    }

    /// Writes a condition, or its denial.
    ///
    /// Denial moves inwards to what was answered, since prose has no parentheses: “not (a and b)” is “not a or not b”.
    private func clause(
        _ condition: Condition,
        denied: Bool = false,
        _ wording: BaseWording,
        in language: Language
    ) -> String {
        func name(_ variable: String) -> String { wording.quoted(questionText(variable, in: language)) }
        func labels(_ variable: String, _ codes: [String], _ joint: String) -> String {
            wording.list(codes.map { wording.quoted(label($0, of: variable, in: language)) }, joint)
        }
        let answered = denied ? wording.didNotAnswer : wording.answered
        switch condition {
        case .always: return denied ? wording.didNotTake : wording.took
        case .differs(let variable, let code):
            return clause(.equals(variable: variable, code: code), denied: !denied, wording, in: language)
        case .equals(let variable, let code):
            return "\(answered) \(labels(variable, [code], wording.or)) \(wording.on) \(name(variable))"
        case .anyOf(let variable, let codes):
            return "\(answered) \(labels(variable, codes, wording.or)) \(wording.on) \(name(variable))"
        case .allOf(let variable, let codes):
            let all = wording.all(of: codes.count)
            return "\(answered) \(all)\(labels(variable, codes, wording.and)) \(wording.on) \(name(variable))"
        case .noneOf(let variable, let codes) where denied:
            let parts = [Condition.anyOf(variable: variable, codes: codes), .empty(variable: variable)]
            return clause(.or(parts), wording, in: language)
        case .noneOf(let variable, let codes):
            let others = labels(variable, codes, wording.or)
            return "\(wording.answered) \(wording.otherThan) \(others) \(wording.on) \(name(variable))"
        case .empty(let variable):
            return "\(denied ? wording.answeredAt : wording.didNotAnswerAt) \(name(variable))"
        case .notEmpty(let variable):
            return "\(denied ? wording.didNotAnswerAt : wording.answeredAt) \(name(variable))"
        case .count(let variable, let comparison, let number):
            let gave = denied ? wording.didNotGive : wording.gave
            return "\(gave) \(wording.comparison(comparison)) \(wording.answers(number)) \(name(variable))"
        case .not(let part): return clause(part, denied: !denied, wording, in: language)
        case .and(let parts):
            let write = denied ? anyOf : allOf
            return write(parts, denied, wording, language)
        case .or(let parts):
            let write = denied ? allOf : anyOf
            return write(parts, denied, wording, language)
        }
    }

    private func allOf(
        _ parts: [Condition],
        denied: Bool,
        _ wording: BaseWording,
        in language: Language
    ) -> String {
        parts.map { part in
            let text = clause(part, denied: denied, wording, in: language)
            return joint(of: part, denied: denied) == .or ? "\(wording.either) \(text)" : text
        }
        .joined(separator: " \(wording.and) ")
    }

    private func anyOf(
        _ parts: [Condition],
        denied: Bool,
        _ wording: BaseWording,
        in language: Language
    ) -> String {
        // A comma keeps “a and b, or c” from being read as “a and, b or c”.
        let comma = parts.contains { joint(of: $0, denied: denied) == .and } ? "," : ""
        return parts.map { clause($0, denied: denied, wording, in: language) }
            .joined(separator: "\(comma) \(wording.or) ")
    }

    private enum Joint { case and, or }

    /// Returns what joins the clauses of a condition, or of its denial; nil where it is one clause.
    private func joint(of condition: Condition, denied: Bool) -> Joint? {
        switch condition {
        case .or(let parts): parts.count < 2 ? nil : denied ? .and : .or
        case .and(let parts): parts.count < 2 ? nil : denied ? .or : .and
        case .noneOf: denied ? .or : nil
        case .not(let part): joint(of: part, denied: !denied)
        default: nil
        }
    }

    private func questionText(_ variable: String, in language: Language) -> String {
        if let question = instrument.question(variable) { return question.text.text(in: language) }
        for question in instrument.questions {
            for item in question.items where "\(question.id).\(item.code)" == variable {
                return item.label.text(in: language)
            }
        }
        return variable
    }

    private func label(_ code: String, of variable: String, in language: Language) -> String {
        let id = String(variable.prefix { $0 != "." })
        let category = instrument.question(id)?.categories.first { $0.code == code }
        return category?.label.text(in: language) ?? code
    }
}
