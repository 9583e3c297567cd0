// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Which tables a study makes.
public struct TablePlan: Hashable, Sendable {
    /// The tables, in order.
    public var tables: [PlannedTable]
    /// Figures of earlier surveys that the report quotes.
    public var externals: [ExternalFigure]

    /// Creates a plan.
    public init(tables: [PlannedTable], externals: [ExternalFigure] = []) {
        self.tables = tables
        self.externals = externals
    }

    /// Returns the table of an id, or nil.
    public func table(_ id: String) -> PlannedTable? {
        tables.first { $0.id == id }
    }
}

/// One table: a question in the stub, classifications in the banner, and a base.
public struct PlannedTable: Hashable, Sendable {
    /// The id, used in cell references.
    public var id: String
    /// The title.
    public var title: LocalizedText
    /// The question whose categories (and items) are the rows.
    public var question: String
    /// The ids of the classifications that break the table down, each a group of columns beside the total.
    public var breakdowns: [String]
    /// Sums of categories that are rows of their own.
    public var composites: [Composite]
    /// Who the percentages are of; nil means those whom the question was asked.
    ///
    /// A wider base counts those who were not asked as not having chosen; it is printed.
    public var base: Condition?
    /// Why the base is wider than the question's route; empty when it is not.
    public var baseNote: LocalizedText
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a table.
    public init(
        id: String,
        title: LocalizedText,
        question: String,
        breakdowns: [String] = [],
        composites: [Composite] = [],
        base: Condition? = nil,
        baseNote: LocalizedText = LocalizedText(),
        location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.question = question
        self.breakdowns = breakdowns
        self.composites = composites
        self.base = base
        self.baseNote = baseNote
        self.location = location
    }
}

/// A sum of categories under a name, such as “agree” for the two agreeing levels of a scale.
public struct Composite: Hashable, Sendable {
    /// The code, distinct from every category of the question.
    public var code: String
    /// The label.
    public var label: LocalizedText
    /// The codes of the categories that it joins: one answer in any of them counts once.
    public var of: [String]
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a composite.
    public init(code: String, label: LocalizedText, of: [String], location: SourceLocation) {
        self.code = code
        self.label = label
        self.of = of
        self.location = location
    }
}

/// A figure of another survey, quoted with its source.
public struct ExternalFigure: Hashable, Sendable {
    /// The id, used in links `external:id`.
    public var id: String
    /// What was found, as it is known.
    public var statement: LocalizedText
    /// Where it comes from.
    public var source: LocalizedText
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a figure.
    public init(id: String, statement: LocalizedText, source: LocalizedText, location: SourceLocation) {
        self.id = id
        self.statement = statement
        self.source = source
        self.location = location
    }
}
