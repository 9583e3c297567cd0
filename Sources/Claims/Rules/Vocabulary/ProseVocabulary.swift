// SPDX-License-Identifier: Apache-2.0

public import Variables

/// What a study itself calls things, for the rules of prose: its classes, scales, tables, units and groups.
///
/// The rules know languages and no study; everything that is one study's own comes from here.
public struct ProseVocabulary: Hashable, Sendable {
    /// A class of a classification.
    public struct Class: Hashable, Sendable {
        /// The classification and the class.
        public var domain: CellReference.Domain
        /// What readers see, such as “De største (10 000 innbyggere eller mer)”.
        public var label: LocalizedText
        /// The lowest number that belongs to it; nil where it has no lower cut.
        public var from: Int?
        /// The number that it ends before; nil where it has no upper cut.
        public var below: Int?
        /// How many units of the frame belong to it; nil where that is not known.
        public var units: Int?

        /// Creates a class.
        public init(
            domain: CellReference.Domain,
            label: LocalizedText,
            from: Int? = nil,
            below: Int? = nil,
            units: Int? = nil
        ) {
            self.domain = domain
            self.label = label
            self.from = from
            self.below = below
            self.units = units
        }
    }

    /// A table, as far as prose can go wrong about it.
    public struct Table: Hashable, Sendable {
        /// The id.
        public var id: String
        /// Whether several answers could be chosen; they are never ranked.
        public var takesSeveral: Bool
        /// How many could be chosen; nil where there is no bound.
        public var maximum: Int?
        /// Whether its shares are of everyone who answered.
        public var isOfEveryone: Bool
        /// The labels of a battery's items by code.
        public var items: [String: LocalizedText]
        /// The categories of the question.
        public var categories: [Category]
        /// The labels of declared composites by code, and what they join.
        public var composites: [String: Composite]

        /// A sum of categories.
        public struct Composite: Hashable, Sendable {
            /// What readers see.
            public var label: LocalizedText
            /// The codes that it joins.
            public var of: [String]

            /// Creates a composite.
            public init(label: LocalizedText, of: [String]) {
                self.label = label
                self.of = of
            }
        }

        /// Creates a table.
        public init(
            id: String,
            takesSeveral: Bool = false,
            maximum: Int? = nil,
            isOfEveryone: Bool = true,
            items: [String: LocalizedText] = [:],
            categories: [Category] = [],
            composites: [String: Composite] = [:]
        ) {
            self.id = id
            self.takesSeveral = takesSeveral
            self.maximum = maximum
            self.isOfEveryone = isOfEveryone
            self.items = items
            self.categories = categories
            self.composites = composites
        }
    }

    /// The classes of all classifications, in order.
    public var classes: [Class]
    /// The tables.
    public var tables: [Table]
    /// What the study says of itself for the rules.
    public var declared: ProseDeclarations
    /// The word that the study defines, such as “innovasjon”; empty where it defines none.
    public var concept: LocalizedText

    /// Creates a vocabulary.
    public init(
        classes: [Class] = [],
        tables: [Table] = [],
        declared: ProseDeclarations = ProseDeclarations(),
        concept: LocalizedText = LocalizedText()
    ) {
        self.classes = classes
        self.tables = tables
        self.declared = declared
        self.concept = concept
    }

    func table(_ id: String) -> Table? { tables.first { $0.id == id } }

    func classes(of classification: String) -> [Class] {
        classes.filter { $0.domain.classification == classification }
    }
}

extension ProseVocabulary.Table {
    /// Which side of the scale a category or composite stands on; nil where that has no meaning.
    func valence(of code: String) -> Category.Valence? {
        let codes = composites[code]?.of ?? [code]
        let sides = Set(categories.filter { codes.contains($0.code) }.map(\.valence))
        return sides.count == 1 ? sides.first ?? nil : nil
    }

    /// The label of a category or composite.
    func label(of code: String) -> LocalizedText? {
        composites[code]?.label ?? categories.first { $0.code == code }?.label
    }

    /// The steps of the scale; empty where the question has none.
    var scale: [Category] { categories.filter { $0.valence != nil } }
}
