// SPDX-License-Identifier: Apache-2.0

import Instruments

/// The numbers that questions have where the whole questionnaire is seen at once; notes have none.
struct QuestionNumbers {
    /// The questions that have numbers, in order.
    let questions: [Question]

    init(_ instrument: Instrument) {
        questions = instrument.questions.filter { $0.kind != .note }
    }

    /// Returns the number of a question, from 1, or nil.
    subscript(_ id: String) -> Int? { questions.firstIndex { $0.id == id }.map { $0 + 1 } }
}
