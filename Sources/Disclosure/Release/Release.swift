// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Everything of a study that readers may see, and nothing else.
///
/// Only `Disclosure` makes a release: by protecting the tables of a study.
public struct Release: Hashable, Sendable {
    /// What is told of the study itself.
    public let study: StudyDescription
    /// How the release was protected.
    public let profile: Profile
    /// Whether the answers are rehearsed, and from which seed; nil for real answers.
    public let rehearsalSeed: UInt64?
    /// The tables of answers, in the order of the plan.
    public let tables: [ReleasedTable]
    /// Who was asked and who answered, by class: a table from the register whose shares are response rates.
    public let response: ReleasedTable
    /// How those who answered represent those who were asked, by each classification of the study.
    public let representativeness: [ReleasedRepresentativeness]
    /// What that was held against.
    public let representativenessCriteria: RepresentativenessCriteria
    /// Figures of earlier surveys, in the order of the plan.
    public let externals: [ReleasedExternal]
    /// What was withheld and merged, for the methods page.
    public let protection: ProtectionSummary
    /// Notes that the methods page must print, such as stand-in values of a classification.
    public let methodNotes: [LocalizedText]

    init(
        study: StudyDescription,
        profile: Profile,
        rehearsalSeed: UInt64?,
        tables: [ReleasedTable],
        response: ReleasedTable,
        representativeness: [ReleasedRepresentativeness],
        representativenessCriteria: RepresentativenessCriteria,
        externals: [ReleasedExternal],
        protection: ProtectionSummary,
        methodNotes: [LocalizedText]
    ) {
        self.study = study
        self.profile = profile
        self.rehearsalSeed = rehearsalSeed
        self.tables = tables
        self.response = response
        self.representativeness = representativeness
        self.representativenessCriteria = representativenessCriteria
        self.externals = externals
        self.protection = protection
        self.methodNotes = methodNotes
    }

    /// Returns a table by id, the response table (`response`) included; nil when there is none.
    public func table(_ id: String) -> ReleasedTable? {
        id == response.id ? response : tables.first { $0.id == id }
    }

    /// Returns what a cell says, or nil when the release has no such cell.
    public func cell(_ reference: CellReference) -> ReleasedCell? {
        table(reference.table)?.cell(reference)
    }
}

/// How a release is protected.
public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// Disclosure control decides what may be published; the only profile for real answers.
    case protected
    /// Every cell is published; allowed for rehearsed answers only, because no person stands behind them.
    case reconstruction
}

/// What a release tells of its study.
public struct StudyDescription: Hashable, Sendable {
    /// The id, used in file names.
    public let id: String
    /// The title.
    public let title: LocalizedText
    /// The wave, such as `2019`.
    public let wave: String
    /// Who answers for the study.
    public let owner: String
    /// Where readers can ask.
    public let contact: String
    /// When the fieldwork was, in words.
    public let period: LocalizedText
    /// Who was asked, in words, such as “ordførere og fylkesordførere”.
    public let population: LocalizedText
    /// The definition that the questions rest on, in Markdown; may be empty.
    public let definition: LocalizedText
    /// The date of the frame, as `yyyy-mm-dd`.
    public let frameDate: String
    /// The languages of the study.
    public let languages: [Language]

    init(
        id: String,
        title: LocalizedText,
        wave: String,
        owner: String,
        contact: String,
        period: LocalizedText,
        population: LocalizedText,
        definition: LocalizedText,
        frameDate: String,
        languages: [Language]
    ) {
        self.id = id
        self.title = title
        self.wave = wave
        self.owner = owner
        self.contact = contact
        self.period = period
        self.population = population
        self.definition = definition
        self.frameDate = frameDate
        self.languages = languages
    }
}

/// A figure of another survey as it is published: always with its source.
public struct ReleasedExternal: Hashable, Sendable {
    /// The id.
    public let id: String
    /// What was found.
    public let statement: LocalizedText
    /// Where it comes from.
    public let source: LocalizedText

    init(id: String, statement: LocalizedText, source: LocalizedText) {
        self.id = id
        self.statement = statement
        self.source = source
    }
}

/// What protection did to a release.
public struct ProtectionSummary: Hashable, Sendable {
    /// How many cells were computed.
    public let cells: Int
    /// How many were withheld because they are small, or because everyone or no one in a class is in them.
    public let primary: Int
    /// How many more were withheld so that the former cannot be derived.
    public let secondary: Int
    /// The joins of classes that were made, as `table: label`, in the order of the tables.
    public let merges: [Merge]
    /// The smallest count of respondents that may be published.
    public let minimumCount: Int
    /// The smallest base of a class that may be published.
    public let minimumBase: Int

    /// A join of classes in one table.
    public struct Merge: Hashable, Sendable {
        /// The id of the table.
        public let table: String
        /// The label of the joined class.
        public let label: LocalizedText

        init(table: String, label: LocalizedText) {
            self.table = table
            self.label = label
        }
    }

    init(cells: Int, primary: Int, secondary: Int, merges: [Merge], minimumCount: Int, minimumBase: Int) {
        self.cells = cells
        self.primary = primary
        self.secondary = secondary
        self.merges = merges
        self.minimumCount = minimumCount
        self.minimumBase = minimumBase
    }
}
