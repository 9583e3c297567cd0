// SPDX-License-Identifier: Apache-2.0

/// What is asked at one time: a question, a note, or as many items of a battery as fit on a small screen.
public struct InterviewPage: Hashable, Sendable {
    /// The id: the question's, with `.2` and so on for the further pages of a long battery.
    public let id: String
    /// The question.
    public let question: Question
    /// The items of a battery that are on this page; empty for other kinds.
    public let items: [Question.Item]
    /// Which of the battery's pages this is, from 1.
    public let part: Int
    /// How many pages the battery has; 1 for other kinds.
    public let parts: Int
    /// The position of its section in the instrument.
    public let section: Int

    /// Returns the pages of an instrument, in order.
    ///
    /// A battery is divided into pages of nearly equal length.
    static func all(of instrument: Instrument, itemsPerPage limit: Int) -> [InterviewPage] {
        instrument.sections.enumerated().flatMap { section, content in
            content.questions.flatMap { question in
                let parts = max(1, (question.items.count + limit - 1) / limit)
                return (1...parts).map { part in
                    let start = question.items.count * (part - 1) / parts
                    let end = question.items.count * part / parts
                    return InterviewPage(
                        id: part == 1 ? question.id : "\(question.id).\(part)",
                        question: question,
                        items: Array(question.items[start..<end]),
                        part: part,
                        parts: parts,
                        section: section
                    )
                }
            }
        }
    }
}
