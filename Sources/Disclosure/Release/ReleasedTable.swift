// SPDX-License-Identifier: Apache-2.0

import Estimation
public import Variables

/// A table as readers may see it.
public struct ReleasedTable: Hashable, Sendable {
    /// Where a table's numbers come from.
    public enum Source: String, Hashable, Sendable {
        /// Respondents' answers.
        case answers
        /// The register of who was asked and who answered.
        case register
    }

    /// What kind of question the table shows.
    public enum Kind: String, Hashable, Sendable {
        /// One category a respondent.
        case single
        /// Any number of categories a respondent: shares may sum to more than 100.
        case several
        /// One category a respondent for each item.
        case battery
    }

    /// A column: everyone, or one class of a classification.
    public struct Column: Hashable, Sendable {
        /// The class, or nil for everyone in the base.
        public let domain: CellReference.Domain?
        /// The label, such as “Under 3 000 innbyggere”.
        public let label: LocalizedText
        /// The classification's name, or nil for everyone.
        public let classification: LocalizedText?

        init(domain: CellReference.Domain?, label: LocalizedText, classification: LocalizedText?) {
            self.domain = domain
            self.label = label
            self.classification = classification
        }
    }

    /// A row: a category, or a composite of several.
    public struct Row: Hashable, Sendable {
        /// The code of the item, in a battery.
        public let item: String?
        /// The wording of the item, in a battery.
        public let itemLabel: LocalizedText?
        /// The code of the category or composite.
        public let category: String
        /// Its label.
        public let label: LocalizedText
        /// The part it plays.
        public let role: Category.Role
        /// The side of the scale it stands on, if it is part of one.
        public let valence: Category.Valence?
        /// The codes of the categories that a composite sums, in order; empty for a category.
        public let compositeOf: [String]

        /// Whether it is a sum of categories.
        public var isComposite: Bool { !compositeOf.isEmpty }
        /// The row as in cell references: `category` or `item/category`.
        public var path: String { [item, category].compactMap { $0 }.joined(separator: "/") }

        init(
            item: String?,
            itemLabel: LocalizedText?,
            category: String,
            label: LocalizedText,
            role: Category.Role,
            valence: Category.Valence?,
            compositeOf: [String]
        ) {
            self.item = item
            self.itemLabel = itemLabel
            self.category = category
            self.label = label
            self.role = role
            self.valence = valence
            self.compositeOf = compositeOf
        }
    }

    /// The id.
    public let id: String
    /// The title.
    public let title: LocalizedText
    /// The question as it was asked; empty for a register table.
    public let question: LocalizedText
    /// Who the shares are of, as a sentence.
    public let baseSentence: LocalizedText
    /// Further notes, whole sentences each: several answers allowed, at most how many, wider base.
    public let notes: [LocalizedText]
    /// How the intervals were made, as a sentence; empty where the table has none.
    public let intervalNote: LocalizedText
    /// How differences between its classes are tested, as a sentence; empty where it has no classes.
    public let testNote: LocalizedText
    /// Where the numbers come from.
    public let source: Source
    /// What kind of question it shows.
    public let kind: Kind
    /// The columns: first everyone, then the classes of each classification.
    public let columns: [Column]
    /// The rows, in the order of the questionnaire, a battery's items one after another.
    public let rows: [Row]
    /// The cells, row after row.
    public let cells: [ReleasedCell]
    /// For each row and column, the number of respondents with a valid answer (without “don't know”); nil withheld.
    public let validBases: [Int?]

    init(
        id: String,
        title: LocalizedText,
        question: LocalizedText,
        baseSentence: LocalizedText,
        notes: [LocalizedText],
        intervalNote: LocalizedText,
        testNote: LocalizedText = LocalizedText(),
        source: Source,
        kind: Kind,
        columns: [Column],
        rows: [Row],
        cells: [ReleasedCell],
        validBases: [Int?]
    ) {
        self.id = id
        self.title = title
        self.question = question
        self.baseSentence = baseSentence
        self.notes = notes
        self.intervalNote = intervalNote
        self.testNote = testNote
        self.source = source
        self.kind = kind
        self.columns = columns
        self.rows = rows
        self.cells = cells
        self.validBases = validBases
    }

    /// Returns the cell of a row and a column by their indices.
    public func cell(row: Int, column: Int) -> ReleasedCell { cells[row * columns.count + column] }

    /// Returns the index of a row by its path, or nil.
    public func rowIndex(_ path: String) -> Int? { rows.firstIndex { $0.path == path } }

    /// Returns the indices of the columns of a classification, in order.
    public func columnIndices(by classification: String) -> [Int] {
        columns.indices.filter { columns[$0].domain?.classification == classification }
    }

    /// The ids of the classifications that break the table down, in order.
    public var classifications: [String] {
        var ids: [String] = []
        for column in columns {
            if let id = column.domain?.classification, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// Returns the cell of a reference, or nil when the table has none such.
    public func cell(_ reference: CellReference) -> ReleasedCell? {
        guard reference.table == id,
            let row = rows.firstIndex(where: { $0.item == reference.item && $0.category == reference.category }),
            let column = columns.firstIndex(where: { $0.domain == reference.domain })
        else { return nil }
        return cell(row: row, column: column)
    }
}

/// What a reader may know of one cell.
public enum ReleasedCell: Hashable, Sendable {
    /// Published.
    case published(Figure)
    /// Withheld to protect respondents.
    case withheld
    /// Empty because nobody is in the base.
    case noBase

    /// The numbers of a published cell.
    public struct Figure: Hashable, Sendable {
        /// The number of respondents in the cell.
        public let count: Int
        /// The number of respondents that the share is of; never 0.
        public let base: Int
        /// The 95 % interval of the share, as fractions; nil for figures of the register, which have none.
        public let interval: ClosedRange<Double>?
        /// The number of units asked that the question concerns, in the frame or in the class; nil where nobody knows it, as of
        /// a base that depends on answers.
        public let asked: Int?

        /// The share as a fraction from 0 to 1.
        public var share: Double { Double(count) / Double(base) }
        /// The share as a whole percentage, halves rounded up.
        public var percentage: Int { (200 * count + base) / (2 * base) }

        /// What the share among all who were asked lies between, whatever those who did not answer would have said, as
        /// fractions; nil where it is not known how many they are.
        public var worstCase: ClosedRange<Double>? {
            guard let asked else { return nil }
            let bounds = WorstCaseBounds(count: count, base: base, units: asked)
            return bounds.lower...bounds.upper
        }

        init(count: Int, base: Int, interval: ClosedRange<Double>?, asked: Int? = nil) {
            self.count = count
            self.base = base
            self.interval = interval
            self.asked = asked
        }
    }

    /// The numbers, or nil when the cell has none to show.
    public var figure: Figure? {
        if case .published(let figure) = self { figure } else { nil }
    }
}
