// SPDX-License-Identifier: Apache-2.0

public import Disclosure
public import Variables

/// The numbers behind a figure, line by line.
public struct NumberTable: Hashable, Sendable {
    /// Lines that belong together: an item of a battery, or a class.
    public struct Group: Hashable, Sendable {
        /// What they have in common; nil where there is only one group.
        public let label: String?
        /// The lines.
        public let lines: [Line]
    }

    /// One cell of the release.
    public struct Line: Hashable, Sendable {
        /// What it is the number of.
        public let label: String
        /// Its address.
        public let reference: CellReference
        /// What it says.
        public let cell: ReleasedCell
        /// How many gave a valid answer; nil where that is withheld or has no meaning.
        public let validBase: Int?
    }

    /// What the numbers show, as one line.
    public let caption: String
    /// Where the numbers come from.
    public let source: ReleasedTable.Source
    /// The lines in their groups.
    public let groups: [Group]

    /// Whether anything is withheld.
    public var isWithheldInPart: Bool { groups.contains { $0.lines.contains { $0.cell == .withheld } } }
    /// Whether any cell has an interval.
    public var hasIntervals: Bool { groups.contains { $0.lines.contains { $0.cell.figure?.interval != nil } } }
    /// Whether any line has a valid base.
    public var hasValidBases: Bool { groups.contains { $0.lines.contains { $0.validBase != nil } } }
}
