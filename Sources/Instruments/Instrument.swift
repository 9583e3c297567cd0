// SPDX-License-Identifier: Apache-2.0

public import Variables

/// A questionnaire: sections of questions in the order in which they are asked (DDI: Instrument).
public struct Instrument: Hashable, Sendable {
    /// The sections, in order.
    public var sections: [Section]

    /// Creates an instrument.
    public init(sections: [Section]) {
        self.sections = sections
    }

    /// The questions and notes of all sections, in order.
    public var questions: [Question] { sections.flatMap(\.questions) }

    /// Returns the question of an id, or nil.
    public func question(_ id: String) -> Question? {
        questions.first { $0.id == id }
    }
}

/// A part of the questionnaire with a heading of its own.
public struct Section: Hashable, Sendable {
    /// The id.
    public var id: String
    /// The heading.
    public var title: LocalizedText
    /// What is said before the first question; may be empty.
    public var introduction: LocalizedText
    /// The questions, in order.
    public var questions: [Question]
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a section.
    public init(
        id: String,
        title: LocalizedText,
        introduction: LocalizedText = LocalizedText(),
        questions: [Question],
        location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.introduction = introduction
        self.questions = questions
        self.location = location
    }
}
