// SPDX-License-Identifier: Apache-2.0

public import Fieldwork
public import Instruments
public import Populations
import Variables

/// Turns opened ballots into a dataset that nothing ties to anybody (GSBPM: integrate, review, derive).
public struct BallotProcessing {
    private let interview: Interview
    private let classifications: [Classification]
    private let used: Set<String>
    private let least: Int

    /// Creates the processing of a study's ballots.
    ///
    /// - Parameters:
    ///   - instrument: The questionnaire.
    ///   - classifications: The classifications, in the order in which ballots hold their classes.
    ///   - used: The classifications by which tables are broken down; the classes of others are withheld from all.
    ///   - least: How many respondents each combination of classes must hold; 1 keeps all classes.
    public init(instrument: Instrument, classifications: [Classification], used: Set<String>, least: Int) {
        interview = Interview(instrument)
        self.classifications = classifications
        self.used = used
        self.least = least
    }

    /// Returns the answers in an order that tells nothing, and what was written.
    ///
    /// - Parameters:
    ///   - ballots: The ballots; those of the test respondent are left out.
    ///   - random: Where the order comes from.
    /// - Returns: The dataset, and the texts in the order of questions and respondents.
    public func process(
        _ ballots: [Ballot],
        using random: inout some RandomNumberGenerator
    ) -> (dataset: Dataset, texts: [WrittenAnswer]) {
        let ballots = ballots.filter { !$0.isTest }.shuffled(using: &random)
        let drafts = ballots.map { Draft(answers: $0.answers) }
        let asked = drafts.map { Set(interview.route(of: $0).map { interview.pages[$0].question.id }) }
        var dataset = Dataset(
            variables: Variable.all(of: interview.instrument, classifications: classifications),
            count: ballots.count
        )
        fillClasses(ballots, in: &dataset)
        var texts: [WrittenAnswer] = []
        for question in interview.instrument.questions {
            let answers = ballots.indices.map { respondent in
                asked[respondent].contains(question.id) ? ballots[respondent].answers[question.id] : nil
            }
            for variable in dataset.variables where variable.source.question == question.id {
                dataset.fill(variable.name) { respondent in
                    guard asked[respondent].contains(question.id) else { return .missing(.notAsked) }
                    return Self.value(of: variable, answers[respondent])
                }
            }
            for (respondent, answer) in answers.enumerated() {
                guard case .text(let text)? = answer else { continue }
                texts.append(WrittenAnswer(question: question.id, respondent: respondent, text: text))
            }
        }
        return (dataset, texts)
    }

    private func fillClasses(_ ballots: [Ballot], in dataset: inout Dataset) {
        let codes = classifications.map { $0.allClasses.map(\.code) }
        let classes = ballots.map { ballot in
            zip(codes, ballot.classes).map { known, code in known.firstIndex(of: code) ?? -1 }
        }
        let coarse = ClassCoarsening(classes, used: classifications.map { used.contains($0.id) }, least: least).classes
        for (place, classification) in classifications.enumerated() {
            dataset.fill(classification.id) { respondent in
                coarse[respondent][place].flatMap { $0 < 0 ? nil : .code($0) } ?? .missing(.withheld)
            }
        }
    }

    /// What a variable holds of an answer to a question that was asked; themes are found in texts later.
    private static func value(of variable: Variable, _ answer: Answer?) -> CodeColumn.Value {
        switch (variable.source, answer) {
        case (.question, .chosen(let codes)?):
            codes.first.flatMap(variable.codes.firstIndex).map { .code($0) } ?? .missing(.noAnswer)
        case (.item(_, let item), .items(let codes)?):
            codes[item].flatMap(variable.codes.firstIndex).map { .code($0) } ?? .missing(.noAnswer)
        case (.option(_, let option), .chosen(let codes)?): .code(codes.contains(option) ? 1 : 0)
        default: .missing(.noAnswer)
        }
    }
}

extension Variable.Source {
    /// The id of the question that the values come from; nil for classes.
    fileprivate var question: String? {
        switch self {
        case .classification: nil
        case .question(let id), .item(let id, _), .option(let id, _): id
        }
    }
}
