// SPDX-License-Identifier: Apache-2.0

public import Variables

/// One question, or a note that asks nothing (DDI: QuestionItem, QuestionGrid, StatementItem).
public struct Question: Hashable, Sendable {
    /// What kind of answer is asked for (DDI: ResponseDomain).
    public enum Kind: Hashable, Sendable {
        /// One of the categories.
        case single([Category])
        /// Any of the categories, at most `maximum` of them where there is a maximum.
        case multiple([Category], maximum: Int?)
        /// One category of the scale for each item.
        case battery(items: [Item], scale: [Category])
        /// Free text, coded afterwards to any of the themes.
        case open(themes: [Category])
        /// Nothing: a text to read.
        case note
    }

    /// An item of a battery.
    public struct Item: Hashable, Sendable {
        /// The code, unique within the battery.
        public var code: String
        /// The wording.
        public var label: LocalizedText
        /// Whether the original questionnaire does not document it.
        public var isProposed: Bool
        /// Where it is written.
        public var location: SourceLocation

        /// Creates an item.
        public init(code: String, label: LocalizedText, isProposed: Bool = false, location: SourceLocation) {
            self.code = code
            self.label = label
            self.isProposed = isProposed
            self.location = location
        }
    }

    /// The id, unique in the questionnaire.
    public var id: String
    /// The kind of answer.
    public var kind: Kind
    /// The wording.
    public var text: LocalizedText
    /// An explanation below the wording; may be empty.
    public var help: LocalizedText
    /// Who is asked.
    public var route: Condition
    /// Whether the question speaks of the concept that the study defines, so that the definition must be at hand.
    public var needsDefinition: Bool
    /// Whether the question's route, or the question itself, is this study's own proposal.
    public var isProposed: Bool
    /// Where it is written.
    public var location: SourceLocation
    /// Where the route is written; the question's own place when it has none.
    public var routeLocation: SourceLocation

    /// Creates a question.
    public init(
        id: String,
        kind: Kind,
        text: LocalizedText,
        help: LocalizedText = LocalizedText(),
        route: Condition = .always,
        needsDefinition: Bool = false,
        isProposed: Bool = false,
        location: SourceLocation,
        routeLocation: SourceLocation? = nil
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.help = help
        self.route = route
        self.needsDefinition = needsDefinition
        self.isProposed = isProposed
        self.location = location
        self.routeLocation = routeLocation ?? location
    }

    /// The categories that an answer (or, in a battery, an answer to one item) is chosen from; empty for a note.
    public var categories: [Category] {
        switch kind {
        case .single(let categories), .multiple(let categories, _), .battery(_, let categories), .open(let categories):
            categories
        case .note: []
        }
    }

    /// The items of a battery; empty for other kinds.
    public var items: [Item] {
        if case .battery(let items, _) = kind { items } else { [] }
    }

    /// Whether several categories can be chosen: a several-answers question, or an open one coded to themes.
    public var takesSeveral: Bool {
        switch kind {
        case .multiple, .open: true
        case .single, .battery, .note: false
        }
    }
}
