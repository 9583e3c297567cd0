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

    private func clause(_ condition: Condition, _ wording: BaseWording, in language: Language) -> String {
        func name(_ variable: String) -> String { "«\(questionText(variable, in: language))»" }
        func labels(_ variable: String, _ codes: [String], _ joint: String) -> String {
            let quoted = codes.map { "«\(label($0, of: variable, in: language))»" }
            guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
            return "\(quoted.dropLast().joined(separator: ", ")) \(joint) \(last)"
        }
        switch condition {
        case .always: return wording.took
        case .equals(let variable, let code):
            return "\(wording.answered) \(labels(variable, [code], wording.or)) \(wording.on) \(name(variable))"
        case .differs(let variable, let code):
            return "\(wording.didNotAnswer) \(labels(variable, [code], wording.or)) \(wording.on) \(name(variable))"
        case .anyOf(let variable, let codes):
            return "\(wording.answered) \(labels(variable, codes, wording.or)) \(wording.on) \(name(variable))"
        case .allOf(let variable, let codes):
            return "\(wording.answered) \(labels(variable, codes, wording.and)) \(wording.on) \(name(variable))"
        case .noneOf(let variable, let codes):
            return "\(wording.answeredNeither) \(labels(variable, codes, wording.or)) \(wording.on) \(name(variable))"
        case .empty(let variable): return "\(wording.leftOut) \(name(variable))"
        case .notEmpty(let variable): return "\(wording.answered) \(wording.on) \(name(variable))"
        case .count(let variable, let comparison, let number):
            return "\(wording.gave) \(wording.comparison(comparison)) \(number) \(wording.answersOn) \(name(variable))"
        case .and(let parts):
            return parts.map { clause($0, wording, in: language) }.joined(separator: " \(wording.and) ")
        case .or(let parts):
            return parts.map { clause($0, wording, in: language) }.joined(separator: " \(wording.or) ")
        case .not(let part): return "\(wording.notThat) \(clause(part, wording, in: language))"
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
