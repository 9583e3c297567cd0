// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// A questionnaire drawn at random: questions of every kind, whose routes rest on earlier ones.
struct RandomInstrument {
    private static let here = SourceLocation(file: "test")

    let instrument: Instrument

    init(using random: inout some RandomNumberGenerator) {
        var questions: [Question] = []
        for number in 0..<Int.random(in: 2...12, using: &random) {
            var question = Self.question("q\(number)", using: &random)
            if number > 0, Int.random(in: 0...9, using: &random) < 6 {
                question.route = Self.condition(over: questions, depth: 2, using: &random)
            }
            questions.append(question)
        }
        let cut = Int.random(in: 0...questions.count, using: &random)
        instrument = Instrument(
            sections: [Array(questions[..<cut]), Array(questions[cut...])].enumerated().map {
                Section(id: "s\($0)", title: LocalizedText(), questions: $1, location: Self.here)
            }
        )
    }

    private static func question(_ id: String, using random: inout some RandomNumberGenerator) -> Question {
        let codes = Int.random(in: 2...5, using: &random)
        var categories = (0..<codes).map {
            Category(code: "c\($0)", label: LocalizedText(), location: here)
        }
        if Bool.random(using: &random) { categories[codes - 1].role = .dontKnow }
        let kind: Question.Kind =
            switch Int.random(in: 0...9, using: &random) {
            case 0: .note
            case 1: .open(themes: categories)
            case 2, 3:
                .battery(
                    items: (0..<Int.random(in: 1...9, using: &random)).map {
                        Question.Item(code: "i\($0)", label: LocalizedText(), location: here)
                    },
                    scale: categories
                )
            case 4, 5, 6: .multiple(categories, maximum: Bool.random(using: &random) ? nil : 2)
            default: .single(categories)
            }
        return Question(id: id, kind: kind, text: LocalizedText(), location: here)
    }

    private static func condition(
        over questions: [Question],
        depth: Int,
        using random: inout some RandomNumberGenerator
    ) -> Condition {
        if depth > 0, Int.random(in: 0...2, using: &random) == 0 {
            let parts = (0..<2).map { _ in condition(over: questions, depth: depth - 1, using: &random) }
            return switch Int.random(in: 0...2, using: &random) {
            case 0: .and(parts)
            case 1: .or(parts)
            default: .not(parts[0])
            }
        }
        let question = questions.randomElement(using: &random) ?? questions[0]
        var name = question.id
        if let item = question.items.randomElement(using: &random) { name += ".\(item.code)" }
        let code = "c\(Int.random(in: 0...2, using: &random))"
        return switch Int.random(in: 0...5, using: &random) {
        case 0: .equals(variable: name, code: code)
        case 1: .differs(variable: name, code: code)
        case 2: .anyOf(variable: name, codes: ["c0", code])
        case 3: .noneOf(variable: name, codes: [code])
        case 4: .notEmpty(variable: name)
        default: .count(variable: name, .atLeast, 2)
        }
    }

    /// Returns something that a respondent could send from a page, sound or not.
    static func answer(to page: InterviewPage, using random: inout some RandomNumberGenerator) -> Answer {
        let codes = page.question.categories.map(\.code)
        switch page.question.kind {
        case .single:
            return .chosen(Bool.random(using: &random) ? codes.randomElement(using: &random).map { [$0] } ?? [] : [])
        case .multiple: return .chosen(codes.filter { _ in Bool.random(using: &random) }.shuffled(using: &random))
        case .battery:
            var answers: [String: String] = [:]
            for item in page.items where Bool.random(using: &random) {
                answers[item.code] = codes.randomElement(using: &random)
            }
            return .items(answers)
        case .open: return .text(["", " \n", "Kort svar", "\u{0065}\u{0301} <b>"].randomElement(using: &random) ?? "")
        case .note: return .chosen([])
        }
    }
}
