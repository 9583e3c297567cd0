// SPDX-License-Identifier: Apache-2.0

public import Instruments
public import Populations
import Variables

/// What one column of a dataset measures (DDI: Variable).
public struct Variable: Hashable, Sendable {
    /// Where a variable's values come from.
    public enum Source: Hashable, Sendable {
        /// The frame: a class of a classification.
        case classification(String)
        /// An answer to a single question.
        case question(String)
        /// An answer to an item of a battery.
        case item(question: String, item: String)
        /// Whether an option of a several-answers question, or a theme of an open one, was chosen: codes `0` and `1`.
        case option(question: String, option: String)
    }

    /// The name of the column.
    public var name: String
    /// The codes, in order; a column stores their indices.
    public var codes: [String]
    /// Where the values come from.
    public var source: Source

    /// Creates a variable.
    public init(name: String, codes: [String], source: Source) {
        self.name = name
        self.codes = codes
        self.source = source
    }

    /// Returns the variables of a study: its classifications first, then its questions in order.
    public static func all(of instrument: Instrument, classifications: [Classification]) -> [Variable] {
        classifications.map {
            Variable(name: $0.id, codes: $0.allClasses.map(\.code), source: .classification($0.id))
        } + instrument.questions.flatMap(variables(of:))
    }

    private static func variables(of question: Question) -> [Variable] {
        switch question.kind {
        case .single(let categories):
            [Variable(name: question.id, codes: categories.map(\.code), source: .question(question.id))]
        case .battery(let items, let scale):
            items.map {
                Variable(
                    name: "\(question.id).\($0.code)",
                    codes: scale.map(\.code),
                    source: .item(question: question.id, item: $0.code)
                )
            }
        case .multiple(let options, _), .open(let options):
            options.map {
                Variable(
                    name: "\(question.id).\($0.code)",
                    codes: ["0", "1"],
                    source: .option(question: question.id, option: $0.code)
                )
            }
        case .note: []
        }
    }
}
